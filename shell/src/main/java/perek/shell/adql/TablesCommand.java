package perek.shell.adql;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.shell.core.command.ExitStatus;
import perek.shell.command.FailedException;
import perek.shell.command.PerekCommand;
import perek.shell.line.Synopsis;
import perek.shell.line.UsageException;
import perek.shell.line.Values;
import perek.shell.render.Columns;
import perek.shell.render.Console;
import perek.shell.render.Json;
import perek.tools.adql.schema.TableInfo;

/// `perek adql tables`.
final class TablesCommand extends PerekCommand<TablesCommand.Input> {

  private static final Synopsis SYNOPSIS =
      new Synopsis(
          "adql tables",
          "List the tables of a TAP service, or those that a word stands in.",
          "[WORD…]",
          0,
          Synopsis.ANY,
          List.of(ServiceSchemas.TAP),
          List.of(
              "perek adql tables --tap http://dc.example/tap",
              "perek adql tables --tap http://dc.example/tap gaia --json"));

  private final ServiceSchemas schemas;

  TablesCommand(ServiceSchemas schemas, Console console) {
    super(SYNOPSIS, console);
    this.schemas = schemas;
  }

  record Input(URI service, List<String> words, boolean json) {}

  /// A table as JSON has it; `rows` is null where the service does not say.
  record Row(
      String name,
      String title,
      String description,
      String utype,
      @Nullable Long rows,
      int columns) {

    static Row of(TableInfo t) {
      Long rows = t.rowEstimate().isPresent() ? t.rowEstimate().getAsLong() : null;
      return new Row(t.name(), t.title(), t.description(), t.utype(), rows, t.columns().size());
    }
  }

  @Override
  protected Input input(Values values) throws UsageException {
    return new Input(schemas.one(values), values.arguments(), values.flag("json"));
  }

  @Override
  protected ExitStatus run(Input input, Console console) throws FailedException {
    List<TableInfo> tables =
        schemas.read(input.service(), console).schema().tables().stream()
            .filter(t -> input.words().stream().allMatch(w -> holds(t, w)))
            .toList();
    if (input.json()) {
      console.out().println(Json.line(tables.stream().map(Row::of).toList()));
      return DONE;
    }
    List<List<String>> rows = new ArrayList<>();
    rows.add(List.of("table", "columns", "rows", "description"));
    for (TableInfo t : tables)
      rows.add(List.of(t.name(), Integer.toString(t.columns().size()), count(t), t.description()));
    console.out().print(Columns.of(rows, console.style()));
    if (tables.isEmpty()) console.err().println("The service has no such table.");
    return DONE;
  }

  private static String count(TableInfo table) {
    return table.rowEstimate().isPresent() ? "about " + table.rowEstimate().getAsLong() : "";
  }

  private static boolean holds(TableInfo table, String word) {
    String all = table.name() + " " + table.title() + " " + table.description();
    return all.toLowerCase(Locale.ROOT).contains(word.toLowerCase(Locale.ROOT));
  }
}
