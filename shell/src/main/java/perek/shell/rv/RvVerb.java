package perek.shell.rv;

import java.util.function.Function;
import perek.shell.line.Synopsis;
import perek.shell.line.UsageException;
import perek.shell.line.Values;
import perek.tools.call.Outcome;
import perek.tools.call.Run;
import perek.tools.measure.Measurement;

/// One thing that can be measured, and how its line is written.
///
/// @param reading reads a line into a call
public record RvVerb(Synopsis synopsis, Reading reading) {

  /// Reads a line.
  @FunctionalInterface
  public interface Reading {
    /// @throws UsageException where a value cannot be used
    /// @throws IllegalArgumentException likewise, as the records of the tools say it
    Function<Run, Outcome<? extends Measurement>> of(Values values) throws UsageException;
  }
}
