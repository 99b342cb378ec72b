package perek.shell.http.openai;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Set;
import perek.shell.http.chat.Catalogue;
import perek.shell.http.chat.Messages;
import perek.shell.http.chat.OwnTools;
import perek.shell.http.chat.Prompt;
import perek.shell.http.form.Form;
import perek.shell.http.form.Limit;
import perek.shell.http.wire.Input;
import perek.shell.http.wire.Refusal;
import perek.shell.http.wire.Request;

/// A request for a completion (CreateChatCompletionRequest), as far as it matters here.
///
/// @param model as the client named it
/// @param usageAtEnd whether a stream ends with a chunk that tells the usage
record ChatRequest(String model, Prompt prompt, Limit limit, boolean stream, boolean usageAtEnd) {

  private static final int MOST_STOPS = 16;
  private static final int DEEPEST = 32;
  private static final Set<String> TYPES =
      Set.of("object", "array", "string", "number", "integer", "boolean", "null");
  private static final Set<String> FORMATS = Set.of("text", "json_object", "json_schema");

  static ChatRequest of(Request request, Catalogue catalogue) throws Refusal, java.io.IOException {
    Input body = Input.of(request.json());
    String model = model(body, catalogue);
    plausible(body);
    Prompt prompt =
        new Prompt(
            model,
            Messages.of(body, "messages"),
            form(body.object("response_format")),
            OwnTools.ofMessages(body),
            body.object("perek").flag("struck", false),
            request.base());
    boolean stream = body.flag("stream", false);
    boolean usage = body.object("stream_options").flag("include_usage", false);
    if (body.value("stream_options").isPresent() && !stream)
      throw Refusal.field(
          "stream_options", "'stream_options' belongs to requests with stream: true.");
    return new ChatRequest(model, prompt, limit(body), stream, usage);
  }

  /// @throws Refusal 404 where there is no such model
  static String model(Input body, Catalogue catalogue) throws Refusal {
    String model = body.text("model").orElse(Catalogue.DEFAULT);
    if (catalogue.find(model).isEmpty())
      throw new Refusal(
          404,
          "invalid_request_error",
          "There is no model '%s' here: name one of %s.".formatted(model, catalogue.names()),
          "model",
          "model_not_found");
    return model;
  }

  /// Values that are out of range would be a mistake with any model.
  static void plausible(Input body) throws Refusal {
    body.checkNumber("temperature", 0, 2);
    body.checkNumber("top_p", 0, 1);
    body.checkNumber("presence_penalty", -2, 2);
    body.checkNumber("frequency_penalty", -2, 2);
    body.checkNumber("seed", -9.3e18, 9.3e18);
    unlikely(body);
    if (body.whole("n", 1, 1) != 1)
      throw Refusal.field("n", "'n' must be 1: the same evidence gives the same answer.");
  }

  /// Sentences are put together from evidence: no piece of them has a probability.
  private static void unlikely(Input body) throws Refusal {
    for (String name : List.of("logprobs", "top_logprobs"))
      if (body.value(name).filter(v -> v.asBoolean(true) || v.asInt() > 0).isPresent())
        throw Refusal.field(
            name, "'" + name + "' cannot be told here: leave it out, or false or 0.");
  }

  static Limit limit(Input body) throws Refusal {
    List<String> stops = body.texts("stop");
    if (stops.size() > MOST_STOPS)
      throw Refusal.field(
          "stop", "'stop' has %d texts, the limit is %d.".formatted(stops.size(), MOST_STOPS));
    int older = tokens(body, "max_tokens");
    return new Limit(Math.min(older, tokens(body, "max_completion_tokens")), stops);
  }

  /// Some clients send -1 for no limit.
  static int tokens(Input body, String name) throws Refusal {
    if (body.value(name).filter(n -> n.isInt() && n.intValue() == -1).isPresent())
      return Limit.NONE;
    return body.whole(name, Limit.NONE, 1);
  }

  private static Form form(Input format) throws Refusal {
    String type = format.text("type").orElse("text");
    if (!FORMATS.contains(type)) throw format.fault("type", "text, json_object or json_schema");
    if (type.equals("text")) return Form.MARKDOWN;
    if (type.equals("json_schema")) {
      JsonNode schema = format.node().path("json_schema").path("schema");
      if (schema.isObject()) return schema(schema, "response_format.json_schema.schema");
      throw Refusal.field("response_format.json_schema.schema", "The schema is missing.");
    }
    // llama.cpp takes a schema beside json_object, OpenAI below json_schema.
    if (format.value("schema").isEmpty()) return Form.OBJECT;
    return schema(format.object("schema").node(), "response_format.schema");
  }

  /// @throws Refusal where a type, of the schema or below it, is none of JSON schema's
  static Form schema(JsonNode schema, String path) throws Refusal {
    checkTypes(schema, path, 0);
    return new Form.Schema(schema);
  }

  private static void checkTypes(JsonNode schema, String path, int depth) throws Refusal {
    if (depth > DEEPEST)
      throw Refusal.field(path, "The schema lies deeper than " + DEEPEST + " levels.");
    JsonNode type = schema.path("type");
    if (!type.isMissingNode()) {
      Iterable<JsonNode> types = type.isArray() ? type : List.of(type);
      for (JsonNode one : types)
        if (!one.isTextual() || !TYPES.contains(one.textValue()))
          throw Refusal.field(
              path + ".type", "The type %s is none of JSON schema's.".formatted(one));
    }
    for (var property : schema.path("properties").properties())
      checkTypes(property.getValue(), path + ".properties." + property.getKey(), depth + 1);
    if (schema.path("items").isObject())
      checkTypes(schema.path("items"), path + ".items", depth + 1);
  }
}
