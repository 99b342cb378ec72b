package perek.corpora.read.html;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/// Running text of inline markup: white space folded, line breaks kept, superscripts written `^`,
/// formulae as TeX, footnote marks as `[1]`. Not safe for use by several threads.
final class Inline {

  private static final Pattern POWER = Pattern.compile("[-+−–]?\\d+([./]\\d+)?");
  private static final Pattern FOLDED = Pattern.compile("[ \\t\\x0B\\f\\u00a0\\u200b]*\\n\\s*");

  private final StringBuilder text = new StringBuilder();
  private final List<String> notes = new ArrayList<>();

  /// Text of an element with all it holds, as one paragraph.
  static String of(Element element) {
    Inline inline = new Inline();
    inline.children(element);
    return inline.take();
  }

  /// Appends a node with all it holds.
  void add(Node node) {
    switch (node) {
      case TextNode words -> fold(words.getWholeText());
      case Element element -> element(element);
      default -> {
        // comments and processing instructions say nothing to a reader
      }
    }
  }

  /// Fragment identifiers of the footnotes met since the last call.
  List<String> notes() {
    List<String> met = List.copyOf(notes);
    notes.clear();
    return met;
  }

  /// What was gathered, after which nothing is.
  String take() {
    String folded = FOLDED.matcher(text).replaceAll("\n").strip();
    text.setLength(0);
    return folded;
  }

  private void children(Element element) {
    for (Node child : element.childNodes()) add(child);
  }

  private void element(Element element) {
    switch (element.normalName()) {
      case "script", "style", "template", "noscript" -> {}
      case "br" -> text.append('\n');
      case "img" -> fold(Markup.alternative(element));
      case "sup" -> raised(element);
      case "math" -> fold(Markup.formula(element));
      case "a" -> anchor(element);
      default -> plain(element);
    }
  }

  private void plain(Element element) {
    boolean apart = element.isBlock();
    if (apart) fold(" ");
    children(element);
    if (apart) fold(" ");
  }

  private void anchor(Element link) {
    if (link.hasClass("footnote-back") || link.attr("role").equals("doc-backlink")) return;
    if (Markup.isNoteMark(link)) {
      notes.add(link.attr("href").substring(1));
      text.append(" [").append(link.text().replaceAll("[\\[\\]]", "")).append(']');
    } else {
      children(link);
    }
  }

  /// Exponents must not run into their base: 10<sup>-3</sup> is not 10-3.
  private void raised(Element sup) {
    if (sup.children().isEmpty() && POWER.matcher(sup.text().strip()).matches()) text.append('^');
    children(sup);
  }

  private void fold(String words) {
    for (int i = 0; i < words.length(); i++) {
      char c = words.charAt(i);
      if (c == '\u00ad') continue;
      boolean blank = Character.isWhitespace(c) || c == '\u00a0';
      if (!blank) text.append(c);
      else if (!endsBlank()) text.append(' ');
    }
  }

  private boolean endsBlank() {
    if (text.isEmpty()) return true;
    char last = text.charAt(text.length() - 1);
    return last == ' ' || last == '\n';
  }
}
