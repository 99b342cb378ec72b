package perek.corpora.read.html;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import perek.corpora.read.Block;
import perek.corpora.read.Front;
import perek.corpora.read.outline.StatusLine;

/// What a page says of itself: in its head, in its title block, and before its first numbered
/// section.
final class FrontPage {

  private static final Pattern VERSION = Pattern.compile("\\bVersion:?\\s+(\\d+(?:\\.\\d+)*)");
  private static final Pattern ADDRESS =
      Pattern.compile("ivoa\\.net/documents/(?:latest/)?([\\w+-]+)", Pattern.CASE_INSENSITIVE);
  private static final Pattern VERSION_LINE = Pattern.compile("\\s+Version\\s+[\\d.]+.*$");
  private static final int MAX_CHARS = 20_000;

  private FrontPage() {}

  static Front of(Document page, List<Block> blocks) {
    String text = text(blocks);
    Matcher version = VERSION.matcher(text);
    Matcher address = ADDRESS.matcher(text);
    StatusLine status = StatusLine.in(text);
    boolean isIvoa = status.status() != null && address.find();
    return new Front(
        null,
        title(page),
        version.find() ? version.group(1) : null,
        status.date(),
        status.status(),
        null,
        isIvoa ? "https://www.ivoa.net/documents/" + plain(address.group(1)) + "/" : null,
        authors(page));
  }

  private static String plain(String name) {
    return name.replaceFirst("\\.html?$", "");
  }

  private static String text(List<Block> blocks) {
    String text =
        blocks.stream()
            .takeWhile(block -> !(block instanceof Block.Heading h && !h.number().isEmpty()))
            .limit(100)
            .map(Block::text)
            .collect(Collectors.joining("\n"));
    return text.substring(0, Math.min(MAX_CHARS, text.length()));
  }

  private static @Nullable String title(Document page) {
    Element named = Headings.of(page).title();
    Element head = page.head().selectFirst("title");
    Element first = page.body().selectFirst("h1, h2");
    return Stream.of(text(named), text(head), text(first))
        .filter(title -> !title.isBlank())
        .findFirst()
        .orElse(null);
  }

  private static String text(@Nullable Element element) {
    if (element == null) return "";
    String text = Inline.of(element).replaceAll("\\s+", " ");
    return VERSION_LINE.matcher(text).replaceFirst("").strip();
  }

  private static List<String> authors(Document page) {
    List<String> named = page.select("p.author").eachText();
    return named.isEmpty() ? page.select("meta[name=author]").eachAttr("content") : named;
  }
}
