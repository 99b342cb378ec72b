package perek.shell.http.mcp;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import perek.corpora.Document;
import perek.index.PassageIndex;
import perek.shell.http.mcp.rpc.RpcFault;
import perek.shell.http.wire.Fields;

/// `resources/list`, `resources/read`: the documents that were read, and what calls have left. Safe
/// for use by several threads.
final class Resources {

  private static final String DOCUMENT = "perek://document/";
  private static final String RESULT = "perek://result/";
  private static final int PAGE = 200;
  private static final int LONGEST = 400_000;
  private static final long LARGEST_FILE = 4_000_000;

  private final Desk desk;

  Resources(Desk desk) {
    this.desk = desk;
  }

  Fields list(JsonNode params) throws RpcFault {
    int from = cursor(params);
    List<Fields> all = new ArrayList<>();
    documents().values().forEach(d -> all.add(document(d)));
    results().forEach(f -> all.add(result(f)));
    int to = Math.min(all.size(), from + PAGE);
    return Fields.of("resources", all.subList(Math.min(from, to), to))
        .with(to < all.size(), "nextCursor", Integer.toString(to));
  }

  private static int cursor(JsonNode params) throws RpcFault {
    String cursor = params.path("cursor").asText("0");
    if (!cursor.matches("\\d{1,8}")) throw RpcFault.params("the cursor is none of this server's");
    return Integer.parseInt(cursor);
  }

  Fields templates() {
    return Fields.of(
        "resourceTemplates",
        List.of(
            Fields.of("uriTemplate", DOCUMENT + "{id}")
                .with("name", "document")
                .with("description", "A document that Perek has read, by its id such as SSA.")
                .with("mimeType", "text/plain")));
  }

  Fields read(JsonNode params) throws RpcFault {
    String uri = params.path("uri").asText("");
    Fields content =
        uri.startsWith(DOCUMENT) ? text(uri) : uri.startsWith(RESULT) ? file(uri) : missing(uri);
    return Fields.of("contents", List.of(content));
  }

  private static Fields missing(String uri) throws RpcFault {
    String shown = uri.length() > 100 ? uri.substring(0, 100) : uri;
    throw new RpcFault(RpcFault.NO_RESOURCE, "Resource not found: " + shown);
  }

  private Map<String, Document> documents() {
    PassageIndex index = desk.index().get();
    Map<String, Document> documents = new LinkedHashMap<>();
    index.each(
        false,
        perek.corpora.Progress.NONE,
        stored ->
            documents.putIfAbsent(stored.passage().document().id(), stored.passage().document()));
    return documents;
  }

  private static Fields document(Document document) {
    return Fields.of("uri", DOCUMENT + encode(document.id()))
        .with("name", document.label())
        .with("title", document.title())
        .with("mimeType", "text/plain");
  }

  private Fields text(String uri) throws RpcFault {
    String id = decode(uri.substring(DOCUMENT.length()));
    StringBuilder text = new StringBuilder();
    desk.index()
        .get()
        .each(
            false,
            perek.corpora.Progress.NONE,
            stored -> {
              var passage = stored.passage();
              if (!passage.document().id().equals(id) || text.length() > LONGEST) return;
              text.append(passage.header()).append("\n\n").append(passage.text()).append("\n\n");
            });
    if (text.isEmpty()) return missing(uri);
    String whole =
        text.length() > LONGEST ? text.substring(0, LONGEST) + "\n(cut here)" : text.toString();
    return Fields.of("uri", uri).with("mimeType", "text/plain").with("text", whole);
  }

  private List<Path> results() {
    if (!Files.isDirectory(desk.results())) return List.of();
    try (Stream<Path> files = Files.list(desk.results())) {
      return files.filter(f -> Files.isRegularFile(f) && type(f).isPresent()).sorted().toList();
    } catch (IOException e) {
      return List.of();
    }
  }

  private static Fields result(Path file) {
    return Fields.of("uri", RESULT + encode(name(file)))
        .with("name", name(file))
        .with("mimeType", type(file).orElse(""));
  }

  private static String name(Path file) {
    return String.valueOf(file.getFileName());
  }

  private static Optional<String> type(Path file) {
    String name = name(file);
    if (name.endsWith(".vot")) return Optional.of("application/x-votable+xml");
    if (name.endsWith(".csv")) return Optional.of("text/csv");
    return name.endsWith(".png") ? Optional.of("image/png") : Optional.empty();
  }

  /// Only of those that are listed, so that no name leads anywhere else.
  private Fields file(String uri) throws RpcFault {
    String name = decode(uri.substring(RESULT.length()));
    Optional<Path> file = results().stream().filter(f -> name(f).equals(name)).findFirst();
    if (file.isEmpty()) return missing(uri);
    try {
      if (Files.size(file.get()) > LARGEST_FILE)
        throw RpcFault.params("'" + name + "' is larger than 4 MB: use the tool 'table' on it");
      byte[] bytes = Files.readAllBytes(file.get());
      Fields content = Fields.of("uri", uri).with("mimeType", type(file.get()).orElse(""));
      return name.endsWith(".png")
          ? content.with("blob", Base64.getEncoder().encodeToString(bytes))
          : content.with("text", new String(bytes, StandardCharsets.UTF_8));
    } catch (IOException e) {
      return missing(uri);
    }
  }

  private static String encode(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
  }

  private static String decode(String text) {
    try {
      return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      return text;
    }
  }
}
