package perek.assistant.adql;

import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Function;
import perek.assistant.adql.fill.Consulting;
import perek.assistant.adql.fill.PlanFiller;
import perek.assistant.adql.write.Composer;
import perek.assistant.adql.write.Written;
import perek.tools.adql.check.Checker;
import perek.tools.adql.schema.SchemaAnswer;
import perek.tools.resolve.Place;

/// Writes queries for a service, and tries them. Safe for use by several threads.
public final class AdqlWriter {

  private static final int REPAIRS = 2;
  private final Composer composer;
  private final PlanFiller filler;
  private final Fit fit;
  private final Asks asks;

  /// A query that was tried.
  ///
  /// @param answer what the last try brought; empty where nothing was asked
  public record Tried(Written written, Optional<Asks.Answer> answer) {}

  /// @param service what it tells of itself
  /// @param checker of the service, with its dialect
  /// @param asks sends queries to the service, also to learn what its columns hold
  /// @param resolver finds objects by their names
  /// @param today what "last year" is counted from
  public AdqlWriter(
      SchemaAnswer.Known service,
      Checker checker,
      Asks asks,
      Function<String, Optional<Place>> resolver,
      LocalDate today) {
    this.asks = asks;
    this.fit = new Fit(checker);
    LiveValues values = new LiveValues(asks);
    this.composer = new Composer(service.schema(), service.examples(), values, resolver, today);
    this.filler = new PlanFiller(service, composer, values, resolver, today);
  }

  public Written write(String question) {
    return fit.to(composer.write(question));
  }

  /// Rules read the question; where words remain that they do not understand, a language model, if
  /// there is one, fills the plan instead. Where its plan does not hold either, that is told.
  public Written write(String question, Optional<Consulting> model) {
    Written own = write(question);
    return own.whole() ? own : model.map(m -> filled(question, own, m)).orElse(own);
  }

  private Written filled(String question, Written own, Consulting model) {
    return switch (filler.fill(question, "", model)) {
      case PlanFiller.Filled.Done(Written written) -> fit.to(written);
      case PlanFiller.Filled.Failed(String why) ->
          own.warned("the language model was of no help, " + why);
    };
  }

  /// Sends a query that was written; where the service refuses it, it is repaired at most twice.
  public Tried tried(String question, Written first, int rows, Optional<Consulting> model) {
    Written written = first;
    if (written.plan().isEmpty()) return new Tried(written, Optional.empty());
    Asks.Answer answer = asks.ask(written.adql().orElseThrow(), rows, written.job());
    for (int i = 0; i < REPAIRS && answer instanceof Asks.Answer.Failed failed; i++) {
      Optional<Written> repaired = repaired(question, written, failed.why(), model);
      if (repaired.isEmpty()) break;
      written = repaired.get();
      answer = asks.ask(written.adql().orElseThrow(), rows, written.job());
    }
    return new Tried(written, Optional.of(answer));
  }

  /// By rules, else by the model, which is told what the service said.
  private Optional<Written> repaired(
      String question, Written written, String why, Optional<Consulting> model) {
    String note = "the query was repaired, since the service said: " + why;
    return written
        .plan()
        .flatMap(p -> Repairs.of(p, why))
        .map(q -> written.with(q))
        .or(() -> model.flatMap(m -> again(question, why, m)))
        .map(fit::to)
        .map(w -> w.warned(note));
  }

  private Optional<Written> again(String question, String why, Consulting model) {
    return filler.fill(question, why, model) instanceof PlanFiller.Filled.Done(Written w)
            && w.plan().isPresent()
        ? Optional.of(w)
        : Optional.empty();
  }
}
