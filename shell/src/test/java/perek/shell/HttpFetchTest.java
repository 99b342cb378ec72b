package perek.shell;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import perek.corpora.Progress;
import perek.corpora.library.Library;
import perek.corpora.library.Report;
import perek.tools.http.Settings;
import perek.tools.http.Transport;

/// The library's updates over the real transport, against a server on this machine.
class HttpFetchTest {

  private static final String PAGE =
      "<html><body><h1>Echelle</h1><p>High orders.</p></body></html>";

  @TempDir Path folder;
  private final List<HttpExchange> asked = new CopyOnWriteArrayList<>();
  private HttpServer server;
  private Library library;

  interface Answer {
    void to(HttpExchange exchange) throws IOException;
  }

  @BeforeEach
  void start() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.start();
    Transport transport = new Transport(Settings.of("", false));
    library = new Library(folder.resolve("corpora"), new HttpFetch(() -> transport), null);
    on("/robots.txt", 404, Map.of(), "");
  }

  @AfterEach
  void stop() {
    server.stop(0);
  }

  private void on(String path, Answer answer) {
    try {
      server.removeContext(path);
    } catch (IllegalArgumentException e) {
      // It is the first answer for this path.
    }
    server.createContext(
        path,
        exchange -> {
          asked.add(exchange);
          try (exchange) {
            answer.to(exchange);
          }
        });
  }

  private void on(String path, int status, Map<String, String> headers, String body) {
    on(path, exchange -> say(exchange, status, headers, body));
  }

  private static void say(
      HttpExchange exchange, int status, Map<String, String> headers, String body)
      throws IOException {
    headers.forEach(exchange.getResponseHeaders()::add);
    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
    exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
    if (bytes.length > 0) exchange.getResponseBody().write(bytes);
  }

  private String address(String path) {
    return "http://127.0.0.1:" + server.getAddress().getPort() + path;
  }

  private void add(String... paths) throws IOException {
    String pages = Stream.of(paths).map(this::address).collect(Collectors.joining(", "));
    Path manifest = folder.resolve("corpora/web/manifest.yaml");
    Files.createDirectories(manifest.getParent());
    Files.writeString(
        manifest,
        """
        id: web
        title: Pages
        publisher: a test
        licence: none
        refresh: {how: if-changed, every-days: 1}
        sources:
        - kind: web
          pages: [%s]
        """
            .formatted(pages));
  }

  private Report update() {
    return update(Progress.NONE);
  }

  private Report update(Progress progress) {
    return library.update("web", progress).getFirst();
  }

  private List<String> paths() {
    return asked.stream().map(exchange -> exchange.getRequestURI().getPath()).toList();
  }

  private List<String> kept() throws IOException {
    Path files = folder.resolve("corpora/web/files");
    if (!Files.isDirectory(files)) return List.of();
    try (Stream<Path> all = Files.walk(files)) {
      List<Path> pages = all.filter(file -> file.toString().endsWith(".html")).toList();
      return pages.stream().map(HttpFetchTest::read).toList();
    }
  }

  private static String read(Path file) {
    return new String(bytes(file), StandardCharsets.UTF_8);
  }

  private static byte[] bytes(Path file) {
    try {
      return Files.readAllBytes(file);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  @Test
  void pageThatHasNotChangedIsAskedForByTagAndDateAndStays() throws IOException {
    Map<String, String> headers =
        Map.of("ETag", "\"v1\"", "Last-Modified", "Wed, 01 Jul 2026 10:00:00 GMT");
    on("/a.html", 200, headers, PAGE);
    add("/a.html");
    assertThat(update().fetched()).isEqualTo(1);
    on("/a.html", 304, Map.of(), "");
    assertThat(update().unchanged()).isEqualTo(1);
    assertThat(asked.getLast().getRequestHeaders().getFirst("If-None-Match")).isEqualTo("\"v1\"");
    assertThat(asked.getLast().getRequestHeaders().getFirst("If-Modified-Since"))
        .isEqualTo("Wed, 01 Jul 2026 10:00:00 GMT");
    assertThat(kept()).containsExactly(PAGE);
  }

  @Test
  void robotsTxtIsObeyedForThePageAndForWhereItRedirectsTo() throws IOException {
    on("/robots.txt", 200, Map.of(), "User-agent: *\nDisallow: /private\n");
    on("/private", 200, Map.of(), PAGE);
    on("/moved.html", 302, Map.of("Location", "/private/b.html"), "");
    add("/private/a.html", "/moved.html");
    Report report = update();
    assertThat(report.problems())
        .hasSize(2)
        .anySatisfy(problem -> assertThat(problem.reason()).contains("robots.txt", "browser"));
    assertThat(paths()).doesNotContain("/private/a.html", "/private/b.html");
    assertThat(kept()).isEmpty();
  }

  @Test
  void redirectIsFollowed() throws IOException {
    on("/old.html", 301, Map.of("Location", "/new.html"), "");
    on("/new.html", 200, Map.of("Content-Type", "text/html"), PAGE);
    add("/old.html");
    assertThat(update().fetched()).isEqualTo(1);
    assertThat(kept()).containsExactly(PAGE);
  }

  @Test
  void busyServerIsAskedAgainWhenItSaysSo() throws IOException {
    on(
        "/a.html",
        exchange -> {
          boolean first = paths().stream().filter("/a.html"::equals).count() == 1;
          if (first) say(exchange, 429, Map.of("Retry-After", "0"), "slow down");
          else say(exchange, 200, Map.of(), PAGE);
        });
    add("/a.html");
    assertThat(update().fetched()).isEqualTo(1);
    assertThat(kept()).containsExactly(PAGE);
  }

  @Test
  void oversizedPageIsRefusedByItsLengthAndNamed() throws IOException {
    on(
        "/a.html",
        exchange -> {
          exchange.sendResponseHeaders(200, 200L << 20);
          exchange.getResponseBody().write(new byte[1000]);
          exchange.getResponseBody().flush();
        });
    add("/a.html");
    assertThat(update().problems())
        .singleElement()
        .satisfies(problem ->
            assertThat(problem.reason()).contains("209715200 bytes", "limit is 67108864"));
    assertThat(kept()).isEmpty();
  }

  @Test
  void pageCutShortLeavesTheOldOneAndComesWithTheNextUpdate() throws IOException {
    on("/a.html", 200, Map.of(), PAGE);
    add("/a.html");
    update();
    String changed = PAGE.replace("High", "Low");
    on(
        "/a.html",
        exchange -> {
          exchange.sendResponseHeaders(200, changed.length());
          exchange
              .getResponseBody()
              .write(changed.substring(0, 20).getBytes(StandardCharsets.UTF_8));
          exchange.getResponseBody().flush();
        });
    assertThat(update().problems())
        .singleElement()
        .satisfies(problem -> assertThat(problem.reason()).contains("broke off"));
    assertThat(kept()).containsExactly(PAGE);
    on("/a.html", 200, Map.of(), changed);
    assertThat(update().problems()).isEmpty();
    assertThat(kept()).containsExactly(changed);
  }

  @Test
  void updateThatWasStoppedGoesOnWhereItStopped() throws IOException {
    on("/a.html", 200, Map.of(), PAGE);
    on("/b.html", 200, Map.of(), PAGE);
    add("/a.html", "/b.html");
    assertThat(update(stoppedAfter("/a.html")).finished()).isFalse();
    assertThat(paths()).doesNotContain("/b.html");
    Report report = update();
    assertThat(report.finished()).isTrue();
    assertThat(report.fetched()).isEqualTo(1);
    assertThat(paths()).containsOnlyOnce("/a.html", "/b.html");
    assertThat(kept()).hasSize(2);
  }

  /// Cancels once the page was kept.
  private Progress stoppedAfter(String path) {
    return new Progress() {
      @Override
      public void report(String text, long done, long total) {}

      @Override
      public boolean cancelled() {
        try {
          return paths().contains(path) && !kept().isEmpty();
        } catch (IOException e) {
          throw new AssertionError(e);
        }
      }
    };
  }
}
