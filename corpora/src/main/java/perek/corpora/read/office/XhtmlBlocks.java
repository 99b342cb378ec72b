package perek.corpora.read.office;

import java.util.ArrayList;
import java.util.List;
import org.xml.sax.Attributes;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;
import perek.corpora.read.Block;
import perek.corpora.read.Titles;
import perek.corpora.read.table.Cells;

/// Blocks of the XHTML that Tika's parsers report.
final class XhtmlBlocks extends DefaultHandler {

  private static final String BULLETS = "·•◦▪‣o§";

  private final int maxChars;
  private final List<Block> blocks = new ArrayList<>();
  private final StringBuilder text = new StringBuilder();
  private final List<List<String>> rows = new ArrayList<>();
  private int tables;
  private int heads;
  private int chars;
  private boolean body;
  private String mark = "";

  XhtmlBlocks(int maxChars) {
    this.maxChars = maxChars;
  }

  List<Block> blocks() {
    flush();
    return blocks;
  }

  /// True where reading stopped at the limit.
  boolean isFull() {
    return chars > maxChars;
  }

  @Override
  public void startElement(String uri, String local, String qualified, Attributes attributes) {
    switch (local) {
      case "body" -> body = true;
      case "table" -> {
        if (tables++ == 0) flush();
      }
      case "tr" -> {
        if (tables == 1) rows.add(new ArrayList<>());
      }
      case "th" -> {
        if (tables == 1 && rows.size() == 1) heads = 1;
      }
      case "p", "div", "h1", "h2", "h3", "h4", "h5", "h6", "pre" -> breaks();
      case "li" -> {
        breaks();
        mark = "- ";
      }
      case "br" -> text.append(' ');
      default -> {}
    }
  }

  private void breaks() {
    if (tables == 0) flush();
    else text.append(' ');
  }

  @Override
  public void characters(char[] characters, int start, int length) throws SAXException {
    if (!body) return;
    chars += length;
    if (isFull()) throw new SAXException("over the limit of " + maxChars + " characters");
    text.append(characters, start, length);
  }

  @Override
  public void ignorableWhitespace(char[] characters, int start, int length) {
    if (body) text.append(' ');
  }

  @Override
  public void endElement(String uri, String local, String qualified) {
    switch (local) {
      case "table" -> table();
      case "td", "th" -> cell();
      case "h1", "h2", "h3", "h4", "h5", "h6" -> heading(local.charAt(1) - '0');
      case "pre" -> listing();
      case "p", "div", "li" -> breaks();
      default -> {}
    }
  }

  private void cell() {
    if (tables != 1 || rows.isEmpty()) return;
    rows.getLast().add(taken());
  }

  private void table() {
    if (--tables > 0) return;
    String rest = taken();
    if (!rest.isEmpty()) rows.add(List.of(rest));
    Block.Table table = Cells.table("", rows, Math.max(heads, rows.size() > 2 ? 1 : 0));
    if (!table.text().isBlank()) blocks.add(table);
    rows.clear();
    heads = 0;
  }

  private void heading(int level) {
    if (tables > 0) return;
    String title = taken();
    if (!title.isEmpty()) blocks.add(Titles.heading(level, title, null));
  }

  private void listing() {
    if (tables > 0) return;
    String code = text.toString().stripTrailing();
    text.setLength(0);
    if (!code.isBlank()) blocks.add(new Block.Listing(code));
  }

  private String taken() {
    String words = text.toString().replaceAll("[\\s\\u00A0]+", " ").strip();
    text.setLength(0);
    return words;
  }

  private void flush() {
    String words = taken();
    if (words.isEmpty()) return;
    boolean bullet =
        words.length() > 2 && BULLETS.indexOf(words.charAt(0)) >= 0 && words.charAt(1) == ' ';
    blocks.add(new Block.Prose(bullet ? "- " + words.substring(2) : mark + words));
    mark = "";
  }
}
