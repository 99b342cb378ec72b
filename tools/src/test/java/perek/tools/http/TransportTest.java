package perek.tools.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TransportTest {

  private static final Limits SHORT =
      new Limits(Duration.ofMillis(200), Duration.ofMillis(200), Duration.ofSeconds(20), 1000);

  private final List<Duration> waits = new ArrayList<>();
  private final Settings settings = Settings.of("https://example.org/perek", false);
  private StubServer server;
  private Transport transport;

  @TempDir Path folder;

  @BeforeEach
  void start() throws IOException {
    server = new StubServer();
    transport = transport(settings, uri -> true);
  }

  @AfterEach
  void stop() {
    server.close();
  }

  private Transport transport(Settings with, Neighbourhood neighbourhood) {
    return new Transport(with, neighbourhood, (time, _) -> waits.add(time));
  }

  private Reply get(String path) {
    return transport.send(Request.get(server.uri(path)).with(SHORT), () -> false);
  }

  private Reply.Failed failure(String path) {
    return (Reply.Failed) get(path);
  }

  @Test
  void givesBodyHeadersAndRecordOfASuccess() {
    server.on("/ok", 200, Map.of("ETag", "\"a1\""), "spectrum");
    var ok = (Reply.Ok) get("/ok");
    assertThat(ok.body().text()).isEqualTo("spectrum");
    assertThat(ok.header("etag")).contains("\"a1\"");
    assertThat(ok.exchanges()).hasSize(1);
    assertThat(ok.exchanges().getFirst().bytes()).isEqualTo(8);
    assertThat(server.asked.getFirst().getRequestHeaders().getFirst("User-Agent"))
        .isEqualTo("Perek/0.1 (+https://example.org/perek)");
  }

  @Test
  void undoesGzip() throws IOException {
    byte[] packed = gzip("a".repeat(900));
    server.on("/gz", exchange -> sayGzip(exchange, packed));
    assertThat(((Reply.Ok) get("/gz")).body().text()).isEqualTo("a".repeat(900));
  }

  @Test
  void boundsWhatGzipUnpacksTo() throws IOException {
    byte[] bomb = gzip("a".repeat(1_000_000));
    server.on("/bomb", exchange -> sayGzip(exchange, bomb));
    assertThat(failure("/bomb").reason()).contains("limit is 1000 bytes").contains("/bomb");
  }

  @Test
  void takesAGzipThatIsNoneAsItIs() {
    server.on("/lie", 200, Map.of("Content-Encoding", "gzip"), "no gzip at all");
    assertThat(((Reply.Ok) get("/lie")).body().text()).isEqualTo("no gzip at all");
  }

  @ParameterizedTest
  @CsvSource({"404,false", "403,false", "500,true", "502,true", "408,true"})
  void saysWhetherTryingAgainMayHelp(int status, boolean retryable) {
    server.on("/x", status, Map.of(), "QUERY_STATUS ERROR: no such table");
    Reply.Failed failed = failure("/x");
    assertThat(failed.status()).isEqualTo(status);
    assertThat(failed.retryable()).isEqualTo(retryable);
    assertThat(failed.reason()).contains("status " + status);
    assertThat(failed.body().text()).contains("no such table");
  }

  @Test
  void waitsAsLongAsTheServerAsksAndTriesAgain() {
    AtomicInteger calls = new AtomicInteger();
    server.on(
        "/busy",
        exchange ->
            StubServer.say(
                exchange,
                calls.incrementAndGet() < 3 ? 429 : 200,
                Map.of("Retry-After", "7"),
                "ok"));
    assertThat(get("/busy")).isInstanceOf(Reply.Ok.class);
    assertThat(waits).containsExactly(Duration.ofSeconds(7), Duration.ofSeconds(7));
  }

  @ParameterizedTest
  @CsvSource({"429,3600,longer than the limit of 60 s", "503,0,3 times"})
  void givesUpOnAServerThatStaysBusy(int status, String retryAfter, String reason) {
    server.on("/busy", status, Map.of("Retry-After", retryAfter), "");
    assertThat(failure("/busy").reason()).contains(reason);
    assertThat(failure("/busy").retryable()).isTrue();
  }

  @ParameterizedTest
  @CsvSource({"true", "false"})
  void refusesABodyOverTheLimit(boolean announced) {
    server.on(
        "/big",
        exchange -> {
          exchange.sendResponseHeaders(200, announced ? 5000 : 0);
          exchange.getResponseBody().write(new byte[5000]);
        });
    assertThat(failure("/big").reason()).contains("limit is 1000 bytes");
    assertThat(failure("/big").retryable()).isFalse();
  }

  @Test
  void noticesABodyCutShort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0)) {
      Thread.startVirtualThread(() -> cutShort(socket));
      URI uri = URI.create("http://127.0.0.1:" + socket.getLocalPort() + "/cut");
      var failed = (Reply.Failed) transport.send(Request.get(uri).with(SHORT), () -> false);
      assertThat(failed.reason()).contains("broke off after 5 bytes");
      assertThat(failed.retryable()).isTrue();
    }
  }

  private static void cutShort(ServerSocket socket) {
    try (var connection = socket.accept()) {
      connection.getInputStream().read(new byte[1024]);
      connection
          .getOutputStream()
          .write(
              "HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\nshort"
                  .getBytes(StandardCharsets.US_ASCII));
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void endsABodyThatFallsSilent() {
    CountDownLatch never = new CountDownLatch(1);
    server.on(
        "/slow",
        exchange -> {
          exchange.sendResponseHeaders(200, 100);
          exchange.getResponseBody().write(new byte[10]);
          exchange.getResponseBody().flush();
          never.await();
        });
    assertThat(failure("/slow").reason()).contains("fell silent for 200 ms");
  }

  @Test
  void endsTheWaitForAServerThatNeverAnswers() {
    CountDownLatch never = new CountDownLatch(1);
    server.on("/mute", exchange -> never.await());
    assertThat(failure("/mute").reason()).contains("did not answer within 400 ms");
  }

  @Test
  void stopsWhenCancelled() {
    AtomicBoolean cancelled = new AtomicBoolean();
    CountDownLatch never = new CountDownLatch(1);
    server.on(
        "/long",
        exchange -> {
          cancelled.set(true);
          never.await();
        });
    var failed = (Reply.Failed) transport.send(Request.get(server.uri("/long")), cancelled::get);
    assertThat(failed.reason()).contains("was cancelled");
    assertThat(failed.retryable()).isFalse();
  }

  @Test
  void namesAServerThatIsNotThere() throws IOException {
    URI uri;
    try (ServerSocket free = new ServerSocket(0)) {
      uri = URI.create("http://127.0.0.1:" + free.getLocalPort() + "/");
    }
    var failed = (Reply.Failed) transport.send(Request.get(uri), () -> false);
    assertThat(failed.reason()).contains("could not be reached").contains(uri.toString());
    assertThat(failed.retryable()).isTrue();
  }

  @Test
  void tellsThatACopyIsStillGood() {
    server.on("/e", 304, Map.of(), "");
    Request request = Request.get(server.uri("/e")).with("If-None-Match", "\"a1\"");
    Reply reply = transport.send(request, () -> false);
    assertThat(reply).isInstanceOf(Reply.NotModified.class);
    assertThat(reply.exchanges().getFirst().fromCache()).isTrue();
  }

  @Test
  void writesABodyToAFileButNeverAnErrorPage() throws IOException {
    server.on("/f", 200, Map.of(), "document").on("/g", 404, Map.of(), "not here");
    Path file = folder.resolve("f.part");
    transport.send(Request.get(server.uri("/f")).into(file), () -> false);
    transport.send(Request.get(server.uri("/g")).into(file), () -> false);
    assertThat(Files.readString(file)).isEqualTo("document");
  }

  @Test
  void offlineRefusesAllButLoopback() {
    server.on("/ok", 200, Map.of(), "ok");
    transport = transport(Settings.of("", true), uri -> true);
    URI outside = URI.create("https://www.ivoa.net/documents/");
    var failed = (Reply.Failed) transport.send(Request.get(outside), () -> false);
    assertThat(failed.reason()).contains("offline").contains("--offline");
    assertThat(failed.exchanges()).isEmpty();
    assertThat(get("/ok")).isInstanceOf(Reply.Ok.class);
  }

  @Test
  void asksAHostOneRequestAtATime() {
    AtomicInteger now = new AtomicInteger();
    AtomicInteger most = new AtomicInteger();
    server.on(
        "/one",
        exchange -> {
          most.accumulateAndGet(now.incrementAndGet(), Math::max);
          Thread.sleep(5);
          now.decrementAndGet();
          StubServer.say(exchange, 200, Map.of(), "ok");
        });
    List<Thread> threads =
        IntStream.range(0, 8).mapToObj(_ -> Thread.startVirtualThread(() -> get("/one"))).toList();
    threads.forEach(TransportTest::join);
    assertThat(server.asked).hasSize(8);
    assertThat(most).hasValue(1);
  }

  private static void join(Thread thread) {
    try {
      thread.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static byte[] gzip(String text) throws IOException {
    var packed = new ByteArrayOutputStream();
    try (var out = new GZIPOutputStream(packed)) {
      out.write(text.getBytes(StandardCharsets.UTF_8));
    }
    return packed.toByteArray();
  }

  private static void sayGzip(HttpExchange exchange, byte[] packed) throws IOException {
    exchange.getResponseHeaders().add("Content-Encoding", "gzip");
    exchange.sendResponseHeaders(200, packed.length);
    exchange.getResponseBody().write(packed);
  }
}
