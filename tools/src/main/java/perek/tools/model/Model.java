package perek.tools.model;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/// A data model of tables and how it is searched, from `searches.tsv`.
///
/// @param name of the tool that searches it
/// @param table that the standard names, if it names one
/// @param marks patterns of the utype or the name by which its tables are found
/// @param conditions by parameter
public record Model(
    String name, Optional<String> table, List<String> marks, List<Condition> conditions) {

  private static final Pattern TAB = Pattern.compile("\t");
  private static final Pattern COMMA = Pattern.compile(",");
  private static final Map<String, Model> ALL = read();

  /// @param parameter as it is given
  /// @param columns that it is compared with
  record Condition(String parameter, How how, List<String> columns) {}

  public Model {
    marks = List.copyOf(marks);
    conditions = List.copyOf(conditions);
  }

  /// @throws IllegalArgumentException where there is no model of that name
  public static Model of(String name) {
    Model found = ALL.get(name);
    if (found == null)
      throw new IllegalArgumentException(
          "no model is named '" + name + "'; there are " + ALL.keySet());
    return found;
  }

  /// The query for the tables that are of this model.
  String tablesAdql() {
    List<String> any =
        marks.stream()
            .map(Literal::of)
            .map(m -> "LOWER(utype) LIKE " + m + " OR LOWER(table_name) LIKE " + m)
            .toList();
    return "SELECT table_name FROM tap_schema.tables WHERE "
        + String.join(" OR ", any)
        + " ORDER BY table_name";
  }

  private static Map<String, Model> read() {
    Map<String, Model> all = new LinkedHashMap<>();
    Model at = null;
    for (String line : lines()) {
      if (line.startsWith("# ")) continue;
      List<String> cells = List.of(TAB.split(line, -1));
      if (line.startsWith("#")) at = begun(cells);
      else if (at != null) at = at.and(cells);
      if (at != null) all.put(at.name(), at);
    }
    return all;
  }

  private static Model begun(List<String> cells) {
    Optional<String> table = Optional.of(cells.get(2)).filter(t -> !t.isBlank());
    List<String> marks = COMMA.splitAsStream(cells.get(3)).filter(m -> !m.isBlank()).toList();
    return new Model(cells.get(1), table, marks, List.of());
  }

  private Model and(List<String> cells) {
    List<Condition> more = new ArrayList<>(conditions);
    List<String> columns = COMMA.splitAsStream(cells.get(2)).toList();
    more.add(new Condition(cells.get(0), How.valueOf(cells.get(1)), columns));
    return new Model(name, table, marks, more);
  }

  private static List<String> lines() {
    try (InputStream in = Model.class.getResourceAsStream("searches.tsv")) {
      if (in == null) throw new IllegalStateException("searches.tsv is missing from the build");
      return new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8)).lines().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
