package perek.shell.tables;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Supplier;
import java.util.stream.Stream;
import perek.shell.line.UsageException;
import perek.shell.line.Values;
import perek.shell.vo.verb.Verb;
import perek.tools.Toolbox;
import perek.tools.plot.PlotQuery;
import perek.tools.table.TableQuery;
import perek.tools.table.histogram.HistogramQuery;
import perek.tools.table.join.JoinQuery;
import perek.tools.table.join.MatchQuery;

/// What `perek table` does with rows beside showing them.
record TableDeeds(Supplier<Toolbox> tools) {

  private static final List<String> DEEDS =
      List.of("join", "match", "histogram", "plot", "stats", "describe");

  /// Options that belong to a deed.
  private static final Map<String, List<String>> BELONG =
      Map.of(
          "on", List.of("join"),
          "all", List.of("join"),
          "radius", List.of("match"),
          "find", List.of("match"),
          "place", List.of("match"),
          "place2", List.of("match"),
          "bins", List.of("histogram", "plot"));

  /// @param rows those that the line chooses
  /// @return nothing where the line wants none of these
  Optional<Verb.Asked> asked(Values values, TableQuery rows) throws UsageException {
    check(values);
    if (values.flag("join")) return Optional.of(join(values, rows));
    if (values.flag("match")) return Optional.of(match(values, rows));
    if (values.flag("plot")) return Optional.of(plot(values, rows));
    return values.flag("histogram") ? Optional.of(histogram(values, rows)) : Optional.empty();
  }

  private static void check(Values values) throws UsageException {
    List<String> wanted = DEEDS.stream().filter(values::flag).toList();
    if (wanted.size() > 1 && !wanted.equals(List.of("histogram", "plot")))
      throw new UsageException("One thing at a time: " + dashed(wanted, " and ") + ".");
    for (var option : new java.util.TreeMap<>(BELONG).entrySet())
      if (values.flag(option.getKey()) && option.getValue().stream().noneMatch(values::flag))
        throw new UsageException(
            "--%s belongs to %s, which the line does not have."
                .formatted(option.getKey(), dashed(option.getValue(), " or ")));
  }

  private static String dashed(List<String> names, String between) {
    return String.join(between, names.stream().map(n -> "--" + n).toList());
  }

  private Verb.Asked join(Values values, TableQuery rows) throws UsageException {
    String on = values.value("on").orElse("");
    if (on.isBlank())
      throw new UsageException("--join wants to know where rows belong together: add --on COLUMN.");
    int equals = on.indexOf('=');
    JoinQuery query =
        new JoinQuery(
            rows,
            other(values, "join"),
            (equals < 0 ? on : on.substring(0, equals)).strip(),
            on.substring(equals + 1).strip(),
            values.flag("all"),
            values.path("out"));
    return TableVerb.asked(run -> tools.get().join().call(query, run));
  }

  private Verb.Asked match(Values values, TableQuery rows) throws UsageException {
    if (values.value("radius").isEmpty())
      throw new UsageException("--match wants to know how near: add --radius ARCSEC.");
    MatchQuery query =
        new MatchQuery(
            rows,
            other(values, "match"),
            decimal("radius", values.value("radius").get()),
            MatchQuery.Find.of(values.value("find").orElse("best")),
            values.value("place").orElse(""),
            values.value("place2").orElse(""),
            values.path("out"));
    return TableVerb.asked(run -> tools.get().match().call(query, run));
  }

  private Verb.Asked histogram(Values values, TableQuery rows) throws UsageException {
    if (values.path("out").filter(p -> p.toString().endsWith(".png")).isPresent())
      return drawn(values, rows, values.value("histogram").orElse(""), "");
    if (values.flag("out"))
      throw new UsageException("A histogram is written as a picture: end the name with png.");
    HistogramQuery query =
        new HistogramQuery(rows, values.value("histogram").orElse(""), bins(values));
    return TableVerb.asked(run -> tools.get().histogram().call(query, run));
  }

  private Verb.Asked plot(Values values, TableQuery rows) throws UsageException {
    List<String> columns = new ArrayList<>();
    Stream.of(values.value("plot").orElse("").split(",", -1))
        .map(String::strip)
        .forEach(columns::add);
    if (columns.size() > 2) throw new UsageException("--plot takes one column or two: X,Y.");
    boolean counted = values.flag("histogram");
    String x = counted ? values.value("histogram").orElse("") : columns.getFirst();
    return drawn(values, rows, x, counted || columns.size() == 1 ? "" : columns.get(1));
  }

  private Verb.Asked drawn(Values values, TableQuery rows, String x, String y)
      throws UsageException {
    Path out =
        values
            .path("out")
            .orElseThrow(() -> new UsageException("A picture wants a file: add --out FILE.png."));
    PlotQuery query = new PlotQuery(rows, x, y, bins(values), out);
    return TableVerb.asked(run -> tools.get().plot().call(query, run));
  }

  private static Path other(Values values, String option) throws UsageException {
    return FetchedTables.readable(values.value(option).orElse(""));
  }

  private static OptionalInt bins(Values values) throws UsageException {
    return values.flag("bins")
        ? OptionalInt.of(values.number("bins", 1, 1, HistogramQuery.MAX_BINS))
        : OptionalInt.empty();
  }

  private static double decimal(String option, String text) throws UsageException {
    try {
      return Double.parseDouble(text.strip());
    } catch (NumberFormatException e) {
      throw new UsageException("Option --" + option + " is '" + text + "': it must be a number.");
    }
  }
}
