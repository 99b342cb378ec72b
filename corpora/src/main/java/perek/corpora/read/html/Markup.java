package perek.corpora.read.html;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/// What elements mean, whoever wrote them.
final class Markup {

  /// Elements that jsoup calls blocks, but that stand in running text.
  private static final Set<String> RUNNING = Set.of("ins", "del", "math", "svg", "canvas");

  private static final Set<String> SILENT =
      Set.of("script", "style", "template", "noscript", "head", "svg", "iframe", "object", "nav");

  private static final Pattern FRONT =
      Pattern.compile("(?i)abstract|status of this document|acknowledge?ments");

  private Markup() {}

  /// True for what is no part of the text: scripts, and the contents list, whose words are those of
  /// the headings.
  static boolean isSilent(Element element) {
    return SILENT.contains(element.normalName()) || isContentsList(element);
  }

  /// True for an element that holds the document's contents list.
  static boolean isContentsList(Element element) {
    if (element.attr("role").equals("doc-toc")) return true;
    String id = element.id().toLowerCase(Locale.ROOT);
    return id.equals("toc") || id.equals("table-of-contents") || element.hasClass("toc");
  }

  static boolean isHeading(Element element) {
    String name = element.normalName();
    return (name.length() == 2 && name.charAt(0) == 'h' && Character.isDigit(name.charAt(1)))
        || element.hasClass("abstract-title")
        || isBoldName(element);
  }

  /// Word files set the headings of a front page as bold paragraphs.
  private static boolean isBoldName(Element element) {
    return element.normalName().equals("p")
        && element.childrenSize() == 1
        && element.child(0).is("strong, b")
        && FRONT.matcher(element.text().strip()).matches();
  }

  /// True where an element must be walked into rather than read as running text.
  static boolean isContainer(Element element) {
    return (element.isBlock() && !RUNNING.contains(element.normalName()))
        || isDisplayed(element)
        || element.children().stream().anyMatch(Markup::isContainer);
  }

  /// True for a formula set on a line of its own.
  static boolean isDisplayed(Element element) {
    return element.is(".math.display, math[display=block]");
  }

  static boolean isNoteMark(Element link) {
    return link.attr("href").startsWith("#")
        && (link.hasClass("footnote-ref") || link.attr("role").equals("doc-noteref"));
  }

  /// A formula as TeX where the page keeps it, else the text of its MathML.
  static String formula(Element math) {
    Element tex = math.selectFirst("annotation[encoding*=tex]");
    if (tex != null) return "\\(" + tex.text().strip() + "\\)";
    String spoken = math.attr("alttext");
    return spoken.isBlank() ? " " + math.text() + " " : "\\(" + spoken.strip() + "\\)";
  }

  /// Text given in place of a picture, unless it is a mere word such as `image`.
  static String alternative(Element image) {
    String text = image.attr("alt").strip();
    return text.indexOf(' ') < 0 ? " " : " [" + text + "] ";
  }

  /// Fragment identifier by which a heading is reached: its own, that of an anchor in it or right
  /// before it, or that of the section that it opens.
  static @Nullable String anchor(Element heading) {
    if (!heading.id().isEmpty()) return heading.id();
    Element inner = heading.selectFirst("a[id], a[name], [id]");
    if (inner != null) return identifier(inner);
    Element before = heading.previousElementSibling();
    if (before == null) {
      Element parent = heading.parent();
      if (parent == null || parent.id().isEmpty() || parent.is("body, header")) return null;
      return parent.id();
    }
    boolean mark = before.normalName().equals("a") && before.text().isBlank();
    return mark && !identifier(before).isEmpty() ? identifier(before) : null;
  }

  private static String identifier(Element element) {
    return element.id().isEmpty() ? element.attr("name") : element.id();
  }

  /// The mark before an item of a list: `-`, `3.`, `c.`.
  static String listMark(Element list, Element item, int number) {
    if (!list.normalName().equals("ol")) return "-";
    int value = integer(item.attr("value"), integer(list.attr("start"), 1) + number - 1);
    boolean lettered = value >= 1 && value <= 26;
    return switch (list.attr("type")) {
      case "a" -> lettered ? (char) ('a' + value - 1) + "." : value + ".";
      case "A" -> lettered ? (char) ('A' + value - 1) + "." : value + ".";
      default -> value + ".";
    };
  }

  private static int integer(String text, int otherwise) {
    return text.matches("\\d{1,6}") ? Integer.parseInt(text) : otherwise;
  }
}
