package perek.assistant.adql;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import perek.assistant.adql.plan.Adql;
import perek.assistant.adql.plan.Query;
import perek.assistant.adql.write.Composer;
import perek.assistant.adql.write.Written;
import perek.tools.adql.schema.Schema;
import perek.tools.resolve.Place;

/// Writes queries for a service, and tries them. Safe for use by several threads.
public final class AdqlWriter {

  private static final int REPAIRS = 2;
  private final Composer composer;
  private final Asks asks;

  /// A query that was tried.
  ///
  /// @param answer what the last try brought; empty where nothing was asked
  public record Tried(Written written, Optional<Asks.Answer> answer) {}

  /// @param asks sends queries to the service, also to learn what its columns hold
  /// @param resolver finds objects by their names
  /// @param today what "last year" is counted from
  public AdqlWriter(
      Schema schema, Asks asks, Function<String, Optional<Place>> resolver, LocalDate today) {
    this.asks = asks;
    this.composer = new Composer(schema, new LiveValues(asks), resolver, today);
  }

  public Written write(String question) {
    return composer.write(question);
  }

  /// Writes a query and sends it; where the service refuses it, it is repaired at most twice.
  public Tried tried(String question, int rows) {
    Written written = write(question);
    if (written.plan().isEmpty()) return new Tried(written, Optional.empty());
    Query plan = written.plan().get();
    Asks.Answer answer = asks.ask(Adql.write(plan), rows);
    List<String> warnings = new ArrayList<>(written.warnings());
    for (int i = 0; i < REPAIRS && answer instanceof Asks.Answer.Failed failed; i++) {
      Optional<Query> repaired = Repairs.of(plan, failed.why());
      if (repaired.isEmpty()) break;
      plan = repaired.get();
      warnings.add("the query was repaired, since the service said: " + failed.why());
      answer = asks.ask(Adql.write(plan), rows);
    }
    Written last =
        new Written(
            Optional.of(Adql.write(plan)),
            written.reason(),
            Optional.of(plan),
            warnings,
            written.unread());
    return new Tried(last, Optional.of(answer));
  }
}
