package perek.shell.model;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import org.springframework.shell.core.command.ExitStatus;
import perek.assistant.model.ModelException;
import perek.assistant.model.find.Choice;
import perek.assistant.model.find.Upstreams;
import perek.shell.command.PerekCommand;
import perek.shell.line.Synopsis;
import perek.shell.line.Values;
import perek.shell.render.Columns;
import perek.shell.render.Console;
import perek.shell.render.Json;

/// `perek models list`: what can answer.
public final class ListCommand extends PerekCommand<ListCommand.Input> {

  private final Supplier<Upstreams> upstreams;

  public ListCommand(Supplier<Upstreams> upstreams, Console console) {
    super(
        new Synopsis(
            "models list",
            "Show the models that can answer.",
            "",
            0,
            0,
            List.of(),
            List.of(
                "perek models list",
                "perek models list --json",
                "perek models list --openai http://127.0.0.1:8080  # those of llama.cpp's server")),
        console);
    this.upstreams = upstreams;
  }

  /// Nothing but the form of the output.
  public record Input(boolean json) {}

  /// A model that can answer.
  ///
  /// @param server that it runs on; empty for the built-in
  /// @param isDefault whether it answers where no other is named
  @JsonPropertyOrder({"id", "description", "server", "bytes", "isDefault"})
  record Line(String id, String description, String server, long bytes, boolean isDefault) {}

  @Override
  protected Input input(Values values) {
    return new Input(values.flag("json"));
  }

  @Override
  protected ExitStatus run(Input input, Console console) {
    List<Line> lines = lines(console);
    if (input.json()) {
      console.out().println(Json.line(lines));
      return DONE;
    }
    List<List<String>> rows = new ArrayList<>();
    rows.add(List.of("MODEL", "DEFAULT", "SIZE", "SERVER", "WHAT IT IS"));
    for (Line line : lines)
      rows.add(
          List.of(
              line.id(),
              line.isDefault() ? "yes" : "no",
              line.bytes() > 0 ? String.format(Locale.ROOT, "%.1f GB", line.bytes() / 1e9) : "-",
              line.server().isEmpty() ? "-" : line.server(),
              line.description()));
    console.out().print(Columns.of(rows, console.style()));
    return DONE;
  }

  private List<Line> lines(Console console) {
    String standard = standard(console);
    List<Line> lines = new ArrayList<>();
    lines.add(
        new Line(
            Upstreams.BUILT_IN,
            "rules and extracted sentences, no language model",
            "",
            0,
            standard.equals(Upstreams.BUILT_IN)));
    for (Upstreams.Offered o : upstreams.get().offered())
      lines.add(
          new Line(
              o.model().name(),
              (o.server().kind() + " " + o.model().about()).strip(),
              o.server().base().toString(),
              o.model().bytes(),
              o.model().name().equals(standard)));
    return lines;
  }

  private String standard(Console console) {
    try {
      return switch (upstreams.get().choose()) {
        case Choice.Chosen(_, var model) -> model.name();
        case Choice.BuiltIn _ -> Upstreams.BUILT_IN;
        case Choice.Missing(String why) -> told(why, console);
      };
    } catch (ModelException e) {
      return told(String.valueOf(e.getMessage()), console);
    }
  }

  private static String told(String why, Console console) {
    console.err().println("The model that is set cannot be used: " + why + ".");
    return Upstreams.BUILT_IN;
  }
}
