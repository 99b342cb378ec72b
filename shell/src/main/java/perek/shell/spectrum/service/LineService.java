package perek.shell.spectrum.service;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import perek.shell.command.FailedException;
import perek.shell.line.UsageException;
import perek.shell.render.Console;
import perek.shell.render.ProgressLine;
import perek.tools.Toolbox;
import perek.tools.call.Outcome;
import perek.tools.call.Run;
import perek.tools.dal.Rows;
import perek.tools.data.Table;
import perek.tools.slap.SlapLines;
import perek.tools.slap.SlapQuery;
import perek.tools.spectrum.Medium;
import perek.tools.spectrum.Order;
import perek.tools.spectrum.Spectrum;
import perek.tools.spectrum.line.Finder;

/// Asks a service (SLAP 1.0) for the lines in the range of a spectrum.
///
/// @param tools made when first asked for
/// @param folder of results
/// @param cancelled asked while the service is waited for
public record LineService(Supplier<Toolbox> tools, Path folder, BooleanSupplier cancelled) {

  private static final Duration PATIENCE = Duration.ofMinutes(2);
  private static final double ANGSTROM = 1e-10;

  /// Air and vacuum, and velocities of stars, differ by less.
  private static final double MARGIN = 2e-3;

  /// The address that a line names, if it does.
  public static Optional<URI> address(Optional<String> written) throws UsageException {
    if (written.isEmpty()) return Optional.empty();
    try {
      URI uri = URI.create(written.get());
      if (uri.getHost() != null) return Optional.of(uri);
    } catch (IllegalArgumentException e) {
      // Told below.
    }
    throw new UsageException("--slap takes the address of a service, not '" + written.get() + "'.");
  }

  /// Lines in the range of a spectrum, and a little beyond it.
  ///
  /// @throws FailedException where the service gives none
  public List<Finder.Laboratory> covering(URI service, Spectrum spectrum, Console console)
      throws FailedException {
    double low = Double.POSITIVE_INFINITY;
    double high = 0;
    for (Order order : spectrum.orders()) {
      double[] w = order.wavelengths();
      low = Math.min(low, Math.min(w[0], w[w.length - 1]));
      high = Math.max(high, Math.max(w[0], w[w.length - 1]));
    }
    double margin = spectrum.medium() instanceof Medium.Vacuum ? MARGIN : 2 * MARGIN;
    SlapQuery query =
        SlapQuery.between(service, low * (1 - margin) * ANGSTROM, high * (1 + margin) * ANGSTROM);
    try (ProgressLine progress = new ProgressLine(console, cancelled)) {
      Run run = Run.of(folder, PATIENCE).stoppedBy(cancelled).watchedBy(progress::report);
      Outcome<Rows> outcome = tools.get().slap().call(query, run);
      outcome.report().notes().forEach(console.err()::println);
      Optional<Table> table = outcome.product().flatMap(Rows::table);
      if (table.isEmpty()) throw new FailedException(outcome.report().message());
      return lines(table.get(), console);
    } catch (IllegalArgumentException e) {
      throw new FailedException(service + ": " + e.getMessage() + ".");
    }
  }

  private static List<Finder.Laboratory> lines(Table table, Console console) {
    SlapLines lines = SlapLines.of(table);
    if (lines.unread() > 0)
      console
          .err()
          .println(lines.unread() + " lines of the service have no wavelength or no name.");
    if (!table.whole())
      console
          .err()
          .println(
              "Only the first %d of %d lines are used."
                  .formatted(table.head().size(), table.rows()));
    return lines.lines();
  }
}
