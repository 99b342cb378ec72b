package perek.shell.conversation.form;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import perek.assistant.conversation.Conversation;
import perek.assistant.conversation.KeptStep;
import perek.assistant.conversation.KeptTurn;
import perek.shell.render.Json;
import perek.shell.render.Wrap;

/// A conversation as a Jupyter notebook of format 4.5: questions and answers as text, each step
/// with Python that repeats it.
public final class Notebook {

  private static final String NEEDS =
      "The code needs Python 3 with `pyvo` (1.2 or later), `astropy` and `matplotlib`. It asks the"
          + " same services for the same things, so what comes may have changed since.";

  private final Steps steps = new Steps();
  private final List<Cell> cells = new ArrayList<>();

  private Notebook() {}

  /// One JSON object, on several lines as Jupyter writes it.
  public static String of(Conversation c) {
    Notebook notebook = new Notebook();
    notebook.text(
        "# %s\n\nConversation %s with Perek, last spoken in %s. %s"
            .formatted(Wrap.line(c.opening()), c.id(), c.last(), NEEDS));
    c.turns().forEach(notebook::turn);
    Map<String, Object> metadata =
        Map.of(
            "kernelspec",
            Map.of("name", "python3", "display_name", "Python 3", "language", "python"),
            "language_info",
            Map.of("name", "python"));
    return Json.line(new File(notebook.cells, metadata, 4, 5)) + "\n";
  }

  private void turn(KeptTurn turn) {
    text("## " + Wrap.line(turn.question()));
    steps.begin(turn.results());
    for (KeptStep step : turn.steps()) {
      Steps.Told told = steps.told(step);
      text(told.words());
      if (!told.code().isEmpty()) code(told.code(), told.mayFail());
    }
    text(Markdown.answer(turn));
  }

  private void text(String markdown) {
    cells.add(new Cell("markdown", id(), Map.of(), lines(markdown), null, null));
  }

  /// @param mayFail whether a notebook that runs as a whole goes on where this cell fails
  private void code(String python, boolean mayFail) {
    Map<String, Object> metadata = mayFail ? Map.of("tags", List.of("raises-exception")) : Map.of();
    cells.add(new Cell("code", id(), metadata, lines(python), List.of(), Nothing.YET));
  }

  private String id() {
    return "c" + (cells.size() + 1);
  }

  /// Lines with their ends, as the format has them.
  private static List<String> lines(String text) {
    List<String> lines = text.strip().lines().toList();
    List<String> ended = new ArrayList<>();
    for (int i = 0; i < lines.size(); i++)
      ended.add(i + 1 < lines.size() ? lines.get(i) + "\n" : lines.get(i));
    return ended;
  }

  @JsonPropertyOrder({"cells", "metadata", "nbformat", "nbformat_minor"})
  record File(
      List<Cell> cells,
      Map<String, Object> metadata,
      int nbformat,
      @JsonProperty("nbformat_minor") int minor) {}

  /// @param outputs empty for code, absent for text
  /// @param executionCount null for code that was not run, absent for text
  @JsonPropertyOrder({"cell_type", "id", "metadata", "source", "outputs", "execution_count"})
  record Cell(
      @JsonProperty("cell_type") String type,
      String id,
      Map<String, Object> metadata,
      List<String> source,
      @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable List<String> outputs,
      @JsonProperty("execution_count") @JsonInclude(JsonInclude.Include.NON_NULL)
          @Nullable Nothing executionCount) {}

  /// Written as `null`, where a field that is absent would break the format.
  enum Nothing {
    YET;

    @JsonValue
    @Nullable Object value() {
      return null;
    }
  }
}
