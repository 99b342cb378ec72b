package perek.assistant.model.consult;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.Optional;
import perek.assistant.model.Ask;
import perek.assistant.model.Budget;
import perek.assistant.model.ChatModel;
import perek.assistant.model.Ear;
import perek.assistant.model.Message;
import perek.assistant.model.ModelException;
import perek.assistant.model.Reply;
import perek.assistant.model.ToolSpec;

/// Tries what Perek needs of a model: a call of a tool, JSON by a schema, and a long prompt whose
/// first words are still known at its end, which shows the context that is really there.
public final class SelfTest {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String WORD = "Arcturus";
  private static final int TOKENS = 200;

  /// One thing that was tried.
  ///
  /// @param name of the thing
  /// @param good whether it went well
  /// @param found in a few words
  public record Result(String name, boolean good, String found, long millis) {}

  private final ChatModel model;

  public SelfTest(ChatModel model) {
    this.model = model;
  }

  /// All of it. A server that fails gives results that say so.
  public List<Result> run() {
    return List.of(
        timed("tools", this::tools), timed("json", this::json), timed("context", this::context));
  }

  private record Found(boolean good, String text) {}

  @FunctionalInterface
  private interface Trial {
    Found tried();
  }

  private static Result timed(String name, Trial trial) {
    long start = System.nanoTime();
    Found found;
    try {
      found = trial.tried();
    } catch (ModelException e) {
      found = new Found(false, String.valueOf(e.getMessage()));
    }
    return new Result(name, found.good(), found.text(), (System.nanoTime() - start) / 1_000_000);
  }

  private Found tools() {
    if (!model.traits().tools())
      return new Found(false, "no native tool calling: calls are asked for as JSON");
    ToolSpec tool = new ToolSpec("look_up", "Look the coordinates of a star up.", schema("star"));
    List<Message> messages = List.of(Message.user("Look up the coordinates of " + WORD + "."));
    Reply reply =
        model.chat(new Ask(messages, List.of(tool), Optional.empty(), false, TOKENS), Ear.NONE);
    boolean called =
        reply.calls().stream()
            .anyMatch(c -> c.name().equals("look_up") && c.arguments().contains(WORD));
    return called
        ? new Found(true, "calls a tool with the right argument")
        : new Found(false, "made no call, or a wrong one: its template may lack tools");
  }

  private Found json() {
    List<Message> messages =
        List.of(
            Message.user("Which star is named here: " + WORD + "? Reply as JSON {\"star\": …}."));
    Reply reply =
        model.chat(
            new Ask(messages, List.of(), Optional.of(schema("star")), false, TOKENS), Ear.NONE);
    try {
      JsonNode read = JSON.readTree(reply.text());
      boolean good = read != null && read.path("star").asText("").contains(WORD);
      return good
          ? new Found(true, "replies by a schema")
          : new Found(false, "its JSON does not fit the schema");
    } catch (JsonProcessingException e) {
      return new Found(false, "replies with what is no JSON");
    }
  }

  private static JsonNode schema(String field) {
    var schema = JSON.createObjectNode().put("type", "object");
    schema.putObject("properties").putObject(field).put("type", "string");
    schema.putArray("required").add(field);
    return schema;
  }

  private Found context() {
    int context = model.traits().contextTokens();
    String told = model.traits().known() ? "" : ", assumed since the server does not say";
    StringBuilder text = new StringBuilder("Remember the word " + WORD + ".\n");
    int wanted = context - TOKENS - 100;
    String filler = "This line is here to fill the prompt and says nothing.\n";
    int each = Budget.tokens(filler);
    for (int tokens = 0; tokens + each < wanted; tokens += each) text.append(filler);
    text.append("Which word were you to remember? Reply with that word alone.");
    Reply reply = model.chat(Ask.text(List.of(Message.user(text.toString())), TOKENS), Ear.NONE);
    boolean kept = reply.text().contains(WORD);
    String size = "%,d tokens%s".formatted(context, told);
    return kept
        ? new Found(true, size + ", and the beginning of a full prompt is still known")
        : new Found(false, size + ", but the beginning of a full prompt is lost");
  }
}
