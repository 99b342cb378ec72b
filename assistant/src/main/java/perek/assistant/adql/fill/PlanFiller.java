package perek.assistant.adql.fill;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.function.Function;
import perek.assistant.adql.scope.Values;
import perek.assistant.adql.write.Composer;
import perek.assistant.adql.write.Written;
import perek.assistant.ground.Words;
import perek.assistant.model.Ask;
import perek.assistant.model.Budget;
import perek.assistant.model.Ear;
import perek.assistant.model.Message;
import perek.assistant.model.ModelException;
import perek.assistant.model.Reply;
import perek.assistant.model.consult.JsonInText;
import perek.prompts.Examples;
import perek.prompts.Prompts;
import perek.tools.adql.check.Checker;
import perek.tools.adql.dialect.Dialect;
import perek.tools.adql.example.Example;
import perek.tools.adql.schema.SchemaAnswer;
import perek.tools.resolve.Place;

/// Lets a language model fill the plan of a query, at most three times. Safe for use by several
/// threads.
public final class PlanFiller {

  private static final int TABLES = 8;
  private static final int CORRECTIONS = 2;
  private static final int REPLY_TOKENS = 500;
  private static final int RULES_TOKENS = 900;
  private static final int EXAMPLES = 3;
  private static final int LONGEST_REASON = 200;
  private static final int SHOWN = 2;
  private static final int SHOWN_TOKENS = 150;
  private static final List<String> PLANS =
      Examples.of("plans.md").getOrDefault("plans", List.of());

  private final Composer composer;
  private final Checker checker;
  private final List<Example> shown;
  private final Values values;
  private final Function<String, Optional<Place>> resolver;
  private final LocalDate today;

  /// @param service what it tells of itself
  /// @param composer looks for tables, and puts queries together
  /// @param resolver finds objects by their names
  /// @param today what "last year" is counted from
  public PlanFiller(
      SchemaAnswer.Known service,
      Composer composer,
      Values values,
      Function<String, Optional<Place>> resolver,
      LocalDate today) {
    this.composer = composer;
    this.checker = new Checker(service.schema(), Dialect.STANDARD);
    this.shown = service.examples();
    this.values = values;
    this.resolver = resolver;
    this.today = today;
  }

  /// What came of asking a model.
  public sealed interface Filled {

    /// A query, or the model's reason why the tables cannot answer.
    record Done(Written written) implements Filled {}

    /// No plan that holds.
    ///
    /// @param why for the user, without a full stop
    record Failed(String why) implements Filled {}
  }

  /// @param trouble what was wrong with an earlier query, in the service's words or the rules';
  ///   blank for nothing
  /// @throws CancellationException where the answer is not wanted any more
  public Filled fill(String question, String trouble, Consulting model) {
    int context = model.consultant().model().traits().contextTokens();
    int room = Math.max(300, context - REPLY_TOKENS - RULES_TOKENS);
    Offered offered = Offered.of(composer.candidates(question, TABLES), question, values, room);
    if (offered.tables().isEmpty()) return new Filled.Failed("the service tells of no tables");
    List<Message> messages = new ArrayList<>(messages(question, trouble, offered, model));
    String fault = "";
    try {
      for (int tried = 0; tried <= CORRECTIONS; tried++) {
        Reply reply = asked(messages, offered, model);
        Optional<JsonNode> plan = JsonInText.first(reply.text(), 0);
        if (plan.isPresent() && cannot(plan.get()).isPresent())
          return new Filled.Done(refused(cannot(plan.get()).get(), offered, model));
        Result result = plan.map(p -> result(question, p, offered)).orElse(Result.NONE);
        if (result.written.isPresent()) return new Filled.Done(told(result.written.get(), model));
        fault = result.fault;
        messages.add(Message.assistant(reply.text(), List.of()));
        messages.add(
            Message.user("This plan does not hold: " + fault + ". Reply with a better one."));
      }
    } catch (ModelException e) {
      if (model.listening().cancelled()) throw new CancellationException("stopped while planning");
      return new Filled.Failed(String.valueOf(e.getMessage()));
    }
    return new Filled.Failed("its plans did not hold: " + fault);
  }

  private static Reply asked(List<Message> messages, Offered offered, Consulting model) {
    Ask ask =
        new Ask(messages, List.of(), Optional.of(PlanSchema.of(offered)), false, REPLY_TOKENS);
    return model.consultant().ask("query", ask, model.trail(), model.listening(), Ear.NONE);
  }

  private List<Message> messages(
      String question, String trouble, Offered offered, Consulting model) {
    String rules =
        Prompts.fill(
            "querying.md",
            model.consultant().wording(),
            Map.of("tables", offered.text() + shown(question), "examples", examples(question)));
    String asked =
        trouble.isBlank() ? question : question + "\n\n(Before, this failed: " + trouble + ")";
    return List.of(Message.system(rules), Message.user(asked));
  }

  /// What the service itself shows, as far as it is near to the question.
  private String shown(String question) {
    Set<String> words = Words.of(question);
    List<String> near =
        shown.stream()
            .filter(e -> Words.likeness(words, Words.of(e.name() + " " + e.text())) > 0)
            .sorted(
                Comparator.comparingDouble(
                    (Example e) -> -Words.likeness(words, Words.of(e.name() + " " + e.text()))))
            .limit(SHOWN)
            .map(e ->
                "- "
                    + Budget.cut(e.name() + ": " + e.query().replaceAll("\\s+", " "), SHOWN_TOKENS))
            .toList();
    return near.isEmpty()
        ? ""
        : "\nQueries that the service shows as examples:\n" + String.join("\n", near) + "\n";
  }

  /// Those nearest to the question.
  private static String examples(String question) {
    Set<String> words = Words.of(question);
    return "- "
        + String.join(
            "\n- ",
            PLANS.stream()
                .sorted(
                    Comparator.comparingDouble(
                        (String p) -> -Words.likeness(words, Words.of(p.split("→", 2)[0]))))
                .limit(EXAMPLES)
                .toList());
  }

  private record Result(Optional<Written> written, String fault) {
    static final Result NONE = new Result(Optional.empty(), "it is no JSON object");
  }

  private Result result(String question, JsonNode plan, Offered offered) {
    PlanReader.Read read = new PlanReader(offered, values, resolver, today).read(question, plan);
    if (!read.faults().isEmpty())
      return new Result(Optional.empty(), String.join("; ", read.faults()));
    Written written = composer.finish(read.talk(), read.ground().draft(), read.joined());
    if (written.adql().isEmpty()) return new Result(Optional.empty(), written.reason());
    List<String> errors =
        checker.check(written.adql().get()).errors().stream().map(p -> p.message()).toList();
    return errors.isEmpty()
        ? new Result(Optional.of(written), "")
        : new Result(Optional.empty(), String.join("; ", errors));
  }

  private static Optional<String> cannot(JsonNode plan) {
    String why = plan.path("cannot").asText("").strip().replaceAll("\\s+", " ");
    if (why.matches("(?i)|none|no|false|null|n/a")) return Optional.empty();
    return Optional.of(
        why.length() > LONGEST_REASON ? why.substring(0, LONGEST_REASON) + " …" : why);
  }

  private static Written refused(String why, Offered offered, Consulting model) {
    String reason =
        "%s, which looked through %s, says that they cannot answer: %s"
            .formatted(
                model.consultant().model().name(),
                String.join(", ", offered.tables().keySet()),
                why);
    return Written.refused(reason);
  }

  private static Written told(Written w, Consulting model) {
    List<String> warnings = new ArrayList<>(w.warnings());
    warnings.addFirst(
        "the language model %s chose tables and columns, and code checked them: read whether the query asks what you mean"
            .formatted(model.consultant().model().name()));
    return new Written(w.adql(), w.reason(), w.plan(), warnings, w.unread(), true, false);
  }
}
