package perek.shell.tables;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import perek.shell.line.Option;
import perek.shell.line.Synopsis;
import perek.shell.line.UsageException;
import perek.shell.line.Values;
import perek.shell.vo.verb.DownloadVerb;
import perek.shell.vo.verb.Verb;
import perek.shell.vo.verb.VoOptions;
import perek.tools.Toolbox;
import perek.tools.table.TableQuery;

/// `perek table`: looks into a table, or hands its rows to what joins, matches, counts and draws.
///
/// @param folder where fetched tables lie; the newest is taken where the line names no file
record TableVerb(Supplier<Toolbox> tools, Path folder) implements Verb {

  private static final Pattern COMMA = Pattern.compile("\\s*,\\s*");

  private static final Synopsis SYNOPSIS =
      new Synopsis(
          "table",
          "Look into a table: filter, sort, statistics, histogram, join, match, plot, other formats.",
          "[FILE]",
          0,
          1,
          options(
              Option.value(
                  "filter", "COND", "rows for which it holds: snr > 100 and mime like '%fits'"),
              Option.value("sort", "COLUMN", "sort by a column"),
              Option.flag("desc", "the largest first"),
              Option.value("rows", "1,3-5", "rows by number, after filter and sort"),
              Option.value("limit", "N", "at most N rows"),
              Option.value("columns", "A,B", "only these columns"),
              Option.flag("describe", "what the columns are: unit, UCD, utype, type"),
              Option.flag("stats", "statistics of every column in the place of the rows"),
              Option.value("histogram", "COLUMN", "count the values of a column in bins"),
              Option.value("bins", "N", "so many bins (as the values bear)"),
              Option.value("plot", "X,Y", "draw Y by X; with one column, its histogram"),
              Option.value("join", "OTHER", "put the rows of another table beside"),
              Option.value("on", "COL[=COL2]", "where these columns are equal"),
              Option.value("match", "OTHER", "put the rows of another table beside"),
              Option.value("radius", "ARCSEC", "that are no farther away on the sky"),
              Option.value("find", "WHICH", "best (each row once), best1 or all, as in STILTS"),
              Option.value("place", "RA,DEC", "columns of the place, where UCDs do not tell"),
              Option.value("place2", "RA,DEC", "the same in the other table"),
              Option.flag("all", "with --join: keep rows that have no partner"),
              Option.value(
                  "out",
                  "FILE",
                  "write it; the name ends with vot, fits, csv, ecsv, tsv or txt; a picture with"
                      + " png")),
          List.of(
              "perek table  # the table that was fetched last",
              "perek table spectra.vot --sort ssa_snr --desc --limit 1",
              "perek table stars.csv --filter \"mag < 6\" --out bright.fits",
              "perek table spectra.vot --histogram ssa_snr --bins 10",
              "perek table spectra.vot --match stars.vot --radius 2",
              "perek table spectra.vot --plot ssa_dateObs,ssa_snr --out snr.png"));

  private static List<Option> options(Option... own) {
    List<Option> options = new ArrayList<>(List.of(own));
    options.add(Option.value("download", "DIR", "bring the files of its rows into a folder"));
    options.addAll(DownloadVerb.OPTIONS);
    return VoOptions.and(options.toArray(Option[]::new));
  }

  @Override
  public Synopsis synopsis() {
    return SYNOPSIS;
  }

  @Override
  public Asked asked(Values values) throws UsageException {
    Path file = FetchedTables.named(values.arguments(), folder);
    Optional<Path> into = values.path("download");
    if (into.isPresent()) return download(values, file, into.get());
    Optional<Asked> other = new TableDeeds(tools).asked(values, query(values, file, false));
    if (other.isPresent()) return other.get();
    TableQuery query = query(values, file, true);
    return asked(run -> tools.get().table().call(query, run));
  }

  private Asked download(Values values, Path file, Path into) throws UsageException {
    for (String name : List.of("filter", "sort"))
      if (values.value(name).isPresent())
        throw new UsageException(
            "--download takes the rows as they stand in the file: use --%s first, then --download."
                .formatted(name));
    return DownloadVerb.asked(tools, values, file, into);
  }

  /// A call that goes to no service.
  static Asked asked(
      java.util.function.Function<perek.tools.call.Run, perek.tools.call.Outcome<?>> call) {
    return new Asked(call, VoOptions.PATIENCE, _ -> Optional.empty());
  }

  private static TableQuery query(Values values, Path file, boolean whole) throws UsageException {
    boolean describe = whole && values.flag("describe");
    boolean stats = whole && values.flag("stats");
    if (describe && stats)
      throw new UsageException("--describe and --stats show different things: name one.");
    return new TableQuery(
        file,
        values.value("filter").orElse(""),
        values.value("sort").orElse(""),
        values.flag("desc"),
        values.value("rows").orElse(""),
        values.value("limit").isEmpty()
            ? OptionalLong.empty()
            : OptionalLong.of(values.number("limit", 0, 0, Integer.MAX_VALUE)),
        values.value("columns").map(c -> List.of(COMMA.split(c))).orElse(List.of()),
        describe
            ? TableQuery.View.COLUMNS
            : stats ? TableQuery.View.STATISTICS : TableQuery.View.ROWS,
        whole ? values.path("out") : Optional.empty());
  }
}
