package perek.shell.model;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import perek.assistant.Assistant;
import perek.assistant.Gatherer;
import perek.assistant.Planner;
import perek.assistant.Writer;
import perek.assistant.model.ChatModel;
import perek.assistant.model.consult.Consultant;
import perek.assistant.model.find.Choice;
import perek.assistant.model.find.Upstreams;
import perek.assistant.model.plan.ModelPlanner;
import perek.assistant.model.write.ModelWriter;
import perek.assistant.vo.Catalogued;
import perek.shell.render.Console;

/// Assistants that differ in the model by which they plan and write. Safe for use by several
/// threads.
public final class Assistants {

  /// A server that comes or goes is noticed after so long.
  private static final Duration FRESH = Duration.ofSeconds(10);

  private final Gatherer gatherer;
  private final Planner rules;
  private final Catalogued catalogued;
  private final Writer own;
  private final Upstreams upstreams;
  private final Console console;
  private final Clock clock;
  private @Nullable Choice choice;
  private Instant chosen = Instant.EPOCH;
  private String told = "";

  /// @param rules plan what needs no model
  /// @param catalogued finds queries for questions about tables
  /// @param own writes what needs no model
  /// @param console hears, once, that a model is missing
  public Assistants(
      Gatherer gatherer,
      Planner rules,
      Catalogued catalogued,
      Writer own,
      Upstreams upstreams,
      Console console,
      Clock clock) {
    this.gatherer = gatherer;
    this.rules = rules;
    this.catalogued = catalogued;
    this.own = own;
    this.upstreams = upstreams;
    this.console = console;
    this.clock = clock;
  }

  /// One that uses no language model.
  public Assistant builtIn() {
    return new Assistant(rules, gatherer, own, clock);
  }

  /// One that uses the model of the settings, or the one that is found; none where none is there.
  ///
  /// @throws perek.assistant.model.ModelException where a server says that it has no such model
  public Assistant standard() {
    return switch (choice()) {
      case Choice.Chosen(_, ChatModel model) -> with(model);
      case Choice.BuiltIn _ -> builtIn();
      case Choice.Missing(String why) -> {
        tell("Answered without a language model: " + why + ".");
        yield without();
      }
    };
  }

  /// One that uses no language model and says that it should have.
  public Assistant without() {
    return new Assistant(rules, gatherer, new Remarking(own, Consultant.GONE), clock);
  }

  /// One that uses the model of a name, where a server lists it.
  public Optional<Assistant> named(String name) {
    if (name.equals(Upstreams.BUILT_IN)) return Optional.of(builtIn());
    return upstreams.named(name).map(c -> with(c.model()));
  }

  /// The language model behind a name of [#named], or behind the standard where the name is
  /// `perek`; empty where there is none.
  public Optional<ChatModel> talker(String name) {
    if (name.equals(Upstreams.BUILT_IN)) return Optional.empty();
    if (!name.equals("perek")) return upstreams.named(name).map(Choice.Chosen::model);
    return choice() instanceof Choice.Chosen(_, ChatModel model)
        ? Optional.of(model)
        : Optional.empty();
  }

  private Assistant with(ChatModel model) {
    Consultant consultant = new Consultant(model);
    return new Assistant(
        new ModelPlanner(consultant, rules, catalogued),
        gatherer,
        new ModelWriter(consultant, own),
        clock);
  }

  private synchronized Choice choice() {
    Choice known = choice;
    if (known != null && clock.instant().isBefore(chosen.plus(FRESH))) return known;
    known = upstreams.choose();
    choice = known;
    chosen = clock.instant();
    return known;
  }

  private synchronized void tell(String sentence) {
    if (told.equals(sentence)) return;
    told = sentence;
    console.err().println(sentence);
  }
}
