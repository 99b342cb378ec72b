package perek.shell.http.page;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import perek.shell.http.wire.Refusal;
import perek.shell.http.wire.Reply;
import perek.shell.http.wire.Request;
import perek.shell.http.wire.Route;

/// Pictures and tables of answers, under names of 128 random bits. Only what an answer was made of
/// is here, and only until 5,000 others came. Safe for use by several threads.
public final class Artifacts implements Route {

  /// Where they are served.
  public static final String PATH = "/artifacts/";

  private static final int MOST_FILES = 5_000;
  private static final Map<String, String> TYPES =
      Map.of(
          "png", "image/png",
          "vot", "application/x-votable+xml",
          "csv", "text/csv; charset=utf-8",
          "txt", "text/plain; charset=utf-8",
          "fits", "application/fits");

  private final SecureRandom random = new SecureRandom();
  private final Map<Path, String> names =
      new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Path, String> eldest) {
          return size() > MOST_FILES;
        }
      };

  /// Addresses of files that are served below `base`, such as `http://127.0.0.1:11500`. Where that
  /// is blank nothing is served, and files go by the names that MCP knows.
  public Function<Path, String> links(String base) {
    return base.isBlank()
        ? file -> "perek://result/" + file.getFileName()
        : file -> base + path(file);
  }

  /// The path under which a file is served from now on.
  synchronized String path(Path file) {
    String name = names.computeIfAbsent(file, _ -> name()) + "." + ending(file);
    return PATH + name;
  }

  private String name() {
    byte[] bytes = new byte[16];
    random.nextBytes(bytes);
    return HexFormat.of().formatHex(bytes);
  }

  private synchronized Optional<Path> file(String name) {
    String bare = name.replaceFirst("\\.[a-z0-9]{1,5}$", "");
    return names.entrySet().stream()
        .filter(e -> e.getValue().equals(bare))
        .map(Map.Entry::getKey)
        .findFirst();
  }

  static String ending(Path file) {
    String name = file.toString().toLowerCase(Locale.ROOT);
    String end = name.substring(name.lastIndexOf('.') + 1);
    return TYPES.containsKey(end) ? end : "bin";
  }

  @Override
  public void serve(Request request, Reply reply) throws Refusal, IOException {
    String name = request.path().substring(PATH.length());
    Optional<Path> file = file(name).filter(Files::isRegularFile);
    if (file.isEmpty())
      throw Refusal.request(
          404, "There is no such file here, or no more: ask the question again to get it.");
    String type = TYPES.getOrDefault(ending(file.get()), "application/octet-stream");
    reply.header("Cache-Control", "private, max-age=3600");
    reply.header("X-Content-Type-Options", "nosniff");
    reply.file(type, file.get());
  }
}
