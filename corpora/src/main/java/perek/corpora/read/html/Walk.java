package perek.corpora.read.html;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import perek.corpora.read.Block;

/// One walk over a page, in reading order. Serves one page and one thread.
final class Walk {

  /// Beyond this depth nested lists are no further indented, so that a hostile page cannot make
  /// more blanks than text.
  private static final int MAX_INDENT = 8;

  private static final Pattern TRAILING = Pattern.compile("[ \\t\\r]+(?=\\n|$)");

  private final Headings headings;
  private final Footnotes footnotes;
  private final int depth;
  private final Inline inline = new Inline();
  private final List<Block> blocks = new ArrayList<>();
  private int listDepth;
  private String mark = "";

  Walk(Document page) {
    this(Headings.of(page), Footnotes.of(page), 0);
  }

  private Walk(Headings headings, Footnotes footnotes, int depth) {
    this.headings = headings;
    this.footnotes = footnotes;
    this.depth = depth;
  }

  /// Everything an element says.
  List<Block> blocks(Element element) {
    walk(element);
    flush();
    return blocks;
  }

  private void walk(Element parent) {
    for (Node child : parent.childNodes()) {
      if (!(child instanceof Element element)) inline.add(child);
      else if (!Markup.isSilent(element)) element(element);
    }
  }

  private void element(Element element) {
    if (Markup.isContainer(element)) container(element);
    else inline.add(element);
  }

  private void container(Element element) {
    flush();
    if (Markup.isHeading(element)) heading(element);
    else if (Markup.isDisplayed(element))
      blocks.add(new Block.Formula(element.wholeText().strip()));
    else if (RawTable.is(element)) RawTable.of(element).ifPresent(blocks::add);
    else if (!footnotes.isTold(element)) named(element);
    flush();
  }

  private void named(Element element) {
    switch (element.normalName()) {
      case "table" -> table(element);
      case "ul", "ol", "menu", "dir" -> list(element);
      case "dl" -> definitions(element);
      case "pre", "listing", "plaintext", "textarea" -> listing(element);
      default -> walk(element);
    }
  }

  private void heading(Element element) {
    headings.read(element).ifPresent(blocks::add);
    notes(Footnotes.marks(element));
  }

  private void listing(Element element) {
    String text = TRAILING.matcher(element.wholeText()).replaceAll("");
    if (!text.isBlank()) blocks.add(new Block.Listing(withoutBlankEnds(text)));
  }

  private static String withoutBlankEnds(String text) {
    return text.replaceFirst("^(?:\\s*\\n)+", "").stripTrailing();
  }

  private void table(Element table) {
    if (TableText.isLayout(table)) {
      walk(table);
    } else {
      TableText.of(table).ifPresent(blocks::add);
      notes(Footnotes.marks(table));
    }
  }

  private void list(Element list) {
    listDepth++;
    int number = 0;
    for (Element item : list.children()) {
      if (footnotes.isTold(item)) continue;
      number++;
      mark = Markup.listMark(list, item, number);
      walk(item);
      flush();
      mark = "";
    }
    listDepth--;
  }

  /// A list of terms is one block, unless it is used to lay out whole sections. Lists within it are
  /// part of its text, so that they need not be searched again.
  private void definitions(Element list) {
    if (depth == 0 && list.selectFirst("h1, h2, h3, h4, h5, h6, table") != null) {
      walk(list);
      return;
    }
    Terms terms = new Terms(depth < MAX_INDENT ? "  " : "");
    list.children().forEach(part -> term(part, terms));
    if (!terms.isEmpty()) blocks.add(new Block.Definitions(terms.text()));
    if (depth == 0) notes(Footnotes.marks(list));
  }

  private void term(Element part, Terms terms) {
    switch (part.normalName()) {
      case "dt" -> terms.term(Inline.of(part));
      case "div" -> part.children().forEach(inner -> term(inner, terms));
      default -> terms.meaning(new Walk(headings, footnotes, depth + 1).blocks(part));
    }
  }

  private void flush() {
    String text = inline.take();
    List<String> notes = inline.notes();
    if (!text.isEmpty()) blocks.add(new Block.Prose(listDepth == 0 ? text : item(text)));
    notes(notes);
  }

  private String item(String text) {
    String indent = "  ".repeat(Math.min(listDepth, MAX_INDENT) - 1);
    String hanging = indent + "  ";
    String first = mark.isEmpty() ? hanging : indent + mark + " ";
    mark = "";
    return first + text.replace("\n", "\n" + hanging);
  }

  /// A footnote is read where it is called, so that it stands in the section it belongs to.
  private void notes(List<String> ids) {
    for (String id : ids) footnotes.tell(id).ifPresent(note -> blocks.add(new Block.Prose(note)));
  }
}
