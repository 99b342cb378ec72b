package perek.shell.vo;

import java.time.Duration;
import java.util.Optional;
import java.util.function.Function;
import perek.shell.line.Synopsis;
import perek.shell.line.UsageException;
import perek.shell.line.Values;
import perek.tools.call.Outcome;
import perek.tools.call.Run;
import perek.tools.protocol.Explanation;

/// One thing that can be asked, and how its line is written.
public interface Verb {

  Synopsis synopsis();

  /// Reads a line.
  ///
  /// @throws UsageException where a value cannot be used
  /// @throws IllegalArgumentException likewise, as the records of the tools say it
  Asked asked(Values values) throws UsageException;

  /// A call that is ready to be made.
  ///
  /// @param call makes it
  /// @param patience time for all of it, where the line does not say
  /// @param explain lays open what was sent; nothing where nothing goes to a service
  record Asked(
      Function<Run, Outcome<?>> call,
      Duration patience,
      Function<Outcome<?>, Optional<Explanation>> explain) {}
}
