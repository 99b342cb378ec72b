package perek.assistant.model;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Optional;

/// What is asked of a model.
///
/// @param messages oldest first
/// @param tools that it may call; empty for none
/// @param schema that its reply must fit; empty for free text
/// @param think whether it may think before it replies, where it can do both
/// @param maxTokens of its reply
public record Ask(
    List<Message> messages,
    List<ToolSpec> tools,
    Optional<JsonNode> schema,
    boolean think,
    int maxTokens) {

  public Ask {
    messages = List.copyOf(messages);
    tools = List.copyOf(tools);
    if (maxTokens < 1)
      throw new IllegalArgumentException("maxTokens is " + maxTokens + ", at least 1 is needed");
  }

  /// Free text, without tools and without thinking.
  public static Ask text(List<Message> messages, int maxTokens) {
    return new Ask(messages, List.of(), Optional.empty(), false, maxTokens);
  }

  /// The same with thinking where there was none, and without where there was.
  public Ask otherwise() {
    return new Ask(messages, tools, schema, !think, maxTokens);
  }
}
