package perek.shell.health;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.util.List;
import org.springframework.shell.core.command.ExitStatus;
import perek.shell.command.PerekCommand;
import perek.shell.line.Synopsis;
import perek.shell.line.Values;
import perek.shell.render.Columns;
import perek.shell.render.Console;
import perek.shell.render.Json;

/// `perek models list`: what can answer.
public final class ModelsCommand extends PerekCommand<ModelsCommand.Input> {

  private static final List<Model> MODELS =
      List.of(new Model("perek-builtin", "rules and extracted sentences, no language model", true));

  /// A model that can answer.
  ///
  /// @param isDefault whether it answers where no other is named
  @JsonPropertyOrder({"id", "description", "isDefault"})
  public record Model(String id, String description, boolean isDefault) {}

  public ModelsCommand(Console console) {
    super(
        new Synopsis(
            "models list",
            "Show the models that can answer.",
            "",
            0,
            0,
            List.of(),
            List.of("perek models list", "perek models list --json")),
        console);
  }

  /// Nothing but the form of the output.
  public record Input(boolean json) {}

  @Override
  protected Input input(Values values) {
    return new Input(values.flag("json"));
  }

  @Override
  protected ExitStatus run(Input input, Console console) {
    if (input.json()) {
      console.out().println(Json.line(MODELS));
      return DONE;
    }
    for (Model model : MODELS)
      console
          .out()
          .print(
              Columns.of(
                  List.of(
                      List.of("MODEL", "DEFAULT", "WHAT IT IS"),
                      List.of(model.id(), model.isDefault() ? "yes" : "no", model.description())),
                  console.style()));
    return DONE;
  }
}
