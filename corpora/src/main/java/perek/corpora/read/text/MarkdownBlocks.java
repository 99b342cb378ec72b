package perek.corpora.read.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.ext.gfm.tables.TableHead;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.BulletList;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.node.OrderedList;
import org.commonmark.node.Paragraph;
import org.commonmark.parser.Parser;
import perek.corpora.read.Block;
import perek.corpora.read.Titles;
import perek.corpora.read.table.Cells;

/// Blocks of a Markdown text.
public final class MarkdownBlocks {

  private static final Parser PARSER =
      Parser.builder()
          .extensions(List.of(TablesExtension.create()))
          .maxOpenBlockParsers(60)
          .build();

  /// A displayed formula, which commonmark would take for emphasis and escapes.
  private static final Pattern FORMULA =
      Pattern.compile("(?m)^ {0,3}\\$\\$\\s*$\\n?(.*?)\\n? {0,3}\\$\\$\\s*$", Pattern.DOTALL);

  private static final Pattern DIRECTIVE = Pattern.compile("\\{([\\w:-]+)}\\s*(.*)");
  private static final Set<String> CODE =
      Set.of(
          "code-cell",
          "code",
          "code-block",
          "sourcecode",
          "literalinclude",
          "doctest",
          "bibliography");
  private static final int MAX_NESTED_DIRECTIVES = 8;

  private final List<Block> blocks = new ArrayList<>();
  private final int depth;

  private MarkdownBlocks(int depth) {
    this.depth = depth;
  }

  /// Reads a text without front matter.
  public static List<Block> of(String markdown) {
    return of(markdown, 0);
  }

  private static List<Block> of(String markdown, int depth) {
    MarkdownBlocks reader = new MarkdownBlocks(depth);
    String prepared = FORMULA.matcher(markdown).replaceAll("```{math}\n$1\n```");
    reader.children(PARSER.parse(prepared));
    return reader.blocks;
  }

  private void children(Node parent) {
    for (Node node = parent.getFirstChild(); node != null; node = node.getNext()) node(node);
  }

  private void node(Node node) {
    switch (node) {
      case Heading heading -> heading(heading);
      case Paragraph paragraph -> prose("", MarkdownInline.of(paragraph));
      case BulletList list -> items(list, 0);
      case OrderedList list -> items(list, Math.max(1, startOf(list)));
      case FencedCodeBlock fence -> fence(fence);
      case IndentedCodeBlock code -> listing(code.getLiteral());
      case HtmlBlock html -> blocks.addAll(HtmlFragment.blocks(html.getLiteral()));
      case TableBlock table -> blocks.add(table(table));
      default -> children(node);
    }
  }

  private static int startOf(OrderedList list) {
    Integer start = list.getMarkerStartNumber();
    return start == null ? 1 : start;
  }

  private void heading(Heading heading) {
    String title = MarkdownInline.of(heading);
    if (!title.isEmpty()) blocks.add(Titles.heading(heading.getLevel(), title, Titles.slug(title)));
  }

  private void prose(String mark, String text) {
    if (!text.isEmpty() && !text.equals("+++")) blocks.add(new Block.Prose(mark + text));
  }

  private void listing(String text) {
    if (!text.isBlank()) blocks.add(new Block.Listing(text.stripTrailing()));
  }

  /// @param start number of the first item, 0 for bullets
  private void items(Node list, int start) {
    int number = start;
    for (Node item = list.getFirstChild(); item != null; item = item.getNext())
      if (item instanceof ListItem) item(item, start == 0 ? "- " : number++ + ". ");
  }

  private void item(Node item, String mark) {
    String left = mark;
    for (Node node = item.getFirstChild(); node != null; node = node.getNext()) {
      if (node instanceof Paragraph) {
        prose(left, MarkdownInline.of(node));
        left = "";
      } else node(node);
    }
  }

  private void fence(FencedCodeBlock fence) {
    String info = fence.getInfo() == null ? "" : fence.getInfo().strip();
    Matcher directive = DIRECTIVE.matcher(info);
    if (!directive.matches()) listing(fence.getLiteral());
    else if (directive.group(1).equals("math")) formula(fence.getLiteral());
    else if (CODE.contains(directive.group(1)) || depth >= MAX_NESTED_DIRECTIVES)
      listing(fence.getLiteral());
    else directive(directive.group(1), directive.group(2), fence.getLiteral());
  }

  /// A note, a warning, a figure: its kind and title, then its text read as Markdown.
  private void directive(String name, String title, String body) {
    String kind = name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
    prose("", title.isBlank() ? kind + ":" : kind + ": " + title.strip());
    blocks.addAll(of(body.replaceFirst("\\A(?::[\\w-]+:.*\\n)+", ""), depth + 1));
  }

  private void formula(String tex) {
    if (!tex.isBlank()) blocks.add(new Block.Formula(tex.strip()));
  }

  private static Block table(TableBlock table) {
    List<List<String>> rows = new ArrayList<>();
    int heads = 0;
    for (Node part = table.getFirstChild(); part != null; part = part.getNext()) {
      for (Node row = part.getFirstChild(); row != null; row = row.getNext()) rows.add(cells(row));
      if (part instanceof TableHead) heads = rows.size();
    }
    return Cells.table("", rows, heads);
  }

  private static List<String> cells(Node row) {
    List<String> cells = new ArrayList<>();
    for (Node cell = row.getFirstChild(); cell != null; cell = cell.getNext())
      cells.add(MarkdownInline.of(cell));
    return cells;
  }
}
