package perek.shell.adql;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import perek.shell.command.FailedException;
import perek.shell.command.Stop;
import perek.shell.line.Option;
import perek.shell.line.UsageException;
import perek.shell.line.Values;
import perek.shell.render.Console;
import perek.shell.render.ProgressLine;
import perek.shell.vo.verb.Chosen;
import perek.tools.Toolbox;
import perek.tools.adql.check.Checker;
import perek.tools.adql.dialect.Dialects;
import perek.tools.adql.schema.SchemaAnswer;
import perek.tools.call.Run;

/// The service that a line names, and what it has.
///
/// @param folder where copies of what it says are kept
/// @param dialects the user's file of dialects, which need not be there
record ServiceSchemas(
    Supplier<Toolbox> tools, Chosen chosen, Path folder, Path dialects, Stop stop) {

  static final Option TAP = Option.value("tap", "URL", "the TAP service; the same as --service");

  private static final Duration PATIENCE = Duration.ofMinutes(2);

  /// The service of the line, if it names one; the configured one is not meant where nobody says
  /// so, since it may speak another protocol.
  Optional<URI> named(Values values) throws UsageException {
    List<URI> all = chosen.all(values.value("tap").or(() -> values.value("service")));
    if (all.size() > 1)
      throw new UsageException("%d services are named, and this asks one.".formatted(all.size()));
    return all.stream().findFirst();
  }

  /// The service of the line, else of the configuration.
  URI one(Values values) throws UsageException {
    Optional<URI> named = named(values);
    return named.isPresent() ? named.get() : chosen.one(values);
  }

  /// @throws FailedException where the service does not tell
  SchemaAnswer.Known read(URI service, Console console) throws FailedException {
    try (ProgressLine progress = new ProgressLine(console, stop::cancelled)) {
      Run run = Run.of(folder, PATIENCE).stoppedBy(stop::cancelled).watchedBy(progress::report);
      return switch (tools.get().schemas().read(service, run)) {
        case SchemaAnswer.Known known -> known;
        case SchemaAnswer.Unknown unknown -> throw new FailedException(unknown.why());
      };
    }
  }

  /// A checker of the service's tables and ways.
  Checker checker(SchemaAnswer.Known known) throws FailedException {
    try {
      Dialects all = Dialects.with(dialects);
      return new Checker(known.schema(), all.of(known.service(), known.schema().language()));
    } catch (IllegalArgumentException e) {
      throw new FailedException(e.getMessage() + ".");
    }
  }
}
