package perek.assistant.eval.trial;

import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import perek.assistant.Answer;
import perek.assistant.Assistant;
import perek.assistant.Gatherer;
import perek.assistant.Listening;
import perek.assistant.Question;
import perek.assistant.Task;
import perek.assistant.Turn;
import perek.assistant.Writer;
import perek.assistant.call.Calls;
import perek.assistant.conversation.Conversations;
import perek.assistant.eval.gold.Right;
import perek.assistant.eval.gold.Trial;
import perek.assistant.evidence.Consulted;
import perek.assistant.evidence.Draft;
import perek.assistant.evidence.Trail;
import perek.index.reading.Scope;

/// What a planner calls in conversations. Nothing is written: what counts are the calls.
final class Planning {

  private final Recorded services;
  private final Path folder;
  private final Listening listening;

  Planning(Recorded services, Path folder, Listening listening) {
    this.services = services;
    this.folder = folder;
    this.listening = listening;
  }

  Result tried(Contestant contestant, Trial trial) {
    Clock clock = Clock.systemUTC();
    Gatherer gatherer = new Gatherer((_, _) -> List.of(), new Calls(services, folder), clock);
    Assistant assistant = new Assistant(contestant.planner(), gatherer, new Silent(), clock);
    List<Turn> earlier = new ArrayList<>();
    for (String said : trial.turns().subList(0, trial.turns().size() - 1))
      earlier.add(Conversations.turn(assistant.answer(question(said, earlier), listening)));
    Answer answer = assistant.answer(question(trial.asked(), earlier), listening);
    Judge.Judged judged =
        switch (trial.right()) {
          case Right.Calls calls -> Judge.calls(calls, answer);
          case Right.Reply(Right.Kind kind) -> Judge.reply(kind, answer);
          case Right.Query _, Right.Cited _ ->
              throw new IllegalArgumentException(trial.id() + " is no trial of a planner");
        };
    return new Result(
        trial,
        judged.right(),
        judged.tool(),
        judged.got(),
        Cites.NONE,
        tokens(answer.trail()),
        answer.millis());
  }

  private static Question question(String said, List<Turn> earlier) {
    return new Question(said, earlier, Scope.ALL, Recorded.REACH);
  }

  /// That language models read and wrote.
  static long tokens(Trail trail) {
    long sum = 0;
    for (Consulted c : trail.consulted())
      sum += c.promptTokens().orElse(0) + (long) c.replyTokens().orElse(0);
    return sum;
  }

  /// Writes nothing.
  private static final class Silent implements Writer {
    @Override
    public String model() {
      return "none";
    }

    @Override
    public Draft write(Task task, Trail trail, Listening listening) {
      return task.heard() instanceof perek.assistant.talk.Heard.Greets(String reply)
          ? new Draft.Greeting(reply)
          : new Draft.Insufficient("nothing is written here", "");
    }
  }
}
