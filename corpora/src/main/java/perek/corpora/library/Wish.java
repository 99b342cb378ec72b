package perek.corpora.library;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import perek.corpora.source.Source;

/// What a user may ask to add: the id of a shipped corpus, `ads:"…"`, `arxiv:"…"`, an address, or
/// the path of a folder or file. An id wins over a folder of the same name; `./ivoa` is the folder.
sealed interface Wish {

  /// A manifest that comes with Perek.
  record Known(Manifest manifest) implements Wish {}

  /// @param name to make an id from
  record Own(String name, String title, String publisher, Source source) implements Wish {}

  record Unclear(String reason) implements Wish {}

  /// @param rows most abstracts to take of a query
  static Wish read(String what, int rows) {
    String text = what.strip();
    if (text.isEmpty()) return new Unclear("nothing to add was named; name a path or an address");
    if (text.startsWith("ads:") || text.startsWith("arxiv:")) return query(text, rows);
    if (text.matches("(?i)https?://.*")) return page(text);
    if (text.matches("(?i)[a-z][a-z0-9+.-]+://.*"))
      return new Unclear(text + " is no http or https address; for a local file give its path");
    var known = Shipped.find(text);
    return known.isPresent() ? new Known(known.get()) : local(text);
  }

  private static Wish query(String text, int rows) {
    String kind = text.substring(0, text.indexOf(':'));
    String query = text.substring(kind.length() + 1).strip().replaceAll("^\"(.*)\"$", "$1").strip();
    if (query.isEmpty())
      return new Unclear(text + " has no query; write " + kind + ":\"be stars\"");
    boolean ads = kind.equals("ads");
    Source source =
        ads
            ? new Source.Ads(Source.Ads.API, List.of(query), rows)
            : new Source.Arxiv(Source.Arxiv.API, List.of(query), rows);
    String name = ads ? "ADS" : "arXiv";
    return new Own(kind + "-" + query, name + " abstracts: " + query, name, source);
  }

  private static Wish page(String text) {
    try {
      URI uri = new URI(text.replace(" ", "%20"));
      if (uri.getHost() == null) return new Unclear(text + " has no host");
      String path = String.valueOf(uri.getPath());
      String name = uri.getHost().replaceFirst("^www\\.", "") + path.replaceFirst("\\.\\w+$", "");
      return new Own(name, text, uri.getHost(), new Source.WebPages(List.of(uri)));
    } catch (java.net.URISyntaxException e) {
      return new Unclear(text + " is no address: " + e.getReason());
    }
  }

  private static Wish local(String text) {
    try {
      Path path = Path.of(text).toRealPath();
      String name = path.getFileName() == null ? "root" : path.getFileName().toString();
      if (Files.isDirectory(path)) return own(name, path, new Source.Folder(path));
      if (Files.isReadable(path) && Files.isRegularFile(path))
        return own(name.replaceFirst("(?<=.)\\.\\w+$", ""), path, new Source.OneFile(path));
      return new Unclear(path + " is no folder and no file that can be read");
    } catch (IOException | InvalidPathException e) {
      return new Unclear(
          text
              + " is not there; give the path of a folder or file, an address, ads:\"query\","
              + " arxiv:\"query\", or one of "
              + String.join(", ", Shipped.IDS));
    }
  }

  private static Own own(String name, Path path, Source source) {
    return new Own(name, path.toString(), "own documents", source);
  }

  /// An id made from a name.
  static String id(String name) {
    String id =
        java.text.Normalizer.normalize(name, java.text.Normalizer.Form.NFD)
            .toLowerCase(Locale.ROOT)
            .replaceAll("\\p{M}+", "")
            .replaceAll("[^a-z0-9]+", "-")
            .replaceAll("^-+", "");
    String cut = id.substring(0, Math.min(60, id.length())).replaceAll("-+$", "");
    return cut.isEmpty() ? "corpus" : cut;
  }
}
