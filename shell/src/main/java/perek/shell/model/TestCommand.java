package perek.shell.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.shell.core.command.ExitStatus;
import perek.assistant.model.ChatModel;
import perek.assistant.model.consult.SelfTest;
import perek.assistant.model.find.Choice;
import perek.assistant.model.find.Upstreams;
import perek.shell.command.FailedException;
import perek.shell.command.PerekCommand;
import perek.shell.line.Synopsis;
import perek.shell.line.Values;
import perek.shell.render.Columns;
import perek.shell.render.Console;
import perek.shell.render.Json;

/// `perek models test`: tries what Perek needs of a model. Fails where something goes wrong.
public final class TestCommand extends PerekCommand<TestCommand.Input> {

  private final Supplier<Upstreams> upstreams;

  public TestCommand(Supplier<Upstreams> upstreams, Console console) {
    super(
        new Synopsis(
            "models test",
            "Try a model: a call of a tool, JSON by a schema, and the context that is really"
                + " there.",
            "[NAME]",
            0,
            1,
            List.of(),
            List.of("perek models test", "perek models test llama3.2:3b --json")),
        console);
    this.upstreams = upstreams;
  }

  /// @param name empty for the one that answers by itself
  public record Input(String name, boolean json) {}

  @Override
  protected Input input(Values values) {
    return new Input(values.words(), values.flag("json"));
  }

  @Override
  protected ExitStatus run(Input input, Console console) throws FailedException {
    List<SelfTest.Result> results = new SelfTest(model(input.name())).run();
    if (input.json()) console.out().println(Json.line(results));
    else console.out().print(Columns.of(rows(results), console.style()));
    return results.stream().allMatch(SelfTest.Result::good) ? DONE : FAILED;
  }

  private ChatModel model(String name) throws FailedException {
    if (!name.isEmpty()) return ShowCommand.chosen(upstreams.get(), name).model();
    Optional<ChatModel> standard =
        upstreams.get().choose() instanceof Choice.Chosen(_, ChatModel model)
            ? Optional.of(model)
            : Optional.empty();
    return standard.orElseThrow(() ->
        new FailedException(
            "No language model is there to be tried: start Ollama, or name a server with --ollama"
                + " or --openai."));
  }

  private static List<List<String>> rows(List<SelfTest.Result> results) {
    List<List<String>> rows = new ArrayList<>();
    rows.add(List.of("WHAT", "GOOD", "SECONDS", "FOUND"));
    for (SelfTest.Result r : results)
      rows.add(
          List.of(
              r.name(), r.good() ? "yes" : "no", "%.1f".formatted(r.millis() / 1e3), r.found()));
    return rows;
  }
}
