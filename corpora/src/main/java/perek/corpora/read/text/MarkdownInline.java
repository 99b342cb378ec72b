package perek.corpora.read.text;

import org.commonmark.node.Code;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.Text;

/// The words of a paragraph, a heading or a cell, without Markdown's marks. A link keeps its
/// address where that can be followed from anywhere.
final class MarkdownInline {

  private final StringBuilder words = new StringBuilder();

  private MarkdownInline() {}

  static String of(Node parent) {
    MarkdownInline inline = new MarkdownInline();
    inline.children(parent);
    return inline.words.toString().replaceAll("[ \\t]+", " ").strip();
  }

  private void children(Node parent) {
    for (Node node = parent.getFirstChild(); node != null; node = node.getNext()) node(node);
  }

  private void node(Node node) {
    switch (node) {
      case Text text -> words.append(text.getLiteral());
      case Code code -> words.append(code.getLiteral());
      case SoftLineBreak _ -> words.append(' ');
      case HardLineBreak _ -> words.append(' ');
      case HtmlInline html -> html(html.getLiteral());
      case Link link -> link(link);
      case Image image -> children(image);
      default -> children(node);
    }
  }

  private void link(Link link) {
    int start = words.length();
    children(link);
    String address = link.getDestination();
    if (address.startsWith("http") && !words.substring(start).contains(address))
      words.append(" (").append(address).append(')');
  }

  /// Tags fall away, their text is in nodes of its own; a break parts words, a picture has words.
  private void html(String tag) {
    if (tag.startsWith("<br")) words.append(' ');
    if (tag.startsWith("<img"))
      HtmlFragment.blocks(tag).forEach(block -> words.append(block.text()));
  }
}
