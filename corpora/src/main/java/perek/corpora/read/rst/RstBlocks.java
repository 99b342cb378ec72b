package perek.corpora.read.rst;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import perek.corpora.read.Block;
import perek.corpora.read.Titles;

/// Blocks of a reStructuredText document, or of a part of one that is indented.
public final class RstBlocks {

  static final int MAX_DEPTH = 30;

  private static final Pattern RULE = Pattern.compile("([!-/:-@\\[-`{-~])\\1{2,}");
  private static final Pattern BULLET = Pattern.compile("([-*+•‣])( +)\\S.*|[-*+•‣]");
  private static final Pattern NUMBERED =
      Pattern.compile("(\\(?(?:\\d{1,3}|[A-Za-z]|[ivxlc]{1,5}|#)[.)])( +)\\S.*");
  private static final Pattern FIELD =
      Pattern.compile(":([^:\\s](?:[^:]|:(?!\\s)){0,200}?):(?: +(.*))?");
  private static final Pattern EXPLICIT = Pattern.compile("\\.\\.(?: .*)?|__ .*");

  private final Lines lines;
  private final Words words;
  private final int depth;
  private final List<Block> blocks = new ArrayList<>();
  private final Map<String, Integer> levels = new HashMap<>();

  private RstBlocks(Lines lines, Words words, int depth) {
    this.lines = lines;
    this.words = words;
    this.depth = depth;
  }

  /// Reads a document.
  public static List<Block> of(String document) {
    return new RstBlocks(Lines.of(document), Words.of(document), 0).read();
  }

  /// Reads lines of a document that belong together, such as the body of a directive.
  static List<Block> of(List<String> lines, Words words, int depth) {
    if (depth > MAX_DEPTH) return List.of(new Block.Prose(String.join(" ", lines).strip()));
    return new RstBlocks(new Lines(lines), words, depth).read();
  }

  private List<Block> read() {
    for (lines.skipBlank(); lines.more(); lines.skipBlank()) block();
    blocks.removeIf(block -> block.text().isBlank());
    return blocks;
  }

  private void block() {
    String line = lines.peek();
    if (line.startsWith(" ")) nested(lines.block(1));
    else if (GridTable.starts(line)) blocks.add(GridTable.read(lines.paragraph(), words));
    else if (SimpleTable.starts(line)) blocks.add(SimpleTable.read(lines, words));
    else if (title()) return;
    else if (EXPLICIT.matcher(line).matches()) explicit();
    else if (line.startsWith("| ") || line.equals("|")) lineBlock();
    else if (line.startsWith(">>>")) listing(lines.paragraph());
    else if (FIELD.matcher(line).matches()) fields();
    else if (!item(BULLET, line) && !item(NUMBERED, line)) text();
  }

  private void nested(List<String> body) {
    blocks.addAll(of(body, words, depth + 1));
  }

  /// Takes a title with its rule below, or above and below, or a rule that only parts.
  private boolean title() {
    String first = lines.peek().stripTrailing();
    String second = lines.peek(1).stripTrailing();
    if (isRule(first)) {
      boolean over = !second.isBlank() && lines.peek(2).stripTrailing().equals(first);
      if (over) heading(second, first.substring(0, 2), 3);
      else if (second.isBlank()) lines.skip(1);
      return over || second.isBlank();
    }
    boolean under = isRule(second) && second.length() >= Math.min(4, first.length());
    if (under) heading(first, second.substring(0, 1), 2);
    return under;
  }

  private static boolean isRule(String line) {
    return RULE.matcher(line).matches();
  }

  private void heading(String title, String style, int taken) {
    int level = levels.computeIfAbsent(style, _ -> levels.size() + 1);
    String text = words.in(title);
    if (depth == 0) blocks.add(Titles.heading(level, text, Titles.slug(text)));
    else blocks.add(new Block.Prose(text));
    lines.skip(taken);
  }

  /// A target, a footnote, a substitution, a directive or a comment.
  private void explicit() {
    String first = lines.next();
    List<String> body = lines.block(1);
    @Nullable Directive directive = Directive.parse(first, body);
    if (directive != null) blocks.addAll(directive.blocks(words, depth + 1));
    else footnote(first, body);
  }

  private void footnote(String first, List<String> body) {
    Matcher note = Pattern.compile("\\.\\. (\\[[^\\]]+])(.*)").matcher(first);
    if (!note.matches()) return; // targets and substitutions are known, comments are not printed
    blocks.add(
        new Block.Prose(
            note.group(1) + " " + words.in(note.group(2) + " " + String.join(" ", body))));
  }

  private void lineBlock() {
    List<String> drawn = lines.paragraph();
    listing(drawn.stream().map(line -> line.replaceFirst("^\\| ?", "")).toList());
  }

  private void listing(List<String> code) {
    blocks.add(new Block.Listing(String.join("\n", code).stripTrailing()));
  }

  private void fields() {
    List<String> fields = new ArrayList<>();
    while (lines.more()) {
      Matcher field = FIELD.matcher(lines.peek());
      if (!field.matches()) break;
      lines.skip(1);
      String value = field.group(2) == null ? "" : field.group(2);
      fields.add(words.in(field.group(1) + ": " + value + " " + String.join(" ", lines.block(1))));
    }
    blocks.add(new Block.Definitions(String.join("\n", fields)));
  }

  private boolean item(Pattern mark, String line) {
    Matcher item = mark.matcher(line);
    if (!item.matches()) return false;
    if (item.group(1) == null) {
      lines.skip(1);
      return true;
    }
    int indent = item.end(2);
    List<String> body = new ArrayList<>();
    body.add(lines.next().substring(indent));
    if (lines.peek().isBlank()) body.add("");
    body.addAll(itemRest(indent));
    String printed = mark == BULLET ? "- " : item.group(1) + " ";
    blocks.addAll(marked(printed, of(body, words, depth + 1)));
    return true;
  }

  /// What belongs to an item: indented lines, less deep than the text's edge too, as people write.
  private List<String> itemRest(int indent) {
    boolean loose = Lines.indent(lines.peek()) < indent && !lines.peek().isBlank();
    return lines.block(loose ? Math.max(1, Lines.indent(lines.peek())) : 1);
  }

  static List<Block> marked(String mark, List<Block> body) {
    List<Block> marked = new ArrayList<>(body);
    if (!body.isEmpty() && body.getFirst() instanceof Block.Prose(String text))
      marked.set(0, new Block.Prose(mark + text));
    return marked;
  }

  /// A term with its definition, or a paragraph and the literal block that `::` announces.
  private void text() {
    if (Lines.indent(lines.peek(1)) > 0 && !lines.peek(1).isBlank()) {
      definition();
      return;
    }
    List<String> paragraph = new ArrayList<>();
    do paragraph.add(lines.next());
    while (lines.more()
        && !lines.peek().isBlank()
        && Lines.indent(lines.peek()) == 0
        && !startsOther());
    String text = String.join("\n", paragraph);
    if (text.endsWith("::")) literal(text.substring(0, text.length() - 1));
    else blocks.add(new Block.Prose(words.in(text)));
  }

  /// An explicit mark, a title's rule or, as people write, a list within an item may follow a
  /// paragraph without a blank line.
  private boolean startsOther() {
    String line = lines.peek();
    return line.startsWith(".. ")
        || (depth > 0 && BULLET.matcher(line).matches())
        || (isRule(lines.peek(1).stripTrailing()) && !isRule(line));
  }

  private void definition() {
    String term = lines.next();
    List<String> body = lines.block(1);
    if (term.endsWith("::")) {
      blocks.add(new Block.Prose(words.in(term.substring(0, term.length() - 1))));
      listing(body);
      return;
    }
    List<Block> read = of(body, words, depth + 1);
    String name = words.in(term.replace(" : ", ": "));
    if (!read.isEmpty() && read.getFirst() instanceof Block.Prose(String text)) {
      blocks.add(new Block.Definitions(name + "\n" + text));
      blocks.addAll(read.subList(1, read.size()));
    } else {
      blocks.add(new Block.Prose(name));
      blocks.addAll(read);
    }
  }

  private void literal(String lead) {
    String text = words.in(lead.stripTrailing());
    if (!text.equals(":")) blocks.add(new Block.Prose(text));
    lines.skipBlank();
    if (Lines.indent(lines.peek()) > 0) listing(lines.block(1));
    else if (isQuoted(lines.peek())) listing(lines.paragraph());
  }

  private static boolean isQuoted(String line) {
    return !line.isEmpty() && "!#$%&+,/:;<=>?@^|~".indexOf(line.charAt(0)) >= 0;
  }
}
