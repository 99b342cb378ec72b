package perek.shell.http.chat;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.CancellationException;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import perek.assistant.Answer;
import perek.assistant.Assistant;
import perek.assistant.Question;
import perek.assistant.call.Reach;
import perek.assistant.conversation.Conversations;
import perek.assistant.model.ChatModel;
import perek.assistant.model.ModelException;
import perek.assistant.model.consult.Consultant;
import perek.assistant.model.pass.PassedOn;
import perek.index.reading.Scope;
import perek.shell.command.Failures;
import perek.shell.http.form.Filled;
import perek.shell.http.page.AnswerFacts;
import perek.shell.http.page.Artifacts;
import perek.shell.http.page.Markdown;
import perek.shell.http.wire.Refusal;
import perek.shell.model.Assistants;

/// Answers prompts, a bounded number at once; others wait in line. Safe for use by several threads.
public final class Talk implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(Talk.class);

  /// Longest line of those that wait.
  private static final int MOST_WAITING = 1_000;

  private static final long IDLE_SECONDS = 30;

  private final Supplier<Assistants> assistants;
  private final Reach reach;
  private final Artifacts artifacts;
  private final boolean logged;
  private final Recall recall = new Recall();
  private final ThreadPoolExecutor workers;

  /// @param reach services that questions may go to
  /// @param parallel answers that are worked on at once
  /// @param logged whether questions are written to the log
  public Talk(
      Supplier<Assistants> assistants,
      Reach reach,
      Artifacts artifacts,
      int parallel,
      boolean logged) {
    this.assistants = assistants;
    this.reach = reach;
    this.artifacts = artifacts;
    this.logged = logged;
    workers =
        new ThreadPoolExecutor(
            parallel,
            parallel,
            IDLE_SECONDS,
            TimeUnit.SECONDS,
            new ArrayBlockingQueue<>(MOST_WAITING),
            Thread.ofPlatform().name("perek-answer-", 0).daemon().factory());
    workers.allowCoreThreadTimeOut(true);
  }

  /// Begins to answer.
  ///
  /// @throws Refusal where the last message is no question, or too many wait
  public Flow start(Prompt prompt) throws Refusal {
    Flow flow = new Flow();
    Optional<String> chore = Chores.of(prompt.said());
    if (chore.isPresent()) {
      flow.say(new Event.Finished(chore.get(), false));
      return flow;
    }
    Question question = question(prompt);
    Optional<ChatModel> talker = prompt.own().any() ? talker(prompt.model()) : Optional.empty();
    if (prompt.own().any() && talker.isEmpty()) left(prompt, flow);
    if (logged) LOG.info("question: {}", question.text());
    try {
      workers.execute(() -> work(prompt, question, talker, flow));
    } catch (RejectedExecutionException e) {
      throw new Refusal(
          429,
          "rate_limit_error",
          "%,d questions wait already: ask again in a minute.".formatted(MOST_WAITING),
          null,
          "too_many_waiting");
    }
    return flow;
  }

  /// Questions that wait or are worked on.
  public int load() {
    return workers.getActiveCount() + workers.getQueue().size();
  }

  private Question question(Prompt prompt) throws Refusal {
    List<Said> said = prompt.said();
    Said last =
        said.reversed().stream()
            .filter(Said::byUser)
            .findFirst()
            .orElseThrow(() ->
                Refusal.field("messages", "There is no message of the role 'user' to answer."));
    try {
      List<Said> before = said.subList(0, said.lastIndexOf(last));
      return new Question(last.text(), recall.earlier(before), Scope.ALL, reach);
    } catch (IllegalArgumentException e) {
      boolean tooLong = last.text().length() > Question.MAX_LENGTH;
      throw new Refusal(
          400,
          "invalid_request_error",
          "In the last message of the user " + e.getMessage() + ".",
          "messages",
          tooLong ? "context_length_exceeded" : "invalid_value");
    }
  }

  /// No language model chooses among the client's own tools.
  private static void left(Prompt prompt, Flow flow) throws Refusal {
    if (prompt.own().needed())
      throw Refusal.field(
          "tool_choice",
          "The built-in planner calls Perek's own tools only: leave 'tool_choice' at auto or"
              + " none.");
    flow.say(
        new Event.Thought(
            "The client's own tools are left aside: the built-in planner uses Perek's."));
  }

  private Optional<ChatModel> talker(String model) {
    return assistants.get().talker(bare(model));
  }

  private static String bare(String model) {
    return model.equals(Catalogue.DEFAULT + ":latest")
            || model.equals(Catalogue.BUILT_IN + ":latest")
        ? model.substring(0, model.indexOf(':'))
        : model;
  }

  private void work(Prompt prompt, Question question, Optional<ChatModel> talker, Flow flow) {
    if (flow.cancelled()) return;
    try {
      Optional<Event> passed = talker.flatMap(model -> passedOn(prompt, model, flow));
      if (passed.isPresent()) {
        flow.say(passed.get());
        return;
      }
      flow.streaming(prompt);
      flow.say(answered(prompt, assistant(prompt.model()).answer(question, flow)));
    } catch (CancellationException e) {
      flow.say(new Event.Failed("The answer was broken off."));
    } catch (RuntimeException e) {
      flow.say(new Event.Failed(Failures.of(e).message()));
    } catch (OutOfMemoryError e) {
      LOG.error("out of memory while answering", e);
      flow.say(new Event.Failed("Perek ran out of memory: ask fewer questions at once."));
    }
  }

  /// Calls for the client, or what its results say; nothing where Perek is to answer.
  private static Optional<Event> passedOn(Prompt prompt, ChatModel model, Flow flow) {
    try {
      PassedOn.Outcome outcome =
          new PassedOn(new Consultant(model))
              .ask(prompt.own().messages(), prompt.own().tools(), prompt.own().needed(), flow);
      return switch (outcome) {
        case PassedOn.Outcome.Calls(var calls) ->
            Optional.of(new Event.Called(prompt.own().several() ? calls : calls.subList(0, 1)));
        case PassedOn.Outcome.Said(String text, var struck) ->
            Optional.of(
                new Event.Finished(prompt.struck() ? Markdown.struck(text, struck) : text, false));
        case PassedOn.Outcome.Nothing _ -> uncalled(prompt, "it made none, asked twice");
      };
    } catch (ModelException e) {
      if (flow.cancelled()) throw new CancellationException("stopped");
      return uncalled(prompt, String.valueOf(e.getMessage()));
    }
  }

  /// Where no call has to be made, Perek answers.
  private static Optional<Event> uncalled(Prompt prompt, String why) {
    if (!prompt.own().needed()) return Optional.empty();
    return Optional.of(
        new Event.Failed(
            "'tool_choice' wants a call, and the language model '%s' has made none: %s."
                .formatted(prompt.model(), why)));
  }

  private Assistant assistant(String model) {
    Assistants all = assistants.get();
    String bare = bare(model);
    if (bare.equals(Catalogue.DEFAULT)) return all.standard();
    if (bare.equals(Catalogue.BUILT_IN)) return all.builtIn();
    // One that has gone since it was listed is treated as one that is missing.
    return all.named(model).orElseGet(all::without);
  }

  private Event.Finished answered(Prompt prompt, Answer answer) {
    String text = Markdown.of(answer, prompt.struck(), artifacts.links(prompt.base()));
    return switch (prompt.form().fill(AnswerFacts.of(answer, text))) {
      case Filled.Text(String whole) -> {
        recall.keep(Conversations.turn(answer), whole);
        yield new Event.Finished(whole, false);
      }
      case Filled.Not(String why) -> new Event.Finished(why, true);
    };
  }

  @Override
  public void close() {
    workers.shutdownNow();
  }
}
