package perek.tools.table;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import perek.tools.call.Outcome;
import perek.tools.call.Params;
import perek.tools.call.Report;
import perek.tools.call.Sent;
import perek.tools.data.Product;
import perek.tools.data.Status;

/// Work on files as an outcome with its report.
public final class Attempt {

  private Attempt() {}

  /// May fail as files do.
  @FunctionalInterface
  public interface Work<O extends Product> {
    Done<O> done() throws IOException;
  }

  /// @param notes what the user should know beside it, a sentence each
  public record Done<O extends Product>(O made, List<String> notes) {
    public Done {
      notes = List.copyOf(notes);
    }
  }

  /// Does it; what a file or a wrong name of a column throws becomes a failure.
  ///
  /// @param file that is read
  /// @param params what is done with it
  public static <O extends Product> Outcome<O> of(Path file, Params params, Work<O> work) {
    Instant time = Instant.now();
    Sent sent = new Sent("READ", file.toUri(), params);
    try {
      Done<O> done = work.done();
      Duration took = Duration.between(time, Instant.now());
      return new Outcome.Made<>(
          done.made(), new Report(sent, Status.OK, "", done.notes(), time, took, List.of()));
    } catch (IOException | IllegalArgumentException | UncheckedIOException e) {
      String said = e.getMessage();
      String why = said == null ? e.getClass().getSimpleName() : said;
      return new Outcome.Failed<>(Report.failed(sent, why, List.of()));
    }
  }
}
