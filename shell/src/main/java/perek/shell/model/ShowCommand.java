package perek.shell.model;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.shell.core.command.ExitStatus;
import perek.assistant.model.Traits;
import perek.assistant.model.find.Choice;
import perek.assistant.model.find.Upstreams;
import perek.shell.command.FailedException;
import perek.shell.command.PerekCommand;
import perek.shell.line.Synopsis;
import perek.shell.line.Values;
import perek.shell.render.Columns;
import perek.shell.render.Console;
import perek.shell.render.Json;

/// `perek models show`: what a model can do, as its server says.
public final class ShowCommand extends PerekCommand<ShowCommand.Input> {

  private final Supplier<Upstreams> upstreams;

  public ShowCommand(Supplier<Upstreams> upstreams, Console console) {
    super(
        new Synopsis(
            "models show",
            "Show what a model can do, as its server says.",
            "NAME",
            1,
            1,
            List.of(),
            List.of("perek models show qwen3:8b")),
        console);
    this.upstreams = upstreams;
  }

  /// @param name of a model that a server lists
  public record Input(String name, boolean json) {}

  /// @param contextTokens that Perek asks for
  /// @param known whether the server says so, or it is assumed
  @JsonPropertyOrder({"id", "server", "kind", "contextTokens", "tools", "thinks", "known"})
  record Shown(
      String id,
      String server,
      String kind,
      int contextTokens,
      boolean tools,
      boolean thinks,
      boolean known) {}

  @Override
  protected Input input(Values values) {
    return new Input(values.words(), values.flag("json"));
  }

  @Override
  protected ExitStatus run(Input input, Console console) throws FailedException {
    Choice.Chosen chosen = chosen(upstreams.get(), input.name());
    Traits traits = chosen.model().traits();
    Shown shown =
        new Shown(
            chosen.model().name(),
            chosen.server().base().toString(),
            chosen.server().kind(),
            traits.contextTokens(),
            traits.tools(),
            traits.thinks(),
            traits.known());
    if (input.json()) console.out().println(Json.line(shown));
    else
      console
          .out()
          .print(
              Columns.of(
                  List.of(
                      List.of("model", shown.id()),
                      List.of("server", shown.kind() + " at " + shown.server()),
                      List.of(
                          "context",
                          "%,d tokens%s"
                              .formatted(shown.contextTokens(), shown.known() ? "" : " (assumed)")),
                      List.of(
                          "tools", shown.tools() ? "native" : "none: calls are asked for as JSON"),
                      List.of(
                          "thinks",
                          shown.thinks()
                              ? "yes, where that helps"
                              : "no, or it cannot be turned off")),
                  console.style()));
    return DONE;
  }

  /// The model of a name.
  ///
  /// @throws FailedException where no server lists it
  static Choice.Chosen chosen(Upstreams upstreams, String name) throws FailedException {
    Optional<Choice.Chosen> chosen = upstreams.named(name);
    return chosen.orElseThrow(() ->
        new FailedException("No server lists the model '" + name + "': see 'perek models list'."));
  }
}
