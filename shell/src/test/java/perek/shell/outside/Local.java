package perek.shell.outside;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.UnaryOperator;

/// What may run on the user's own machine: an Ollama whose model says one sentence, and a service
/// of spectra.
final class Local implements AutoCloseable {

  private static final Map<String, String> REPLIES =
      Map.of(
          "/api/version", "{\"version\":\"0.13.0\"}",
          "/api/tags", "{\"models\":[{\"name\":\"m\",\"model\":\"m\",\"size\":1}]}",
          "/api/ps", "{\"models\":[]}",
          "/api/show",
              "{\"capabilities\":[\"completion\",\"tools\"],\"model_info\":{\"general.architecture\":\"x\",\"x.context_length\":8192}}");

  private static final String END =
      "{\"model\":\"m\",\"message\":{\"role\":\"assistant\",\"content\":\"\"},\"done\":true,\"done_reason\":\"stop\",\"prompt_eval_count\":9,\"eval_count\":9}\n";

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final JsonNode SENTENCE =
      message("BAND is a range of wavelengths in metres, in vacuum [e1].");

  private final HttpServer server;
  private final List<String> asked = new CopyOnWriteArrayList<>();
  private final CountDownLatch waiting = new CountDownLatch(1);
  private final CountDownLatch closed = new CountDownLatch(1);
  private final UnaryOperator<JsonNode> script;
  private volatile boolean thinking;

  Local() throws IOException {
    this(_ -> SENTENCE);
  }

  /// @param script from what the model is asked, `tools` and `format` included, to its message
  Local(UnaryOperator<JsonNode> script) throws IOException {
    this.script = script;
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/", this::reply);
    server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    server.start();
  }

  String base() {
    return "http://127.0.0.1:" + server.getAddress().getPort();
  }

  /// From now on the model thinks and says nothing.
  void think() {
    thinking = true;
  }

  /// Waits until the model has a question to think about.
  void awaitQuestion() throws InterruptedException {
    if (!waiting.await(60, TimeUnit.SECONDS)) throw new AssertionError("the model was not asked");
  }

  /// Paths with queries, in order.
  List<String> asked() {
    return List.copyOf(asked);
  }

  /// A message of the model that says a text.
  static ObjectNode message(String text) {
    return JSON.createObjectNode().put("role", "assistant").put("content", text);
  }

  private void reply(HttpExchange exchange) throws IOException {
    byte[] sent = exchange.getRequestBody().readAllBytes();
    asked.add(exchange.getRequestURI().toString());
    String path = exchange.getRequestURI().getPath();
    if (thinking && path.equals("/api/chat")) pause();
    String json = path.equals("/api/chat") ? said(JSON.readTree(sent)) : REPLIES.get(path);
    byte[] body = json != null ? json.getBytes(StandardCharsets.UTF_8) : new byte[0];
    int status = json != null ? 200 : 404;
    if (path.equals("/ssa")) {
      body = spectra();
      status = 200;
    }
    exchange
        .getResponseHeaders()
        .set("Content-Type", json != null ? "application/json" : "application/x-votable+xml");
    exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
    exchange.getResponseBody().write(body);
    exchange.close();
  }

  private String said(JsonNode sent) {
    ObjectNode line = JSON.createObjectNode().put("model", "m").put("done", false);
    line.set("message", script.apply(sent));
    return line + "\n" + END;
  }

  private void pause() {
    waiting.countDown();
    try {
      closed.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static byte[] spectra() throws IOException {
    try (InputStream in =
        Local.class.getResourceAsStream("/perek/assistant/eval/trial/spectra.vot")) {
      if (in == null) throw new IOException("spectra.vot is not packed");
      return in.readAllBytes();
    }
  }

  @Override
  public void close() {
    closed.countDown();
    server.stop(0);
  }
}
