package perek.corpora.library;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import perek.corpora.source.Courier;
import perek.corpora.source.Shelf;
import perek.corpora.source.Source;

/// Brings single pages and files by their paths, and puts beside them what a citation needs and
/// they do not say themselves: address and licence, as the `META.json` and `INDEX.json` readers
/// look for.
final class PageCollector {

  /// Files of a repository as its host gives them out: owner, repository, branch.
  private static final Pattern GITHUB =
      Pattern.compile("https://raw\\.githubusercontent\\.com/([^/]+/[^/]+)/([^/]+)/");

  private static final ObjectMapper JSON = new ObjectMapper();

  private final Courier courier;
  private final Shelf shelf;
  private final String licence;

  PageCollector(Courier courier, Shelf shelf, String licence) {
    this.courier = courier;
    this.shelf = shelf;
    this.licence = licence;
  }

  /// Each page goes into a folder of its own, for its metadata are about that page alone.
  void collect(Source.WebPages source) throws IOException {
    List<URI> pages = source.pages();
    for (int i = 0; i < pages.size() && !courier.cancelled(); i++) {
      URI page = pages.get(i);
      courier.progress().report(page.toString(), i, pages.size());
      String name = Shelf.nameOf(page);
      String folder = name.replaceFirst("\\.[^./]*$", "");
      Optional<String> brought =
          courier.bring(page, folder + name.substring(name.lastIndexOf('/')));
      if (brought.isPresent())
        write(
            folder + "/META.json",
            Map.of("id", name.replaceFirst("/index$", ""), "licence", licence, "url", page));
    }
  }

  void collect(Source.RawDocs source) throws IOException {
    List<String> paths = source.paths();
    for (int i = 0; i < paths.size() && !courier.cancelled(); i++) {
      String path = paths.get(i);
      courier.progress().report(path, i, paths.size());
      courier.bring(source.base().resolve(path.replace(" ", "%20")), source.folder() + "/" + path);
    }
    Map<String, Object> about = new LinkedHashMap<>();
    Matcher repository = GITHUB.matcher(source.base().toString());
    if (repository.matches()) {
      about.put("repo", repository.group(1));
      about.put("commit", repository.group(2));
    } else about.put("url", source.base());
    about.put("licence", licence);
    write("INDEX.json", Map.of(source.folder(), about));
  }

  private void write(String name, Map<String, ?> content) throws IOException {
    String json = JSON.writerWithDefaultPrettyPrinter().writeValueAsString(content);
    Shelf.replace(shelf.at(name), json + "\n");
  }
}
