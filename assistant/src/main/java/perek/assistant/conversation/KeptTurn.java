package perek.assistant.conversation;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import perek.assistant.Answer;
import perek.assistant.Citations;
import perek.assistant.Turn;
import perek.assistant.evidence.Evidence;
import perek.assistant.evidence.KeptTable;
import perek.tools.fetch.Downloaded;

/// A turn as it stands on disk: a line of its own. Lines of before there were times, steps or
/// results have none.
///
/// @param time when it was answered, ISO 8601; null where the line has none
/// @param understood the question as one that stands alone
/// @param answer with marks `[n]`; what to do next where nothing could be answered
/// @param verdict kind of the answer; null where the line has none
/// @param model that planned and wrote; null where the line has none
/// @param evidence what the answer cites, by its marks
/// @param steps that were taken for it
/// @param results tables that were fetched for it
public record KeptTurn(
    @Nullable String time,
    String question,
    String understood,
    String answer,
    Answer.@Nullable Verdict verdict,
    @Nullable String model,
    List<KeptSource> evidence,
    List<KeptStep> steps,
    List<KeptTable> results) {

  public KeptTurn {
    Objects.requireNonNull(question, "a turn without a question");
    Objects.requireNonNull(understood, "a turn that was not understood");
    Objects.requireNonNull(answer, "a turn without an answer");
    evidence = whole(evidence);
    steps = whole(steps);
    results = whole(results);
  }

  private static <T> List<T> whole(@Nullable List<T> list) {
    return list == null ? List.of() : List.copyOf(list);
  }

  /// What an answer leaves.
  static KeptTurn of(Answer answer, Instant time) {
    Turn turn = Conversations.turn(answer);
    List<Evidence.Fetched> fetched = answer.trail().evidence(Evidence.Fetched.class);
    return new KeptTurn(
        time.toString(),
        turn.question(),
        turn.understood(),
        turn.answer(),
        answer.verdict(),
        answer.model(),
        Citations.of(answer).cited().stream().map(KeptSource::of).toList(),
        answer.trail().steps().stream()
            .map(taken -> KeptStep.of(taken, files(fetched, taken.request())))
            .toList(),
        turn.results());
  }

  /// Addresses of the files that a step brought.
  private static List<String> files(List<Evidence.Fetched> fetched, @Nullable Object request) {
    return fetched.stream()
        .filter(f -> f.outcome().report().sent().equals(request))
        .flatMap(f -> f.outcome().product().stream())
        .flatMap(p -> p instanceof Downloaded brought ? brought.items().stream() : Stream.of())
        .filter(item -> item.file().isPresent())
        .flatMap(item -> item.address().stream())
        .map(Object::toString)
        .distinct()
        .toList();
  }

  /// What later questions are understood from.
  public Turn turn() {
    return new Turn(question, understood, answer, results);
  }

  /// When it was answered, as a moment.
  ///
  /// @param otherwise for lines that do not tell
  public Instant moment(Instant otherwise) {
    return time == null ? otherwise : Instant.parse(time);
  }
}
