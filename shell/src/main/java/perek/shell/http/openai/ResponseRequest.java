package perek.shell.http.openai;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import perek.shell.http.chat.Catalogue;
import perek.shell.http.chat.Messages;
import perek.shell.http.chat.OwnTools;
import perek.shell.http.chat.Prompt;
import perek.shell.http.chat.Said;
import perek.shell.http.form.Form;
import perek.shell.http.form.Limit;
import perek.shell.http.wire.Fields;
import perek.shell.http.wire.Input;
import perek.shell.http.wire.Refusal;
import perek.shell.http.wire.Request;

/// A request for a response (CreateResponse). Nothing is stored: each stands alone.
///
/// @param format as the client gave it, which the response repeats
/// @param tools and choice among them, as the client gave them
record ResponseRequest(
    String model,
    Prompt prompt,
    Limit limit,
    boolean stream,
    @Nullable String instructions,
    @Nullable JsonNode format,
    Fields tools,
    @Nullable JsonNode metadata) {

  static ResponseRequest of(Request request, Catalogue catalogue) throws Refusal, IOException {
    Input body = Input.of(request.json());
    stateless(body);
    ChatRequest.plausible(body);
    String model = ChatRequest.model(body, catalogue);
    @Nullable String instructions = body.text("instructions").orElse(null);
    Input format = body.object("text").object("format");
    return new ResponseRequest(
        model,
        new Prompt(
            model,
            said(body, instructions),
            form(format),
            OwnTools.ofItems(body, instructions),
            false,
            request.base()),
        new Limit(ChatRequest.tokens(body, "max_output_tokens"), List.of()),
        body.flag("stream", false),
        instructions,
        format.node().isEmpty() ? null : format.node(),
        tools(body),
        body.value("metadata").orElse(null));
  }

  private static Fields tools(Input body) throws Refusal {
    return Fields.of("parallel_tool_calls", body.flag("parallel_tool_calls", true))
        .with("tool_choice", body.value("tool_choice").orElse(TextNode.valueOf("auto")))
        .with("tools", body.array("tools"));
  }

  private static void stateless(Input body) throws Refusal {
    for (String name : List.of("previous_response_id", "conversation"))
      if (body.value(name).isPresent())
        throw Refusal.field(
            name,
            "'"
                + name
                + "' is not known here, since nothing is stored: send the whole conversation as"
                + " 'input'.");
    if (body.flag("background", false))
      throw Refusal.field(
          "background",
          "Answers are not worked on in the background here: leave 'background' out.");
  }

  private static List<Said> said(Input body, @Nullable String instructions) throws Refusal {
    List<Said> said = new ArrayList<>();
    if (instructions != null) said.add(new Said("system", instructions));
    JsonNode input =
        body.value("input").orElseThrow(() -> body.fault("input", "a text or an array of items"));
    if (input.isTextual()) {
      said.add(new Said("user", input.textValue()));
      return said;
    }
    int at = 0;
    for (JsonNode item : body.array("input")) {
      String path = "input[" + at++ + "]";
      String role = item.path("role").asText("");
      // Reasoning says nothing anew; calls and their outputs are for the model alone.
      if (role.isEmpty() && item.has("type")) continue;
      if (role.isEmpty()) throw Refusal.field(path, "The item '" + path + "' has no role.");
      said.add(
          new Said(
              role.equals("developer") ? "system" : role,
              Messages.text(item.path("content"), path + ".content")));
    }
    return said;
  }

  private static Form form(Input format) throws Refusal {
    String type = format.text("type").orElse("text");
    JsonNode schema = format.node().path("schema");
    return switch (type) {
      case "text" -> Form.MARKDOWN;
      case "json_object" -> Form.OBJECT;
      case "json_schema" -> {
        if (!schema.isObject()) throw format.fault("schema", "a JSON schema");
        yield ChatRequest.schema(schema, "text.format.schema");
      }
      default -> throw format.fault("type", "text, json_object or json_schema");
    };
  }
}
