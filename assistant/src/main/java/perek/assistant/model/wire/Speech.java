package perek.assistant.model.wire;

import com.fasterxml.jackson.databind.JsonNode;
import dev.langchain4j.agent.tool.ToolExecutionRequest;
import dev.langchain4j.agent.tool.ToolSpecification;
import dev.langchain4j.data.message.AiMessage;
import dev.langchain4j.data.message.ChatMessage;
import dev.langchain4j.data.message.SystemMessage;
import dev.langchain4j.data.message.ToolExecutionResultMessage;
import dev.langchain4j.data.message.UserMessage;
import dev.langchain4j.model.chat.request.ResponseFormat;
import dev.langchain4j.model.chat.request.ResponseFormatType;
import dev.langchain4j.model.chat.request.json.JsonObjectSchema;
import dev.langchain4j.model.chat.request.json.JsonRawSchema;
import dev.langchain4j.model.chat.request.json.JsonSchema;
import dev.langchain4j.model.chat.response.ChatResponse;
import dev.langchain4j.model.output.FinishReason;
import dev.langchain4j.model.output.TokenUsage;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import perek.assistant.model.Message;
import perek.assistant.model.Reply;
import perek.assistant.model.ToolCall;
import perek.assistant.model.ToolSpec;

/// Perek's messages, tools and replies in LangChain4j's words.
final class Speech {

  private Speech() {}

  static List<ChatMessage> messages(List<Message> messages) {
    return messages.stream().map(Speech::message).toList();
  }

  private static ChatMessage message(Message message) {
    return switch (message.role()) {
      case SYSTEM -> SystemMessage.from(filled(message.text()));
      case USER -> UserMessage.from(filled(message.text()));
      case ASSISTANT -> assistant(message);
      case TOOL -> result(message);
    };
  }

  /// LangChain4j takes no empty text.
  private static String filled(String text) {
    return text.isBlank() ? "(nothing)" : text;
  }

  private static AiMessage assistant(Message message) {
    if (message.calls().isEmpty()) return AiMessage.from(filled(message.text()));
    List<ToolExecutionRequest> requests =
        message.calls().stream()
            .map(c ->
                ToolExecutionRequest.builder()
                    .id(c.id())
                    .name(c.name())
                    .arguments(c.arguments())
                    .build())
            .toList();
    return message.text().isBlank()
        ? AiMessage.from(requests)
        : AiMessage.from(message.text(), requests);
  }

  private static ChatMessage result(Message message) {
    if (message.answered().isEmpty()) return UserMessage.from(filled(message.text()));
    ToolCall call = message.answered().getFirst();
    return ToolExecutionResultMessage.from(call.id(), call.name(), filled(message.text()));
  }

  static List<ToolSpecification> tools(List<ToolSpec> tools) {
    return tools.stream().map(Speech::tool).toList();
  }

  private static ToolSpecification tool(ToolSpec tool) {
    JsonObjectSchema.Builder schema = JsonObjectSchema.builder();
    tool.parameters()
        .path("properties")
        .properties()
        .forEach(p -> schema.addProperty(p.getKey(), JsonRawSchema.from(p.getValue().toString())));
    List<String> required = new ArrayList<>();
    tool.parameters().path("required").forEach(name -> required.add(name.asText()));
    return ToolSpecification.builder()
        .name(tool.name())
        .description(tool.description())
        .parameters(schema.required(required).build())
        .build();
  }

  static ResponseFormat format(JsonNode schema) {
    JsonSchema named =
        JsonSchema.builder()
            .name("reply")
            .rootElement(JsonRawSchema.from(schema.toString()))
            .build();
    return ResponseFormat.builder().type(ResponseFormatType.JSON).jsonSchema(named).build();
  }

  static Reply reply(ChatResponse response) {
    AiMessage said = response.aiMessage();
    Thinking parted = Thinking.part(text(said.text()), text(said.thinking()));
    List<ToolCall> calls =
        said.toolExecutionRequests().stream()
            .map(r -> new ToolCall(text(r.id()), text(r.name()), text(r.arguments())))
            .toList();
    TokenUsage usage = response.tokenUsage();
    return new Reply(
        parted.text(),
        parted.thought(),
        calls,
        end(response.finishReason()),
        count(usage == null ? null : usage.inputTokenCount()),
        count(usage == null ? null : usage.outputTokenCount()));
  }

  private static String text(@Nullable String text) {
    return text == null ? "" : text;
  }

  private static OptionalInt count(@Nullable Integer tokens) {
    return tokens == null ? OptionalInt.empty() : OptionalInt.of(tokens);
  }

  private static Reply.End end(@Nullable FinishReason reason) {
    return switch (reason) {
      case STOP -> Reply.End.STOP;
      case LENGTH -> Reply.End.LENGTH;
      case TOOL_EXECUTION -> Reply.End.CALLS;
      case CONTENT_FILTER, OTHER -> Reply.End.OTHER;
      case null -> Reply.End.OTHER;
    };
  }
}
