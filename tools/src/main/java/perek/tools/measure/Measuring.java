package perek.tools.measure;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import perek.tools.call.Outcome;
import perek.tools.call.Params;
import perek.tools.call.Report;
import perek.tools.call.Sent;
import perek.tools.data.Status;

/// Measuring as an outcome with its report.
public final class Measuring {

  private Measuring() {}

  /// May fail as files and values do.
  @FunctionalInterface
  public interface Work<M extends Measurement> {
    M done() throws IOException;
  }

  /// Does it; what a file cannot be read for, and what values make impossible, becomes a failure.
  ///
  /// @param what is measured: a file, or `perek:` and the name of the tool
  /// @param params what is done with it
  public static <M extends Measurement> Outcome<M> of(URI what, Params params, Work<M> work) {
    Instant time = Instant.now();
    Sent sent = new Sent("MEASURE", what, params);
    try {
      M made = work.done();
      Duration took = Duration.between(time, Instant.now());
      return new Outcome.Made<>(
          made, new Report(sent, Status.OK, "", made.notes(), time, took, List.of()));
    } catch (IOException | IllegalArgumentException | UncheckedIOException e) {
      String said = e.getMessage();
      String why = said == null ? e.getClass().getSimpleName() : said;
      return new Outcome.Failed<>(Report.failed(sent, why, List.of()));
    }
  }
}
