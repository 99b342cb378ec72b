package perek.corpora.read;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// Cuts a block that is over the limit: prose between sentences, all else between lines. Only a
/// sentence or line that is itself too long is cut between words, and a word too long between
/// letters.
final class Cut {

  private final int limit;
  private final String glue;
  private final String head;
  private final List<String> parts = new ArrayList<>();
  private final StringBuilder open = new StringBuilder();
  private int size;

  private Cut(int limit, String glue, String head) {
    this.limit = Math.max(1, limit - Tokens.in(head));
    this.glue = glue;
    this.head = head;
  }

  /// The text of a block in parts of at most `limit` word pieces, whole where it fits.
  static List<String> toFit(Block block, int limit) {
    String text = block.text();
    if (Tokens.in(text) <= limit) return List.of(text);
    return switch (block) {
      case Block.Heading _, Block.Prose _ ->
          text.indexOf('\n') > 0 && text.lines().count() > 3
              ? byLines(text, "", limit)
              : new Cut(limit, " ", "").all(sentences(text));
      case Block.Table(String _, int headLines) -> table(text, headLines, limit);
      case Block.Definitions _, Block.Listing _, Block.Formula _ -> byLines(text, "", limit);
    };
  }

  /// The head lines are said again unless they would fill more than a third of each part.
  private static List<String> table(String text, int headLines, int limit) {
    List<String> lines = text.lines().toList();
    int heads = Math.min(headLines, lines.size());
    String head = String.join("\n", lines.subList(0, heads));
    if (head.isEmpty() || Tokens.in(head) * 3 > limit) return byLines(text, "", limit);
    String rows = String.join("\n", lines.subList(heads, lines.size()));
    return byLines(rows, head + "\n", limit);
  }

  private static List<String> byLines(String text, String head, int limit) {
    return new Cut(limit, "\n", head).all(text.lines().toList());
  }

  private List<String> all(List<String> pieces) {
    for (String piece : pieces) {
      if (Tokens.in(piece) <= limit) add(piece, glue);
      else words(piece);
    }
    close();
    return parts;
  }

  private void words(String line) {
    for (String word : line.split("(?<=\\s)(?=\\S)", -1)) {
      if (Tokens.in(word) <= limit) add(word, "");
      else letters(word);
    }
    if (!open.isEmpty()) close();
  }

  private void letters(String word) {
    for (int from = 0; from < word.length(); ) {
      int to = Math.min(word.length(), from + limit);
      if (to < word.length() && Character.isLowSurrogate(word.charAt(to))) to++;
      add(word.substring(from, to), "");
      from = to;
    }
  }

  private void add(String piece, String between) {
    int pieceSize = Tokens.in(piece);
    if (!open.isEmpty() && size + pieceSize > limit) close();
    if (!open.isEmpty()) open.append(between);
    open.append(piece);
    size += pieceSize;
  }

  private void close() {
    if (!open.toString().isBlank()) parts.add(head + open.toString().stripTrailing());
    open.setLength(0);
    size = 0;
  }

  private static List<String> sentences(String text) {
    BreakIterator breaks = BreakIterator.getSentenceInstance(Locale.ENGLISH);
    breaks.setText(text);
    List<String> sentences = new ArrayList<>();
    int start = breaks.first();
    for (int end = breaks.next(); end != BreakIterator.DONE; end = breaks.next()) {
      String sentence = text.substring(start, end).strip();
      if (!sentence.isEmpty() && !isUnfinished(sentence)) {
        sentences.add(sentence);
        start = end;
      }
    }
    if (start < text.length()) sentences.add(text.substring(start).strip());
    return sentences;
  }

  /// True where the dot ends an abbreviation rather than the sentence.
  private static boolean isUnfinished(String sentence) {
    String last = sentence.substring(sentence.lastIndexOf(' ') + 1).toLowerCase(Locale.ROOT);
    return switch (last) {
      case "e.g.", "i.e.", "cf.", "fig.", "sec.", "sect.", "eq.", "vs.", "etc.", "al.", "no." ->
          true;
      default -> last.length() == 2 && last.charAt(1) == '.';
    };
  }
}
