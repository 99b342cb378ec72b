package perek.corpora.read.text;

import java.util.ArrayList;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import perek.corpora.read.Block;

/// A piece of HTML inside another format: its text, its tables and its listings.
final class HtmlFragment {

  private static final int MAX_DEPTH = 200;

  private final List<Block> blocks = new ArrayList<>();
  private final StringBuilder prose = new StringBuilder();
  private int depth;

  private HtmlFragment() {}

  static List<Block> blocks(String html) {
    HtmlFragment fragment = new HtmlFragment();
    fragment.walk(Jsoup.parseBodyFragment(html).body());
    fragment.flush();
    return fragment.blocks;
  }

  private void walk(Element parent) {
    if (++depth > MAX_DEPTH) prose.append(parent.wholeText());
    else children(parent);
    depth--;
  }

  private void children(Element parent) {
    for (Node node : parent.childNodes()) {
      if (node instanceof TextNode text) prose.append(text.getWholeText());
      else if (node instanceof Element element) element(element);
    }
  }

  private void element(Element element) {
    switch (element.normalName()) {
      case "table" -> add(table(element));
      case "pre" -> add(new Block.Listing(element.wholeText().strip()));
      case "h1", "h2", "h3", "h4", "h5", "h6" -> add(new Block.Prose(element.text()));
      case "script", "style" -> {}
      case "img" -> prose.append(' ').append(element.attr("alt")).append(' ');
      case "br" -> prose.append(' ');
      case "li" -> separated(element, "- ");
      default -> inner(element);
    }
  }

  private void inner(Element element) {
    if (element.isBlock()) separated(element, "");
    else walk(element);
  }

  private void separated(Element element, String mark) {
    flush();
    prose.append(mark);
    walk(element);
    flush();
  }

  private void add(Block block) {
    flush();
    if (!block.text().isBlank()) blocks.add(block);
  }

  private void flush() {
    String text = prose.toString().replaceAll("\\s+", " ").strip();
    prose.setLength(0);
    if (!text.isEmpty() && !text.equals("-")) blocks.add(new Block.Prose(text));
  }

  private static Block table(Element table) {
    List<String> lines = new ArrayList<>();
    int heads = 0;
    for (Element caption : table.select("caption")) lines.add(caption.text());
    heads += lines.size();
    for (Element row : table.select("tr")) {
      lines.add(String.join(" | ", row.select("> th, > td").eachText()));
      boolean head = row.select("> td").isEmpty();
      if (head && lines.size() == heads + 1) heads++;
    }
    return new Block.Table(String.join("\n", lines).strip(), heads);
  }
}
