package perek.shell.http.chat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import perek.shell.http.wire.Input;
import perek.shell.http.wire.Refusal;

/// Reads messages: texts, or arrays of parts of which the texts count.
public final class Messages {

  private static final Set<String> ROLES =
      Set.of("system", "developer", "user", "assistant", "tool", "function");
  private static final Set<String> TEXT_PARTS =
      Set.of("text", "input_text", "output_text", "refusal", "reasoning", "thinking");

  private Messages() {}

  /// @param name of the array
  public static List<Said> of(Input body, String name) throws Refusal {
    if (body.value(name).isEmpty())
      throw Refusal.field(name, "The field '" + name + "' is missing: send at least one message.");
    List<Said> said = new ArrayList<>();
    int at = 0;
    for (JsonNode message : body.array(name)) said.add(said(message, name + "[" + at++ + "]"));
    if (said.isEmpty()) throw Refusal.field(name, "There are no messages: send at least one.");
    return said;
  }

  private static Said said(JsonNode message, String path) throws Refusal {
    String role = message.path("role").asText("");
    if (!message.isObject() || !ROLES.contains(role))
      throw Refusal.field(
          path + ".role",
          "The role of %s is '%s': it must be one of system, developer, user, assistant, tool."
              .formatted(path, role));
    return new Said(
        role.equals("developer") ? "system" : role,
        text(message.path("content"), path + ".content"));
  }

  /// The text of a content, its parts with line breaks between.
  public static String text(JsonNode content, String path) throws Refusal {
    if (content.isMissingNode() || content.isNull()) return "";
    if (content.isTextual()) return content.textValue();
    if (!content.isArray())
      throw Refusal.field(path, "The field '" + path + "' must be a string or an array of parts.");
    List<String> texts = new ArrayList<>();
    for (JsonNode part : content) {
      String type = part.path("type").asText("");
      if (!TEXT_PARTS.contains(type))
        throw Refusal.field(
            path,
            "A part of '%s' is of the type '%s': only text is read here; describe in words what it shows."
                .formatted(path, type));
      texts.add(part.path(type.equals("refusal") ? "refusal" : "text").asText(""));
    }
    return String.join("\n", texts);
  }
}
