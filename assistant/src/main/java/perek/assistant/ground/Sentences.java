package perek.assistant.ground;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/// Cuts a passage into what can be quoted by itself: sentences, list items, table rows, listings.
public final class Sentences {

  private static final Pattern ABBREVIATION =
      Pattern.compile(
          "(?:^|[\\s(])(?:e\\.g|i\\.e|cf|etc|vs|resp|approx|ca|Fig|Figs|Sect|Sec|Eq|Eqs|Ref|Tab|No|Vol|al|Dr|St|[A-Z])\\.\\s*$");

  /// Longest table or listing that is quoted whole, in characters.
  private static final int WHOLE = 900;

  private Sentences() {}

  /// A quotable unit.
  ///
  /// @param start offset of its first character in the passage
  /// @param end offset after its last one
  /// @param text the characters between, stripped
  /// @param block number of the paragraph it stands in
  public record Span(int start, int end, String text, int block) {

    /// Announces what follows it, so that it says little alone.
    public boolean opens() {
      return text.endsWith(":");
    }

    /// Points at what is not quoted with it.
    public boolean points() {
      return POINTING.matcher(text).find();
    }

    /// Says something when it is quoted without what follows or what it points at.
    public boolean standsAlone() {
      return !opens() && !points();
    }

    /// Leans on what stands before it.
    public boolean leans() {
      return LEANING.matcher(text).find();
    }
  }

  private static final Pattern LEANING =
      Pattern.compile(
          "^(?:It|Its|This|These|Those|They|Their|That|Such|However|Thus|Hence|Otherwise|Similarly|Also|In"
              + " this case|In that case|If so|The latter|The"
              + " former|Here|He|She|But|And|Or|So)\\b");

  private static final Pattern POINTING =
      Pattern.compile("\\b(?:above|below|as follows|the following)\\b");

  /// From the first to the last.
  public static List<Span> of(String passage) {
    List<Span> spans = new ArrayList<>();
    int block = 0;
    int start = 0;
    for (String paragraph : passage.split("\n\\s*\n", -1)) {
      int at = passage.indexOf(paragraph, start);
      split(paragraph, at, block++, spans);
      start = at + paragraph.length();
    }
    return spans;
  }

  private static void split(String paragraph, int offset, int block, List<Span> spans) {
    boolean oneLine = !paragraph.strip().contains("\n");
    boolean list = paragraph.strip().startsWith("- ");
    if (oneLine) sentences(paragraph, offset, block, spans);
    else if (list || paragraph.length() > WHOLE) lines(paragraph, offset, block, spans);
    else add(paragraph, 0, paragraph.length(), offset, block, spans);
  }

  private static void lines(String paragraph, int offset, int block, List<Span> spans) {
    int from = 0;
    for (String line : paragraph.split("\n", -1)) {
      if (line.contains(" | ")) add(paragraph, from, from + line.length(), offset, block, spans);
      else sentences(line, offset + from, block, spans);
      from += line.length() + 1;
    }
  }

  private static void sentences(String line, int offset, int block, List<Span> spans) {
    BreakIterator breaks = BreakIterator.getSentenceInstance(Locale.ENGLISH);
    breaks.setText(line);
    int start = 0;
    for (int end = breaks.next(); end != BreakIterator.DONE; end = breaks.next()) {
      if (end < line.length() && goesOn(line, start, end)) continue;
      add(line, start, end, offset, block, spans);
      start = end;
    }
  }

  private static boolean goesOn(String line, int start, int end) {
    return ABBREVIATION.matcher(line.substring(start, end)).find()
        || Character.isLowerCase(line.charAt(end));
  }

  private static void add(
      String from, int start, int end, int offset, int block, List<Span> spans) {
    String text = from.substring(start, end);
    if (text.isBlank()) return;
    int lead = text.length() - text.stripLeading().length();
    spans.add(
        new Span(
            offset + start + lead,
            offset + start + lead + text.strip().length(),
            text.strip(),
            block));
  }
}
