package perek.assistant.eval.trial;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import perek.assistant.Answer;
import perek.assistant.Assistant;
import perek.assistant.Citations;
import perek.assistant.Gatherer;
import perek.assistant.Listening;
import perek.assistant.Question;
import perek.assistant.call.Calls;
import perek.assistant.eval.gold.Case;
import perek.assistant.eval.gold.Right;
import perek.assistant.eval.gold.Trial;
import perek.assistant.evidence.Claim;
import perek.assistant.evidence.Evidence;
import perek.assistant.evidence.Trail;
import perek.corpora.Passage;
import perek.index.Hit;
import perek.index.Search;

/// What a contestant answers from documents: what it cites, whether its numbers stand there, and
/// what it refuses.
final class Replying {

  private static final Pattern NUMBER = Pattern.compile("(?<![\\w.])\\d[\\d.,]*\\d|(?<![\\w.])\\d");

  private final Function<Search, List<Hit>> index;
  private final Path folder;
  private final Listening listening;

  Replying(Function<Search, List<Hit>> index, Path folder, Listening listening) {
    this.index = index;
    this.folder = folder;
    this.listening = listening;
  }

  Result tried(Contestant contestant, Trial trial, Right.Cited right) {
    Clock clock = Clock.systemUTC();
    Gatherer gatherer = new Gatherer(index, Calls.none(folder), clock);
    Assistant assistant = new Assistant(contestant.planner(), gatherer, contestant.writer(), clock);
    Answer answer = assistant.answer(Question.of(trial.asked()), listening);
    boolean answered = answer.verdict() == Answer.Verdict.ANSWERED;
    Citations citations = Citations.of(answer);
    Cites cites = answered ? cites(trial, right, answer, citations) : refused(right);
    boolean said = right.says().stream().allMatch(citations.text()::contains);
    boolean good = right.documents().isEmpty() ? !answered : answered && said && cites.right() > 0;
    String got = answered ? citations.text() : "refused: " + answer.reason() + answer.text();
    return new Result(
        trial, good, good, got, cites, Planning.tokens(answer.trail()), answer.millis());
  }

  private static Cites refused(Right.Cited right) {
    return new Cites(0, 0, right.documents().size(), 0, 0, 0);
  }

  private static Cites cites(Trial trial, Right.Cited right, Answer answer, Citations citations) {
    List<Passage> cited =
        citations.cited().stream()
            .map(c -> c.evidence())
            .filter(Evidence.Found.class::isInstance)
            .map(e -> ((Evidence.Found) e).hit().passage())
            .toList();
    int good = 0;
    int found = 0;
    if (!right.documents().isEmpty()) {
      Case one = new Case(trial.id(), trial.asked(), true, right.documents(), List.of());
      good = (int) cited.stream().filter(one::isRightDocument).count();
      found = (int) one.rightDocuments().stream().filter(d -> cited.stream().anyMatch(d)).count();
    }
    int numbers = 0;
    int grounded = 0;
    for (Claim claim : answer.claims()) {
      String held = held(claim, answer.trail());
      List<String> said = NUMBER.matcher(claim.text()).results().map(MatchResult::group).toList();
      numbers += said.size();
      grounded += (int) said.stream().filter(held::contains).count();
    }
    return new Cites(cited.size(), good, right.documents().size(), found, numbers, grounded);
  }

  private static String held(Claim claim, Trail trail) {
    StringBuilder held = new StringBuilder();
    for (Claim.Quote quote : claim.quotes())
      if (trail.byId(quote.evidence()).orElse(null) instanceof Evidence.Found found)
        held.append(found.hit().passage().text()).append('\n');
    return held.toString();
  }
}
