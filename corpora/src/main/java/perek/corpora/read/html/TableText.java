package perek.corpora.read.html;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jsoup.nodes.Element;
import org.jsoup.select.Elements;
import perek.corpora.read.Block;

/// A table as text: its caption, then one row a line, cells parted by ` | `. A cell that spans rows
/// is said again in each, so that every row can be read and quoted alone.
final class TableText {

  private static final int MAX_SPAN = 1000;

  private final List<String> lines = new ArrayList<>();
  private final Map<Integer, Spanning> spanning = new HashMap<>();
  private int headLines;

  private record Spanning(String text, int rowsLeft) {}

  /// True for a table that only sets a frame around text, or lays out a page.
  static boolean isLayout(Element table) {
    Elements cells = table.select("td, th");
    return cells.size() <= 1 || table.selectFirst("h1, h2, h3, h4, h5, h6") != null;
  }

  static Optional<Block> of(Element table) {
    TableText text = new TableText();
    Element caption = table.selectFirst("> caption");
    if (caption != null && caption.hasText()) text.lines.add(oneLine(caption));
    text.headLines = text.lines.size();
    text.rows(table.select("> tr, > thead > tr, > tbody > tr, > tfoot > tr"));
    if (text.lines.isEmpty()) return Optional.empty();
    return Optional.of(new Block.Table(String.join("\n", text.lines), text.headLines));
  }

  private void rows(Elements rows) {
    boolean head = true;
    for (Element row : rows) {
      String line = row(row);
      if (line.isEmpty()) continue;
      lines.add(line);
      head = head && isHead(row);
      if (head) headLines = lines.size();
    }
    if (headLines == lines.size()) headLines = Math.min(1, lines.size() - 1);
  }

  private String row(Element row) {
    List<String> cells = new ArrayList<>();
    for (Element cell : row.select("> td, > th")) {
      spanned(cells);
      String text = oneLine(cell);
      int rows = span(cell.attr("rowspan"));
      for (int i = span(cell.attr("colspan")); i > 0; i--) {
        if (rows > 1) spanning.put(cells.size(), new Spanning(text, rows - 1));
        cells.add(text);
        text = "";
      }
    }
    spanned(cells);
    while (!cells.isEmpty() && cells.getLast().isEmpty()) cells.removeLast();
    return String.join(" | ", cells);
  }

  /// Cells that earlier rows hang down into this one.
  private void spanned(List<String> cells) {
    while (spanning.remove(cells.size()) instanceof Spanning(String text, int rowsLeft)) {
      if (rowsLeft > 1) spanning.put(cells.size(), new Spanning(text, rowsLeft - 1));
      cells.add(text);
    }
  }

  /// Column heads stand in a `thead`, in `th` cells, or, in tables out of Word, are all bold.
  private static boolean isHead(Element row) {
    Element parent = row.parent();
    if (parent != null && parent.normalName().equals("thead")) return true;
    Elements cells = row.select("> td, > th");
    return cells.stream().allMatch(cell -> cell.normalName().equals("th") || isBold(cell));
  }

  private static boolean isBold(Element cell) {
    return cell.hasText() && cell.text().equals(cell.select("strong, b").text());
  }

  /// What a cell says, on one line; the rows of a table within it are parted by `; `.
  private static String oneLine(Element cell) {
    Element inner = cell.selectFirst("table");
    if (inner == null) return flat(Inline.of(cell));
    Element copy = cell.clone();
    for (Element nested : copy.select("tr")) nested.appendText("; ");
    for (Element nested : copy.select("td, th")) nested.appendText(", ");
    String text = flat(Inline.of(copy)).replaceAll(", ; ", "; ");
    int end = text.length();
    while (end > 0 && ",; ".indexOf(text.charAt(end - 1)) >= 0) end--;
    return text.substring(0, end);
  }

  private static String flat(String text) {
    return text.replace('\n', ' ').replace(" | ", " / ");
  }

  private static int span(String text) {
    return text.matches("[1-9]\\d{0,5}") ? Math.min(MAX_SPAN, Integer.parseInt(text)) : 1;
  }
}
