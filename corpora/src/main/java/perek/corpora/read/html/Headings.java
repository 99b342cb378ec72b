package perek.corpora.read.html;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.select.Elements;
import org.jspecify.annotations.Nullable;
import perek.corpora.read.Block;
import perek.corpora.read.outline.TocEntry;

/// Reads headings: which is the page's title, which open sections, and what number they bear.
///
/// @param title element that names the whole page and opens no section; null where none does
/// @param top tag level of the outermost section, such as 2 where sections are `h2`
record Headings(@Nullable Element title, int top) {

  private static final String ALL = "h1, h2, h3, h4, h5, h6";
  private static final String NUMBERS =
      ".header-section-number, .toc-section-number, .section-number, .secnum, .secno";
  private static final Pattern NUMBERED =
      Pattern.compile(
          "^(\\d{1,2}(?:\\.\\d{1,3})*|[A-Z](?:\\.\\d{1,3})+)\\.?\\s+(?=\\S)(.*)$", Pattern.DOTALL);

  /// Nothing, or a number that was counted for a title that was left out.
  private static final Pattern EMPTY = Pattern.compile("[\\d.\\s]*");

  static Headings of(Document page) {
    Elements all = page.body().select(ALL);
    Element first = all.first();
    boolean alone = all.size() > 1 && all.is("h1") && page.body().select("h1").size() == 1;
    Element title = page.body().selectFirst("h1.title");
    if (title == null && alone && first != null && first.is("h1")) title = first;
    Element named = title;
    int top = all.stream().filter(h -> !h.equals(named)).mapToInt(Headings::tag).min().orElse(1);
    return new Headings(title, top);
  }

  /// A heading, prose where it names the whole page, nothing where it is empty.
  Optional<Block> read(Element element) {
    Element spoken = element.clone();
    String number = number(spoken);
    String text = Inline.of(spoken).replace('\n', ' ');
    if (element.equals(title) || element.hasClass("subtitle")) {
      String whole = Inline.of(element);
      return whole.isEmpty() ? Optional.empty() : Optional.of(new Block.Prose(whole));
    }
    Matcher numbered = NUMBERED.matcher(text);
    if (number.isEmpty() && !element.hasClass("unnumbered") && numbered.matches()) {
      number = numbered.group(1);
      text = numbered.group(2);
    }
    if (EMPTY.matcher(text).matches()) return Optional.empty();
    int level = element.hasClass("abstract-title") ? 1 : Math.max(1, tag(element) - top + 1);
    return Optional.of(new Block.Heading(level, number, text, Markup.anchor(element)));
  }

  /// Entries of the page's contents list, in order.
  static List<TocEntry> navigation(Element body) {
    List<TocEntry> entries = new ArrayList<>();
    for (Element item : body.select("li")) {
      if (item.parents().stream().noneMatch(Markup::isContentsList)) continue;
      Element own = item.clone();
      own.select("ul, ol").remove();
      String number = number(own);
      String key = TocEntry.key(own.text());
      if (!key.isEmpty()) entries.add(new TocEntry(number, key, false));
    }
    return entries;
  }

  /// The number that stands in an element of its own, which is taken out of the heading.
  private static String number(Element heading) {
    Element number = heading.selectFirst(NUMBERS);
    if (number == null) return "";
    number.remove();
    return number.text().strip().replaceFirst("\\.$", "");
  }

  private static int tag(Element heading) {
    String name = heading.normalName();
    return name.length() == 2 ? name.charAt(1) - '0' : 1;
  }
}
