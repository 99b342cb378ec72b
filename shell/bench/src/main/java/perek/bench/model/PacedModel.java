package perek.bench.model;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// An Ollama with one model that writes at a fixed pace: the call `answer` where it is to plan, and
/// sentences of the evidence, each with its mark, where it is to write.
final class PacedModel implements AutoCloseable {

  /// Before the first token, in ns: as a model of some billions of weights takes on a fast machine.
  private static final long FIRST = 20_000_000;

  /// From one token to the next, in ns.
  private static final long EACH = 2_000_000;

  private static final int LETTERS = 4;
  private static final int SENTENCES = 4;
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Pattern EVIDENCE =
      Pattern.compile("(?s)<evidence id=\"(e\\d+)\"[^>]*>\\n(.*?)\\n</evidence>");
  private static final Pattern SENTENCE = Pattern.compile("(?m)[A-Z][^.!?\\n]{40,160}\\.(?=\\s|$)");

  private final HttpServer server;
  private final List<String> asked = new CopyOnWriteArrayList<>();
  private volatile boolean paced;

  PacedModel() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setExecutor(Executors.newCachedThreadPool());
    server.createContext("/", this::answer);
    server.start();
  }

  URI base() {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
  }

  /// From now on it takes its time; before, it writes as fast as it can.
  void atItsPace() {
    paced = true;
  }

  /// Bodies of the requests for replies since the last call.
  List<String> asked() {
    List<String> all = List.copyOf(asked);
    asked.clear();
    return all;
  }

  private void answer(HttpExchange exchange) throws IOException {
    try (exchange) {
      byte[] body = exchange.getRequestBody().readAllBytes();
      switch (exchange.getRequestURI().getPath()) {
        case "/api/tags" -> send(exchange, "{\"models\":[{\"name\":\"paced\",\"size\":1}]}");
        case "/api/show" ->
            send(
                exchange,
                "{\"capabilities\":[\"completion\",\"tools\"],\"model_info\":{\"x.context_length\":8192}}");
        case "/api/chat" -> chat(exchange, new String(body, StandardCharsets.UTF_8));
        default -> send(exchange, "{}");
      }
    }
  }

  private static void send(HttpExchange exchange, String json) throws IOException {
    byte[] bytes = json.getBytes(StandardCharsets.UTF_8);
    exchange.sendResponseHeaders(200, bytes.length);
    exchange.getResponseBody().write(bytes);
  }

  private void chat(HttpExchange exchange, String body) throws IOException {
    long start = System.nanoTime();
    asked.add(body);
    JsonNode messages = JSON.readTree(body).path("messages");
    boolean plans = messages.path(0).path("content").asText("").startsWith("You choose");
    List<String> lines = plans ? List.of(call()) : written(messages.path(1).path("content"));
    exchange.getResponseHeaders().set("Content-Type", "application/x-ndjson");
    exchange.sendResponseHeaders(200, 0);
    OutputStream out = exchange.getResponseBody();
    long due = start + FIRST;
    for (String line : lines) {
      for (long left = due - System.nanoTime(); paced && left > 0; left = due - System.nanoTime())
        LockSupport.parkNanos(left);
      write(out, line);
      due += EACH;
    }
    write(out, "{\"message\":{\"role\":\"assistant\",\"content\":\"\"},\"done\":true,\"done_reason\":\"stop\"}");
  }

  private static void write(OutputStream out, String line) throws IOException {
    out.write((line + "\n").getBytes(StandardCharsets.UTF_8));
    out.flush();
  }

  private static String call() {
    ObjectNode line = JSON.createObjectNode();
    ObjectNode message = line.putObject("message").put("role", "assistant").put("content", "");
    message
        .putArray("tool_calls")
        .addObject()
        .putObject("function")
        .put("name", "answer")
        .putObject("arguments");
    return line.put("done", false).toString();
  }

  private static List<String> written(JsonNode prompt) {
    StringBuilder text = new StringBuilder();
    int sentences = 0;
    Matcher pieces = EVIDENCE.matcher(prompt.asText(""));
    while (pieces.find() && sentences < SENTENCES) {
      Matcher sentence = SENTENCE.matcher(pieces.group(2));
      if (!sentence.find()) continue;
      String bare = sentence.group();
      text.append(bare, 0, bare.length() - 1).append(" [").append(pieces.group(1)).append("]. ");
      sentences++;
    }
    List<String> lines = new ArrayList<>();
    for (int at = 0; at < text.length(); at += LETTERS) {
      ObjectNode line = JSON.createObjectNode();
      String token = text.substring(at, Math.min(text.length(), at + LETTERS));
      line.putObject("message").put("role", "assistant").put("content", token);
      lines.add(line.put("done", false).toString());
    }
    return lines;
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
