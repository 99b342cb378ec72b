package perek.assistant.model.engine;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import de.kherud.llama.InferenceParameters;
import de.kherud.llama.LlamaIterator;
import de.kherud.llama.LlamaModel;
import de.kherud.llama.LlamaOutput;
import de.kherud.llama.ModelParameters;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;

/// The routes of llama.cpp's server that Perek uses, over the engine in the same process: what a
/// request asks for goes to the engine as it is, and what is not known is refused. Its own process,
/// since native code that fails ends it.
final class EngineServer {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Set<String> KNOWN =
      Set.of(
          "model",
          "messages",
          "stream",
          "stream_options",
          "temperature",
          "seed",
          "max_tokens",
          "max_completion_tokens",
          "response_format");

  private final Map<String, LlamaModel> models = new TreeMap<>();
  private final int context;
  private final List<Served> served = new CopyOnWriteArrayList<>();

  private EngineServer(int context) {
    this.context = context;
  }

  private void load(Path file) {
    String name = file.getFileName().toString().replace(".gguf", "");
    LlamaModel model =
        new LlamaModel(
            new ModelParameters()
                .setModel(file.toString())
                .setCtxSize(context)
                .setThreads(1)
                .setThreadsBatch(1)
                .setParallel(1)
                .disableContextShift()
                .skipWarmup());
    model.complete(new InferenceParameters("a").setNPredict(1));
    models.put(name, model);
  }

  /// @param args tokens of the context, then files of models
  public static void main(String[] args) throws IOException {
    EngineServer engine = new EngineServer(Integer.parseInt(args[0]));
    for (int i = 1; i < args.length; i++) engine.load(Path.of(args[i]));
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    server.createContext("/", engine::answer);
    server.start();
    System.out.println("LISTENING " + server.getAddress().getPort());
    // Ends with the process that started it.
    while (System.in.read() >= 0) Thread.onSpinWait();
    Runtime.getRuntime().halt(0);
  }

  private void answer(HttpExchange exchange) throws IOException {
    try (exchange) {
      switch (exchange.getRequestURI().getPath()) {
        case "/v1/models" -> send(exchange, 200, models());
        case "/props" -> send(exchange, 200, props());
        case "/served" -> send(exchange, 200, JSON.valueToTree(served));
        case "/v1/chat/completions" -> chat(exchange);
        default -> send(exchange, 404, error(404, "File Not Found"));
      }
    }
  }

  private JsonNode models() {
    ObjectNode list = JSON.createObjectNode().put("object", "list");
    ArrayNode data = list.putArray("data");
    for (String name : models.keySet())
      data.addObject().put("id", name).put("object", "model").put("owned_by", "llamacpp");
    return list;
  }

  private JsonNode props() {
    ObjectNode props = JSON.createObjectNode();
    props.putObject("default_generation_settings").put("n_ctx", context);
    return props.put("chat_template", TinyModel.TEMPLATE).put("total_slots", 1);
  }

  private void chat(HttpExchange exchange) throws IOException {
    JsonNode body = JSON.readTree(exchange.getRequestBody());
    for (var field : body.properties())
      if (!KNOWN.contains(field.getKey())) {
        send(exchange, 400, error(400, "Unsupported param: " + field.getKey()));
        return;
      }
    LlamaModel model = models.get(body.path("model").asText(""));
    if (model == null) {
      send(exchange, 400, error(400, "no such model"));
      return;
    }
    ObjectNode messages = JSON.createObjectNode();
    messages.set("messages", body.path("messages"));
    String prompt = model.applyTemplate(messages.toString());
    JsonNode schema = body.path("response_format").path("json_schema").path("schema");
    String grammar =
        schema.isMissingNode() ? "" : LlamaModel.jsonSchemaToGrammar(schema.toString());
    int most = body.path("max_tokens").asInt(body.path("max_completion_tokens").asInt(-1));
    InferenceParameters asked =
        new InferenceParameters(prompt)
            .setNPredict(most)
            .setTemperature((float) body.path("temperature").asDouble(.8))
            .setSeed(body.path("seed").asInt(-1));
    if (!grammar.isEmpty()) asked.setGrammar(grammar);
    new Generation(exchange, grammar, most, model.encode(prompt).length).run(model, asked);
  }

  /// One reply while it comes.
  private final class Generation {
    private final HttpExchange exchange;
    private final String grammar;
    private final int most;
    private final int prompt;
    private final StringBuilder text = new StringBuilder();
    private int tokens;

    Generation(HttpExchange exchange, String grammar, int most, int prompt) {
      this.exchange = exchange;
      this.grammar = grammar;
      this.most = most;
      this.prompt = prompt;
    }

    void run(LlamaModel model, InferenceParameters asked) throws IOException {
      LlamaIterator pieces = model.generate(asked).iterator();
      LlamaOutput first;
      try {
        first = pieces.next();
      } catch (RuntimeException e) { // LlamaException is not public
        over(String.valueOf(e.getMessage()));
        send(exchange, 400, error(400, String.valueOf(e.getMessage())));
        return;
      }
      try {
        stream(first, pieces);
      } catch (IOException e) {
        if (pieces.hasNext()) pieces.cancel();
        over("cancelled");
        throw e;
      }
    }

    private void stream(LlamaOutput first, LlamaIterator pieces) throws IOException {
      exchange.getResponseHeaders().set("Content-Type", "text/event-stream");
      exchange.sendResponseHeaders(200, 0);
      OutputStream out = exchange.getResponseBody();
      for (LlamaOutput piece = first; ; piece = pieces.next()) {
        text.append(piece.text);
        event(out, chunk(piece.text, ""));
        // The last says only that it is the last.
        if (!pieces.hasNext()) break;
        tokens++;
      }
      boolean cut = (most >= 0 && tokens >= most) || prompt + tokens >= context - 1;
      String end = cut ? "length" : "stop";
      over(end);
      event(out, chunk("", end));
      ObjectNode last = chunk("", "").putNull("system_fingerprint");
      last.putArray("choices");
      last.putObject("usage").put("prompt_tokens", prompt).put("completion_tokens", tokens);
      event(out, last);
      out.write("data: [DONE]\n\n".getBytes(StandardCharsets.US_ASCII));
    }

    private void over(String end) {
      served.add(new Served(grammar, text.toString(), tokens, end));
    }
  }

  private static ObjectNode chunk(String text, String end) {
    ObjectNode chunk =
        JSON.createObjectNode().put("id", "c").put("object", "chat.completion.chunk");
    chunk.put("created", 1).put("model", "m");
    ArrayNode choices = chunk.putArray("choices");
    ObjectNode choice = choices.addObject().put("index", 0);
    ObjectNode delta = choice.putObject("delta");
    if (end.isEmpty()) delta.put("content", text);
    choice.set(
        "finish_reason", end.isEmpty() ? JSON.nullNode() : JSON.getNodeFactory().textNode(end));
    return chunk;
  }

  private static void event(OutputStream out, JsonNode chunk) throws IOException {
    out.write(("data: " + chunk + "\n\n").getBytes(StandardCharsets.UTF_8));
    out.flush();
  }

  private static JsonNode error(int code, String message) {
    ObjectNode error = JSON.createObjectNode();
    error
        .putObject("error")
        .put("code", code)
        .put("message", message)
        .put("type", "invalid_request_error");
    return error;
  }

  private static void send(HttpExchange exchange, int status, JsonNode body) throws IOException {
    byte[] bytes = body.toString().getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().set("Content-Type", "application/json");
    exchange.sendResponseHeaders(status, bytes.length);
    exchange.getResponseBody().write(bytes);
  }
}
