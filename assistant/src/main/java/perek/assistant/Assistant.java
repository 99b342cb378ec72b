package perek.assistant;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CancellationException;
import org.jspecify.annotations.Nullable;
import perek.assistant.evidence.Draft;
import perek.assistant.evidence.Step;
import perek.assistant.evidence.Trail;
import perek.assistant.talk.Wish;

/// Answers one question: the only place that knows the order of the stages. Safe for use by several
/// threads where its stages are.
public final class Assistant {

  /// Most steps taken for one question.
  static final int MAX_STEPS = 32;

  private final Planner planner;
  private final Gatherer gatherer;
  private final Writer writer;
  private final Grounder grounder = new Grounder();
  private final Clock clock;

  public Assistant(Planner planner, Gatherer gatherer, Writer writer, Clock clock) {
    this.planner = planner;
    this.gatherer = gatherer;
    this.writer = writer;
    this.clock = clock;
  }

  /// Plans, gathers, writes, grounds.
  ///
  /// @throws CancellationException once `listening` says that the user has asked to stop
  public Answer answer(Question question, Listening listening) {
    long start = clock.millis();
    Trail trail = new Trail();
    Gathered gathered = gather(planner.understand(question), trail, listening);
    Ending ending = new Ending(gathered.task, trail, start);
    if (gathered.last instanceof Step.Clarify(String back)) return ending.askedBack(back);
    return ending.of(writer.write(gathered.task, trail, listening));
  }

  /// What a question was taken for in the end, and the step with which gathering ended.
  private record Gathered(Task task, Step last) {}

  private Gathered gather(Task heard, Trail trail, Listening listening) {
    Task task = heard;
    Step step = planner.next(task, trail, listening);
    for (int taken = 0; taken < MAX_STEPS && !(step instanceof Step.Done); taken++) {
      if (listening.cancelled()) throw new CancellationException("stopped before " + step);
      listening.before(step);
      gatherer.gather(step, task.question(), trail, listening);
      if (step instanceof Step.Clarify) return new Gathered(task, step);
      if (step instanceof Step.Want(Wish wish, _)) task = task.wanting(wish);
      step = planner.next(task, trail, listening);
    }
    if (listening.cancelled()) throw new CancellationException("stopped before writing");
    return new Gathered(task, step);
  }

  /// How an answer is put together once everything is known.
  private final class Ending {
    private final Task task;
    private final Trail trail;
    private final long start;

    Ending(Task task, Trail trail, long start) {
      this.task = task;
      this.trail = trail;
      this.start = start;
    }

    Answer askedBack(String back) {
      return answer(
          Answer.Verdict.ASKED_BACK, NONE, back, "the question leaves open what is meant");
    }

    Answer of(Draft draft) {
      return switch (draft) {
        case Draft.Insufficient(String reason, String next) ->
            answer(Answer.Verdict.ABSTAINED, NONE, next, reason);
        case Draft.Greeting(String text) -> answer(Answer.Verdict.GREETED, NONE, text, null);
        case Draft.Claims(var claims) -> grounded(grounder.check(claims, trail));
        case Draft.Prose(var claims, var told) ->
            grounded(grounder.checkProse(claims, task, trail).and(grounder.check(told, trail)));
      };
    }

    private Answer grounded(Grounder.Checked checked) {
      if (!checked.claims().isEmpty()) return answer(Answer.Verdict.ANSWERED, checked, "", null);
      String reason =
          "every sentence of the answer was struck, since its evidence does not hold it";
      return answer(
          Answer.Verdict.ABSTAINED,
          checked,
          "Ask more narrowly, or look at the passages with 'perek search'.",
          reason);
    }

    private Answer answer(
        Answer.Verdict verdict, Grounder.Checked checked, String text, @Nullable String reason) {
      return new Answer(
          UUID.randomUUID().toString(),
          task.question().text(),
          task.understood(),
          verdict,
          checked.claims(),
          text,
          reason,
          checked.struck(),
          writer.model(),
          trail,
          clock.millis() - start);
    }
  }

  private static final Grounder.Checked NONE = new Grounder.Checked(List.of(), List.of());
}
