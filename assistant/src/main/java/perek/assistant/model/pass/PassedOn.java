package perek.assistant.model.pass;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import perek.assistant.Answer;
import perek.assistant.Listening;
import perek.assistant.evidence.Trail;
import perek.assistant.ground.Figures;
import perek.assistant.ground.Names;
import perek.assistant.ground.Sentences;
import perek.assistant.model.Ask;
import perek.assistant.model.Budget;
import perek.assistant.model.Ear;
import perek.assistant.model.Message;
import perek.assistant.model.Reply;
import perek.assistant.model.ToolCall;
import perek.assistant.model.ToolSpec;
import perek.assistant.model.consult.Consultant;
import perek.assistant.model.plan.Salvage;

/// What a model does with a client's own tools. Its calls go to the client as they are; what it
/// says of their results is kept as far as its numbers and names stand in the conversation.
public final class PassedOn {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final int REPLY_TOKENS = 1_000;
  private static final int SAFETY_TOKENS = 64;

  private final Consultant consultant;

  public PassedOn(Consultant consultant) {
    this.consultant = consultant;
  }

  /// What came of it.
  public sealed interface Outcome {

    /// Calls that the client is to make.
    record Calls(List<ToolCall> calls) implements Outcome {
      public Calls {
        calls = List.copyOf(calls);
      }
    }

    /// What the results of calls say.
    record Said(String text, List<Answer.Struck> struck) implements Outcome {
      public Said {
        struck = List.copyOf(struck);
      }
    }

    /// Neither: Perek's own tools are to answer, unless a call was needed.
    record Nothing() implements Outcome {}
  }

  /// @param needed whether one of the tools must be called: a model that calls none is asked once
  ///   more for a call alone, as JSON by a schema
  /// @throws perek.assistant.model.ModelException where there is no reply
  public Outcome ask(
      List<Message> messages, List<ToolSpec> tools, boolean needed, Listening listening) {
    int context = consultant.model().traits().contextTokens();
    int reply = Math.min(REPLY_TOKENS, context / 3);
    List<Message> held = held(messages, context - reply - SAFETY_TOKENS - tokens(tools));
    Ask ask = new Ask(held, tools, Optional.empty(), false, reply);
    Reply came = consultant.ask("pass on", ask, new Trail(), listening, Ear.NONE);
    List<ToolCall> calls = calls(came, tools);
    if (calls.isEmpty() && needed) calls = forced(ask, listening);
    if (!calls.isEmpty()) return new Outcome.Calls(calls);
    if (needed) return new Outcome.Nothing();
    boolean results = !messages.isEmpty() && messages.getLast().role() == Message.Role.TOOL;
    return results && !came.text().isBlank() ? said(came.text(), messages) : new Outcome.Nothing();
  }

  private List<ToolCall> forced(Ask asked, Listening listening) {
    List<ToolSpec> tools = asked.tools();
    Ask ask =
        new Ask(asked.messages(), List.of(), Optional.of(schema(tools)), false, asked.maxTokens());
    return calls(consultant.ask("call a tool", ask, new Trail(), listening, Ear.NONE), tools);
  }

  /// One call of one of the tools.
  private static JsonNode schema(List<ToolSpec> tools) {
    if (tools.size() == 1) return schema(tools.getFirst());
    ObjectNode any = JSON.createObjectNode();
    ArrayNode kinds = any.putArray("anyOf");
    for (ToolSpec tool : tools) kinds.add(schema(tool));
    return any;
  }

  private static ObjectNode schema(ToolSpec tool) {
    ObjectNode schema = JSON.createObjectNode().put("type", "object");
    ObjectNode properties = schema.putObject("properties");
    properties.putObject("name").put("type", "string").putArray("enum").add(tool.name());
    boolean told = tool.parameters().isObject() && !tool.parameters().isEmpty();
    properties.set(
        "arguments", told ? tool.parameters() : JSON.createObjectNode().put("type", "object"));
    schema.putArray("required").add("name").add("arguments");
    return schema;
  }

  private static int tokens(List<ToolSpec> tools) {
    return tools.stream()
        .mapToInt(t -> Budget.tokens(t.name() + t.description() + t.parameters()))
        .sum();
  }

  /// Of a long conversation the beginning and the end.
  private static List<Message> held(List<Message> messages, int tokens) {
    List<Message> held = new ArrayList<>();
    int left = tokens;
    for (Message message : messages.reversed()) {
      left -= Budget.tokens(message);
      if (left < 0 && !held.isEmpty()) break;
      held.addFirst(message);
    }
    // The result of a call means nothing without the call.
    while (held.size() > 1 && held.getFirst().role() == Message.Role.TOOL) held.removeFirst();
    return held;
  }

  private static List<ToolCall> calls(Reply came, List<ToolSpec> tools) {
    Set<String> names = tools.stream().map(ToolSpec::name).collect(Collectors.toSet());
    List<ToolCall> known = came.calls().stream().filter(c -> names.contains(c.name())).toList();
    if (!known.isEmpty()) return known;
    return Salvage.call(came.text(), names).filter(c -> names.contains(c.name())).stream().toList();
  }

  private static Outcome said(String text, List<Message> messages) {
    String source =
        messages.stream()
            .filter(m -> m.role() != Message.Role.ASSISTANT)
            .map(Message::text)
            .collect(Collectors.joining("\n"));
    List<Answer.Struck> struck = new ArrayList<>();
    StringBuilder kept = new StringBuilder();
    int at = 0;
    for (Sentences.Span span : Sentences.of(text)) {
      Optional<String> stray =
          Figures.stray(span.text(), source).or(() -> Names.stray(span.text(), source, ""));
      if (stray.isPresent())
        struck.add(
            new Answer.Struck(span.text(), "'" + stray.get() + "' stands in no result of a call"));
      else kept.append(text, at, span.start()).append(span.text());
      at = span.end();
    }
    String all = kept.toString().strip();
    return all.isEmpty() ? new Outcome.Nothing() : new Outcome.Said(all, struck);
  }
}
