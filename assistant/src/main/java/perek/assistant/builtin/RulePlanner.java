package perek.assistant.builtin;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import perek.assistant.Listening;
import perek.assistant.Planner;
import perek.assistant.Question;
import perek.assistant.Task;
import perek.assistant.Turn;
import perek.assistant.adql.Catalogues;
import perek.assistant.call.Services;
import perek.assistant.evidence.Parameter;
import perek.assistant.evidence.Step;
import perek.assistant.evidence.Trail;
import perek.assistant.ground.Words;
import perek.assistant.talk.Context;
import perek.assistant.talk.Heard;
import perek.assistant.talk.Hearing;
import perek.assistant.talk.Wish;
import perek.assistant.talk.motion.Motions;
import perek.assistant.vo.DataPlanner;
import perek.assistant.vo.Pieces;
import perek.tools.unit.Quantity;
import perek.tools.unit.QuantityReader;

/// Plans by rules. What is wanted of services goes to them; everything else is looked up in what
/// was read: always a search; a search for each standard where several are named; a conversion for
/// each quantity that a named standard takes; a question back where a parameter is named that
/// several standards have.
public final class RulePlanner implements Planner {

  static final int HITS = 12;
  static final String NOTHING_ASKED =
      "What would you like to know? Ask about a standard of the Virtual Observatory, a data format,"
          + " spectra, velocities or a survey.";
  private static final int HITS_ASIDE = 6;
  private static final Pattern RADIUS =
      Pattern.compile("\\b(?:radius|within|around|closer than|near)\\b", Pattern.CASE_INSENSITIVE);

  private final Hearing hearing = new Hearing();
  private final DataPlanner data;
  private final Clock clock;

  /// @param data plans what is asked of services
  /// @param clock of "last year"
  public RulePlanner(DataPlanner data, Clock clock) {
    this.data = data;
    this.clock = clock;
  }

  /// One that knows no service, for work on documents alone.
  public static RulePlanner ofDocuments(Clock clock) {
    Services none = (_, _) -> List.of();
    Pieces pieces =
        new Pieces(
            none,
            file -> {
              throw new IllegalStateException("nothing was fetched: " + file);
            });
    return new RulePlanner(new DataPlanner(none, pieces, Catalogues.NONE), clock);
  }

  @Override
  public Task understand(Question question) {
    List<String> understood = question.earlier().stream().map(Turn::understood).toList();
    boolean fetched = question.earlier().stream().anyMatch(t -> !t.results().isEmpty());
    LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    Heard heard =
        Motions.heard(question.text(), fetched, today)
            .orElseGet(() ->
                catalogued(
                    question,
                    hearing.hear(question.text(), new Context(understood, fetched, today))));
    String alone =
        switch (heard) {
          case Heard.Wants(Wish wish) -> wish.kind().searched() ? wish.words() : question.text();
          case Heard.Reads() -> FollowUp.resolve(question);
          case Heard.Asks(_, var soFar) -> soFar.map(Wish::words).orElse(question.text());
          case Heard.Refuses _, Heard.Greets _ -> question.text();
        };
    return new Task(question, alone, heard);
  }

  /// What no other service can be asked may be a question about tables.
  private Heard catalogued(Question question, Heard heard) {
    boolean open =
        switch (heard) {
          case Heard.Reads _, Heard.Asks _ -> true;
          case Heard.Wants(Wish wish) -> !data.reachable(wish, question.reach());
          case Heard.Refuses _, Heard.Greets _ -> false;
        };
    return open
        ? data.catalogued(question.text(), question.reach())
            .<Heard>map(Heard.Wants::new)
            .orElse(heard)
        : heard;
  }

  @Override
  public Step next(Task task, Trail trail, Listening listening) {
    return switch (task.heard()) {
      case Heard.Wants(Wish wish) -> data.next(wish, task, trail).orElseGet(Step.Done::new);
      case Heard.Asks(String question, _) -> new Step.Clarify(question);
      case Heard.Refuses _, Heard.Greets _ -> new Step.Done();
      case Heard.Reads() -> read(task.understood(), trail);
    };
  }

  private static Step read(String understood, Trail trail) {
    if (Words.of(understood).isEmpty()) return new Step.Clarify(NOTHING_ASKED);
    for (Step step : plan(understood)) {
      if (!trail.has(step)) return step;
    }
    return TwoReadings.of(understood, trail).<Step>map(Step.Clarify::new).orElseGet(Step.Done::new);
  }

  private static List<Step> plan(String understood) {
    List<String> topics = Topic.named(understood);
    List<Step> steps = new ArrayList<>();
    steps.add(new Step.Search(understood, HITS));
    if (topics.size() > 1) {
      boolean compared = Topic.compared(understood);
      topics.forEach(t ->
          steps.add(
              new Step.Search(compared ? Topic.whatIs(t) : t + ": " + understood, HITS_ASIDE)));
    }
    for (Quantity quantity : QuantityReader.find(understood)) {
      for (String topic : topics) {
        Parameters.of(topic, quantity.unit().dimension())
            .ifPresent(p -> steps.addAll(conversion(understood, quantity, p)));
      }
    }
    return steps;
  }

  private static List<Step> conversion(String understood, Quantity quantity, Parameter parameter) {
    boolean radius = RADIUS.matcher(understood).find();
    String about =
        "%s %s parameter %s unit"
            .formatted(parameter.standard(), parameter.name(), word(parameter));
    return List.of(
        new Step.Calculate(quantity, parameter, radius), new Step.Search(about, HITS_ASIDE));
  }

  private static String word(Parameter parameter) {
    return switch (parameter.dimension()) {
      case SPECTRAL -> "wavelength range in metres, vacuum";
      case ANGLE -> "angle in degrees, radius or diameter";
      case DURATION -> "time";
      case VELOCITY -> "velocity";
    };
  }
}
