package perek.shell.vo.verb;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import perek.shell.line.Option;
import perek.shell.line.Synopsis;
import perek.shell.line.UsageException;
import perek.shell.line.Values;
import perek.tools.Toolbox;
import perek.tools.table.TableQuery;

/// `perek table`.
///
/// @param folder where fetched tables lie; the newest is taken where the line names no file
public record TableVerb(Supplier<Toolbox> tools, Path folder) implements Verb {

  private static final Pattern COMMA = Pattern.compile("\\s*,\\s*");

  private static final Synopsis SYNOPSIS =
      new Synopsis(
          "table",
          "Look into a table: filter, sort, statistics, other formats.",
          "[FILE]",
          0,
          1,
          options(),
          List.of(
              "perek table  # the table that was fetched last",
              "perek table spectra.vot --sort ssa_snr --desc --limit 1",
              "perek table stars.csv --filter \"mag < 6\" --out bright.fits",
              "perek table spectra.vot --stats",
              "perek table spectra.vot --download spectra/ --rows 1,3-5"));

  private static List<Option> options() {
    List<Option> own =
        new ArrayList<>(
            List.of(
                Option.value(
                    "filter", "COND", "rows for which it holds: snr > 100 and mime like '%fits'"),
                Option.value("sort", "COLUMN", "sort by a column"),
                Option.flag("desc", "the largest first"),
                Option.value("limit", "N", "at most N rows"),
                Option.value("columns", "A,B", "only these columns"),
                Option.flag("stats", "statistics of every column in the place of the rows"),
                Option.value(
                    "out", "FILE", "write it; the name ends with vot, fits, csv, ecsv, tsv or txt"),
                Option.value("download", "DIR", "bring the files of its rows into a folder")));
    own.addAll(DownloadVerb.OPTIONS);
    return VoOptions.and(own.toArray(Option[]::new));
  }

  @Override
  public Synopsis synopsis() {
    return SYNOPSIS;
  }

  @Override
  public Asked asked(Values values) throws UsageException {
    Optional<Path> into = values.path("download");
    if (into.isPresent()) return DownloadVerb.asked(tools, values, file(values), into.get());
    TableQuery query =
        new TableQuery(
            file(values),
            values.value("filter").orElse(""),
            values.value("sort").orElse(""),
            values.flag("desc"),
            values.value("limit").isEmpty()
                ? OptionalLong.empty()
                : OptionalLong.of(values.number("limit", 0, 0, Integer.MAX_VALUE)),
            values.value("columns").map(c -> List.of(COMMA.split(c))).orElse(List.of()),
            values.flag("stats"),
            values.path("out"));
    return new Asked(
        run -> tools.get().table().call(query, run), VoOptions.PATIENCE, _ -> Optional.empty());
  }

  private Path file(Values values) throws UsageException {
    List<String> named = values.arguments();
    if (named.isEmpty())
      return newest()
          .orElseThrow(() ->
              new UsageException(
                  "No table was fetched yet: name a file, as in perek table stars.csv."));
    Path file = Path.of(named.getFirst());
    if (!Files.isReadable(file)) throw new UsageException("There is no file " + file + ".");
    return file;
  }

  private Optional<Path> newest() {
    if (!Files.isDirectory(folder)) return Optional.empty();
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .filter(f -> f.toString().endsWith(".vot") && !f.getFileName().toString().startsWith("."))
          .max(Comparator.comparing(TableVerb::modified));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static java.nio.file.attribute.FileTime modified(Path file) {
    try {
      return Files.getLastModifiedTime(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
