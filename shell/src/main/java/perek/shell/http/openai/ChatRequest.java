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
            OwnTools.of(body),
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
    if (body.whole("n", 1, 1) != 1)
      throw Refusal.field("n", "'n' must be 1: the same evidence gives the same answer.");
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
    // llama.cpp takes a schema beside json_object, OpenAI below json_schema.
    JsonNode schema = format.node().path("schema");
    if (type.equals("json_schema")) schema = format.node().path("json_schema").path("schema");
    if (schema.isObject()) return new Form.Schema(schema);
    if (type.equals("json_schema"))
      throw Refusal.field("response_format.json_schema.schema", "The schema is missing.");
    return Form.OBJECT;
  }
}
