package perek.shell.vo.verb;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import perek.shell.line.Option;
import perek.shell.line.Synopsis;
import perek.shell.line.UsageException;
import perek.shell.line.Values;
import perek.tools.Toolbox;
import perek.tools.call.Outcome;
import perek.tools.fetch.DownloadQuery;
import perek.tools.fetch.Downloaded;
import perek.tools.protocol.Explain;
import perek.tools.protocol.Explanation;

/// `perek download`, and `perek table --download`.
public record DownloadVerb(Supplier<Toolbox> tools) implements Verb {

  private static final Duration PATIENCE = Duration.ofHours(1);
  private static final int LARGEST_MB = 1_000_000;
  private static final int MOST_ROWS = 100_000;
  private static final Pattern COMMA = Pattern.compile("\\s*,\\s*");
  private static final Pattern RANGE = Pattern.compile("(\\d{1,9})(?:-(\\d{1,9}))?");

  /// Options that both commands have.
  public static final List<Option> OPTIONS =
      List.of(
          Option.flag("single", "not the other orders of an exposure with a row that is one"),
          Option.value("max-size", "MB", "no file that is larger (2048)"),
          Option.value("base", "URL", "what relative references are resolved against"));

  @Override
  public Synopsis synopsis() {
    return new Synopsis(
        "download",
        "Bring the files that the rows of a table refer to, resuming what broke off.",
        "FILE DIR",
        2,
        2,
        VoOptions.and(options()),
        List.of(
            "perek download spectra.vot spectra/",
            "perek download spectra.vot spectra/ --rows 1,3-5",
            "perek table --download spectra/  # of the table that was fetched last"));
  }

  private static Option[] options() {
    List<Option> options = new ArrayList<>(OPTIONS);
    options.add(Option.value("rows", "1,3-5", "files of these rows only, the first being 1"));
    return options.toArray(Option[]::new);
  }

  @Override
  public Asked asked(Values values) throws UsageException {
    return asked(tools, values, values.file(0), values.file(1));
  }

  /// @param table whose rows, as they stand in the file, name what is brought
  public static Asked asked(Supplier<Toolbox> tools, Values values, Path table, Path folder)
      throws UsageException {
    if (!Files.isReadable(table)) throw new UsageException("There is no file " + table + ".");
    Optional<URI> base = Optional.empty();
    if (values.value("base").isPresent())
      base = Optional.of(VoOptions.address("base", values.value("base").get()));
    long most = DownloadQuery.MAX_BYTES;
    if (values.value("max-size").isPresent())
      most = (long) values.number("max-size", 1, 1, LARGEST_MB) << 20;
    DownloadQuery query =
        new DownloadQuery(table, folder, rows(values), most, base, !values.flag("single"));
    return new Asked(
        run -> tools.get().fetch().call(query, run), PATIENCE, DownloadVerb::explanation);
  }

  private static Optional<Explanation> explanation(Outcome<?> outcome) {
    if (!(outcome instanceof Outcome.Made<?>(Downloaded made, _))) return Optional.empty();
    List<URI> files = made.items().stream().flatMap(i -> i.address().stream()).distinct().toList();
    return files.isEmpty() ? Optional.empty() : Optional.of(Explain.files(files));
  }

  private static List<Long> rows(Values values) throws UsageException {
    List<Long> rows = new ArrayList<>();
    String given = values.value("rows").orElse("");
    if (given.isBlank()) return rows;
    for (String part : COMMA.splitAsStream(given.strip()).toList()) {
      Matcher range = RANGE.matcher(part);
      if (!range.matches())
        throw new UsageException(
            "Option --rows is '" + given + "': write numbers and ranges, as in 1,3-5.");
      long first = Long.parseLong(range.group(1));
      long last = range.group(2) == null ? first : Long.parseLong(range.group(2));
      if (last < first || last - first > MOST_ROWS)
        throw new UsageException(
            "Option --rows has '%s': a range goes upwards and holds at most %,d rows."
                .formatted(part, MOST_ROWS));
      for (long row = first; row <= last; row++) rows.add(row);
    }
    return rows;
  }
}
