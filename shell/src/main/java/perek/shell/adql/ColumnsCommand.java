package perek.shell.adql;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.springframework.shell.core.command.ExitStatus;
import perek.shell.command.FailedException;
import perek.shell.command.PerekCommand;
import perek.shell.line.Synopsis;
import perek.shell.line.UsageException;
import perek.shell.line.Values;
import perek.shell.render.Columns;
import perek.shell.render.Console;
import perek.shell.render.Json;
import perek.tools.adql.schema.ColumnInfo;
import perek.tools.adql.schema.Schema;
import perek.tools.adql.schema.TableInfo;

/// `perek adql columns`.
final class ColumnsCommand extends PerekCommand<ColumnsCommand.Input> {

  private static final Synopsis SYNOPSIS =
      new Synopsis(
          "adql columns",
          "List the columns of a table, or those of all tables that a word stands in.",
          "TABLE|WORD…",
          1,
          Synopsis.ANY,
          List.of(ServiceSchemas.TAP),
          List.of(
              "perek adql columns --tap http://dc.example/tap cat.gaia",
              "perek adql columns --tap http://dc.example/tap redshift  # in any table",
              "perek adql columns --tap http://dc.example/tap cat.gaia error --json"));

  private final ServiceSchemas schemas;

  ColumnsCommand(ServiceSchemas schemas, Console console) {
    super(SYNOPSIS, console);
    this.schemas = schemas;
  }

  /// @param words the first may be a table; columns that hold the others are listed
  record Input(URI service, List<String> words, boolean json) {}

  /// A column as JSON has it.
  record Row(
      String table,
      String name,
      String datatype,
      String unit,
      String ucd,
      String utype,
      String description,
      boolean indexed,
      boolean principal) {

    static Row of(TableInfo table, ColumnInfo c) {
      return new Row(
          table.name(),
          c.written(),
          c.datatype(),
          c.unit(),
          c.ucd(),
          c.utype(),
          c.description(),
          c.indexed(),
          c.principal());
    }
  }

  @Override
  protected Input input(Values values) throws UsageException {
    return new Input(schemas.one(values), values.arguments(), values.flag("json"));
  }

  @Override
  protected ExitStatus run(Input input, Console console) throws FailedException {
    Schema schema = schemas.read(input.service(), console).schema();
    String first = input.words().getFirst();
    List<TableInfo> named = schema.table(first).map(List::of).orElseGet(() -> schema.ending(first));
    List<String> words =
        named.isEmpty() ? input.words() : input.words().subList(1, input.words().size());
    List<Row> rows =
        (named.isEmpty() ? schema.tables() : named).stream().flatMap(t -> rows(t, words)).toList();
    if (rows.isEmpty()) throw new FailedException(none(schema, first));
    if (input.json()) console.out().println(Json.line(rows));
    else console.out().print(Columns.of(grid(rows), console.style()));
    return DONE;
  }

  private static String none(Schema schema, String word) {
    List<String> near = schema.nearestTables(word, 3).stream().map(TableInfo::name).toList();
    String hint =
        near.isEmpty() ? "" : " Tables with such a name are " + String.join(", ", near) + ".";
    return "No table is called '%s', and no column has it.%s".formatted(word, hint);
  }

  private static Stream<Row> rows(TableInfo table, List<String> words) {
    return table.columns().stream()
        .filter(c -> words.stream().allMatch(w -> holds(c, w)))
        .map(c -> Row.of(table, c));
  }

  private static boolean holds(ColumnInfo c, String word) {
    String all = String.join(" ", c.name(), c.unit(), c.ucd(), c.utype(), c.description());
    return all.toLowerCase(Locale.ROOT).contains(word.toLowerCase(Locale.ROOT));
  }

  private static List<List<String>> grid(List<Row> rows) {
    List<List<String>> grid = new ArrayList<>();
    grid.add(List.of("table", "column", "type", "unit", "ucd", "index", "description"));
    for (Row r : rows)
      grid.add(
          List.of(
              r.table(),
              r.name(),
              r.datatype(),
              r.unit(),
              r.ucd(),
              r.indexed() ? "yes" : "",
              r.description()));
    return grid;
  }
}
