package perek.shell.rv;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalDate;
import java.time.temporal.JulianFields;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import org.springframework.shell.core.command.ExitStatus;
import perek.shell.command.FailedException;
import perek.shell.command.PerekCommand;
import perek.shell.command.Stop;
import perek.shell.home.Settings;
import perek.shell.line.Option;
import perek.shell.line.Synopsis;
import perek.shell.line.UsageException;
import perek.shell.line.Values;
import perek.shell.render.Console;
import perek.shell.render.Json;
import perek.tools.http.Limits;
import perek.tools.http.Reply;
import perek.tools.http.Request;
import perek.tools.http.Transport;
import perek.tools.rv.barycentric.EarthTable;

/// `perek rv iers`: the orientation of the Earth by which barycentric corrections are made.
final class IersCommand extends PerekCommand<IersCommand.Input> {

  private static final String IERS = "https://datacenter.iers.org/data/9/finals2000A.all";
  private static final long MOST_BYTES = 32L << 20;

  private static final Synopsis SYNOPSIS =
      new Synopsis(
          "rv iers",
          "Tell to when the orientation of the Earth is known, or bring newer data of the IERS.",
          "[update]",
          0,
          1,
          List.of(
              Option.value(
                  "from", "URL|FILE", "a table in the form finals2000A, else that of the IERS")),
          List.of(
              "perek rv iers",
              "perek rv iers update",
              "perek rv iers update --from finals2000A.all"));

  private final Supplier<Transport> transport;
  private final Settings settings;
  private final Stop stop;

  /// @param transport made when first asked for
  IersCommand(Supplier<Transport> transport, Settings settings, Stop stop, Console console) {
    super(SYNOPSIS, console);
    this.transport = transport;
    this.settings = settings;
    this.stop = stop;
  }

  record Input(boolean update, String from, boolean json) {}

  /// What is written with `--json`; times are MJD (UTC).
  record Report(String origin, double from, double measuredTo, double to, int rows) {}

  @Override
  protected Input input(Values values) throws UsageException {
    List<String> words = values.arguments();
    if (!words.isEmpty() && !words.equals(List.of("update")))
      throw new UsageException(
          "'%s' is no word of this command: it takes update, or nothing."
              .formatted(words.getFirst()));
    if (words.isEmpty() && values.value("from").isPresent())
      throw new UsageException("--from goes with update.");
    return new Input(!words.isEmpty(), values.value("from").orElse(IERS), values.flag("json"));
  }

  @Override
  protected ExitStatus run(Input input, Console console) throws FailedException, IOException {
    if (input.update()) update(input.from());
    EarthTable table = EarthTable.inUse();
    Report report =
        new Report(
            table.origin(), table.fromMjd(), table.measuredToMjd(), table.toMjd(), table.size());
    if (input.json()) console.out().println(Json.line(report));
    else
      console
          .out()
          .printf(
              Locale.ROOT,
              "%s: measured to %s, known to %s (%d rows).%n",
              report.origin(),
              day(report.measuredTo()),
              day(report.to()),
              report.rows());
    return DONE;
  }

  private static String day(double mjd) {
    return "%s (MJD %.0f)"
        .formatted(LocalDate.EPOCH.with(JulianFields.MODIFIED_JULIAN_DAY, (long) mjd), mjd);
  }

  /// Written aside, read, and then put in the place of the one before.
  private void update(String from) throws FailedException, IOException {
    Path place = settings.home().earthOrientation();
    Path folder = Files.createDirectories(place.resolveSibling(""));
    Path aside = Files.createTempFile(folder, "finals", ".part");
    try {
      if (from.matches("(?i)https?://.*")) fetched(URI.create(from), aside);
      else Files.copy(Path.of(from), aside, StandardCopyOption.REPLACE_EXISTING);
      EarthTable.read(aside);
      Files.move(aside, place, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
      EarthTable.use(place);
    } catch (IllegalArgumentException e) {
      throw new FailedException("%s cannot be used: %s.".formatted(from, e.getMessage()));
    } finally {
      Files.deleteIfExists(aside);
    }
  }

  private void fetched(URI from, Path aside) throws FailedException {
    Request request = Request.get(from).with(Limits.DEFAULT.withMaxBytes(MOST_BYTES)).into(aside);
    if (transport.get().send(request, stop::cancelled) instanceof Reply.Failed failed)
      throw new FailedException(
          "%s cannot be had: %s. A file that you have serves as well: --from FILE."
              .formatted(from, failed.reason().replaceFirst("[.?!]+$", "")));
  }
}
