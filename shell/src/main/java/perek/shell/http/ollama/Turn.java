package perek.shell.http.ollama;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import perek.shell.http.chat.Catalogue;
import perek.shell.http.form.Form;
import perek.shell.http.form.Limit;
import perek.shell.http.wire.Fields;
import perek.shell.http.wire.Input;
import perek.shell.http.wire.Refusal;

/// What `/api/chat` and `/api/generate` have in common.
///
/// @param model as the client named it
/// @param think whether steps are told
record Turn(String model, boolean stream, boolean think, Form form, Limit limit) {

  static Turn of(Input body, Catalogue catalogue) throws Refusal {
    Input options = body.object("options");
    int most = options.whole("num_predict", -1, -2);
    return new Turn(
        model(body, catalogue),
        body.flag("stream", true),
        think(body),
        form(body),
        new Limit(most < 1 ? Limit.NONE : most, options.texts("stop")));
  }

  /// @throws Refusal 404 where there is no such model
  static String model(Input body, Catalogue catalogue) throws Refusal {
    String model = body.text("model").or(() -> name(body)).orElse("");
    if (model.isBlank()) throw Refusal.field("model", "model is required");
    if (catalogue.find(model).isEmpty())
      throw new Refusal(
          404,
          "invalid_request_error",
          "model '%s' not found: name one of %s".formatted(model, catalogue.names()),
          "model",
          "model_not_found");
    return model;
  }

  /// Older clients call it so.
  private static java.util.Optional<String> name(Input body) {
    return body.value("name").map(JsonNode::asText);
  }

  /// A level such as `high` stands for true.
  private static boolean think(Input body) {
    return body.value("think").map(t -> !t.isBoolean() || t.booleanValue()).orElse(true);
  }

  private static Form form(Input body) throws Refusal {
    JsonNode format = body.value("format").orElse(null);
    if (format == null || (format.isTextual() && format.textValue().isEmpty()))
      return Form.MARKDOWN;
    if (format.isObject()) return new Form.Schema(format);
    if (format.asText().equals("json")) return Form.OBJECT;
    throw body.fault("format", "json or a JSON schema");
  }

  /// The fields that every line begins with.
  Fields line() {
    return Fields.of("model", model).with("created_at", Instant.now().toString());
  }
}
