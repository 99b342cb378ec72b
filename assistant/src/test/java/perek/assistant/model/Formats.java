package perek.assistant.model;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.jspecify.annotations.Nullable;
import perek.assistant.model.StandIn.Sent;

/// Replies as Ollama (newline-delimited JSON) and servers of OpenAI's protocol (events) write them.
public final class Formats {

  private static final String NDJSON = "application/x-ndjson";
  private static final String EVENTS = "text/event-stream";

  private Formats() {}

  /// What `/api/show` says.
  public static Sent show(String... capabilities) {
    ObjectNode body = StandIn.JSON.createObjectNode();
    ArrayNode names = body.putArray("capabilities");
    for (String name : capabilities) names.add(name);
    body.putObject("model_info").put("general.architecture", "x").put("x.context_length", 131_072);
    return Sent.json(body);
  }

  public static Sent tags(String... names) {
    ObjectNode body = StandIn.JSON.createObjectNode();
    ArrayNode models = body.putArray("models");
    for (String name : names)
      models.addObject().put("name", name).put("model", name).put("size", 1);
    return Sent.json(body);
  }

  /// A text of Ollama's, a piece a line, thoughts in their own field.
  public static Sent ollama(String thinking, String text) {
    StringBuilder body = new StringBuilder();
    if (!thinking.isEmpty()) body.append(line("", thinking, null));
    for (String piece : pieces(text)) body.append(line(piece, "", null));
    return Sent.stream(NDJSON, body + done("stop"));
  }

  /// A call of Ollama's; arguments are an object, or whatever they are given as.
  public static Sent ollamaCall(String name, String arguments) {
    ObjectNode call = StandIn.JSON.createObjectNode();
    ObjectNode function = call.putObject("function").put("name", name);
    function.set("arguments", json(arguments));
    return Sent.stream(NDJSON, line("", "", call) + done("stop"));
  }

  private static String line(String content, String thinking, @Nullable ObjectNode call) {
    ObjectNode line =
        StandIn.JSON.createObjectNode().put("model", "m").put("created_at", "2026-01-01T00:00:00Z");
    ObjectNode message = line.putObject("message").put("role", "assistant").put("content", content);
    if (!thinking.isEmpty()) message.put("thinking", thinking);
    if (call != null) message.putArray("tool_calls").add(call);
    line.put("done", false);
    return line + "\n";
  }

  static String done(String reason) {
    return "{\"model\":\"m\",\"created_at\":\"2026-01-01T00:00:00Z\",\"message\":{\"role\":\"assistant\",\"content\":\"\"},\"done\":true,\"done_reason\":\""
        + reason
        + "\",\"total_duration\":5,\"prompt_eval_count\":120,\"eval_count\":20}\n";
  }

  /// A text of OpenAI's.
  public static Sent openai(String reasoning, String text) {
    StringBuilder body =
        new StringBuilder(event("{\"role\":\"assistant\",\"content\":null}", "null"));
    if (!reasoning.isEmpty())
      body.append(event("{\"reasoning_content\":" + quoted(reasoning) + "}", "null"));
    for (String piece : pieces(text))
      body.append(event("{\"content\":" + quoted(piece) + "}", "null"));
    return Sent.stream(EVENTS, body + event("{}", "\"stop\"") + "data: [DONE]\n\n");
  }

  /// A call of OpenAI's; arguments come as text in pieces.
  public static Sent openaiCall(String name, String arguments) {
    StringBuilder body = new StringBuilder();
    body.append(
        event(
            "{\"role\":\"assistant\",\"content\":null,\"tool_calls\":[{\"index\":0,\"id\":\"call_1\",\"type\":\"function\",\"function\":{\"name\":"
                + quoted(name)
                + ",\"arguments\":\"\"}}]}",
            "null"));
    for (String piece : pieces(arguments))
      body.append(
          event(
              "{\"tool_calls\":[{\"index\":0,\"function\":{\"arguments\":" + quoted(piece) + "}}]}",
              "null"));
    return Sent.stream(EVENTS, body + event("{}", "\"tool_calls\"") + "data: [DONE]\n\n");
  }

  private static String event(String delta, String reason) {
    return "data:"
        + " {\"id\":\"c1\",\"object\":\"chat.completion.chunk\",\"created\":1,\"model\":\"m\",\"choices\":[{\"index\":0,\"delta\":"
        + delta
        + ",\"finish_reason\":"
        + reason
        + "}]}\n\n";
  }

  private static com.fasterxml.jackson.databind.JsonNode json(String text) {
    try {
      return StandIn.JSON.readTree(text);
    } catch (com.fasterxml.jackson.core.JsonProcessingException e) {
      return StandIn.JSON.getNodeFactory().textNode(text);
    }
  }

  private static String quoted(String text) {
    return StandIn.JSON.getNodeFactory().textNode(text).toString();
  }

  /// As tokens come: a word or so each.
  private static List<String> pieces(String text) {
    return text.isEmpty() ? List.of() : List.of(text.split("(?<= )", -1));
  }
}
