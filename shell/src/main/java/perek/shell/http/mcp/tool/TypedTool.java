package perek.shell.http.mcp.tool;

import com.fasterxml.jackson.databind.JsonNode;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.Set;
import perek.shell.vo.VoJson;
import perek.shell.vo.VoText;
import perek.tools.call.Outcome;
import perek.tools.call.Run;
import perek.tools.call.Tool;
import perek.tools.data.Product;

/// A tool of the toolbox, called by name with JSON.
///
/// @param <I> its input
public final class TypedTool<I extends Record> implements Offered {

  private static final Set<String> HERE =
      Set.of("table", "join", "match", "histogram", "plot", "samp");

  private final Tool<I, ? extends Product> tool;
  private final Class<I> input;
  private final Confines confines;

  private TypedTool(Tool<I, ? extends Product> tool, Class<I> input, Confines confines) {
    this.tool = tool;
    this.input = input;
    this.confines = confines;
  }

  /// @throws IllegalStateException where the tool does not say what it takes
  public static TypedTool<?> of(Tool<?, ?> tool, Confines confines) {
    return captured(tool, confines);
  }

  private static <I extends Record> TypedTool<I> captured(
      Tool<I, ? extends Product> tool, Confines confines) {
    return new TypedTool<>(tool, inputOf(tool), confines);
  }

  /// What a tool takes stands in the interface that it implements.
  @SuppressWarnings("unchecked")
  private static <I extends Record> Class<I> inputOf(Tool<I, ?> tool) {
    Type declared =
        Arrays.stream(tool.getClass().getGenericInterfaces())
            .filter(ParameterizedType.class::isInstance)
            .map(t -> ((ParameterizedType) t).getActualTypeArguments()[0])
            .findFirst()
            .orElseThrow(
                () -> new IllegalStateException(tool.name() + " does not say what it takes"));
    return (Class<I>) declared;
  }

  @Override
  public String name() {
    return tool.name();
  }

  @Override
  public String description() {
    return ToolTexts.of(tool.name());
  }

  @Override
  public JsonNode schema() {
    return new RecordSchema(tool.name()).of(input);
  }

  @Override
  public boolean asksOthers() {
    return !HERE.contains(tool.name());
  }

  @Override
  public ToolAnswer call(JsonNode json, Run run) {
    try {
      Outcome<?> outcome = tool.call(new RecordReader(confines).read(input, json, ""), run);
      boolean failed = outcome.product().isEmpty();
      return new ToolAnswer(VoText.plain(outcome), VoJson.of(outcome), failed);
    } catch (IllegalArgumentException e) {
      return ToolAnswer.failed("The input cannot be used: " + e.getMessage() + ".");
    }
  }
}
