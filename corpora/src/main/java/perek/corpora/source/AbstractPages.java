package perek.corpora.source;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// The files that abstracts of a query are kept in: `folder/00000.jsonl`, `folder/00200.jsonl`, by
/// the number of the first.
final class AbstractPages {

  private static final ObjectMapper JSON = new ObjectMapper();

  /// Characters of a query in its folder's name.
  private static final int MAX_WORDS = 40;

  private AbstractPages() {}

  /// A folder name for a query: its words, and eight digits of its hash to keep queries apart.
  static String folder(String query) {
    String words =
        query.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
    String start = words.substring(0, Math.min(MAX_WORDS, words.length()));
    byte[] bytes = query.getBytes(StandardCharsets.UTF_8);
    return Shelf.harmless(start + "-" + Shelf.sha256(bytes).substring(0, 8));
  }

  static String name(String folder, int start) {
    return folder + "/" + String.format(Locale.ROOT, "%05d.jsonl", start);
  }

  /// Keeps a page's lines. A page that adds nothing, all its papers being known already, is no
  /// file.
  static void keep(Courier courier, URI uri, String name, CharSequence lines) throws IOException {
    if (!lines.isEmpty()) {
      courier.keep(uri, name, lines.toString().getBytes(StandardCharsets.UTF_8));
      return;
    }
    Files.deleteIfExists(courier.shelf().at(name));
    courier.log().forget(name);
  }

  /// True where an update cut short has brought this page already; its ids then count as seen.
  static boolean alreadyHere(Courier courier, URI uri, String name, Set<String> seen)
      throws IOException {
    Path place = courier.shelf().at(name);
    Optional<FetchLog.Line> line = courier.log().line(uri);
    if (line.isEmpty() || !courier.log().isDone(uri) || !Files.exists(place)) return false;
    try (Stream<String> lines = Files.lines(place)) {
      for (String json : (Iterable<String>) lines::iterator)
        seen.add(JSON.readTree(json).path("id").asText());
    } catch (JsonProcessingException e) {
      return false;
    }
    return true;
  }

  /// Removes the pages from number `start` on: the query finds fewer papers than it did.
  static void dropFrom(Courier courier, String folder, int start) throws IOException {
    Path place = courier.shelf().at(folder);
    if (!Files.isDirectory(place)) return;
    try (Stream<Path> pages = Files.list(place)) {
      for (Path page : pages.toList()) {
        String name = page.getFileName().toString();
        if (name.matches("\\d{5,}\\.jsonl")
            && Integer.parseInt(name.replace(".jsonl", "")) >= start) {
          Files.delete(page);
          courier.log().forget(folder + "/" + name);
        }
      }
    }
  }
}
