package perek.assistant.eval.trial;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import perek.assistant.Answer;
import perek.assistant.eval.gold.Right;
import perek.assistant.evidence.Step;

/// Whether what a planner did was right.
final class Judge {

  /// Look-ups on the way to what is wanted, and rows kept once they are there.
  private static final Set<String> ON_THE_WAY = Set.of("resolve", "registry", "filter");

  /// @param tool whether the tools were right
  /// @param got for people
  record Judged(boolean right, boolean tool, String got) {}

  private Judge() {}

  static Judged calls(Right.Calls right, Answer answer) {
    List<MadeCall> made = MadeCall.of(answer);
    Set<String> wanted =
        right.calls().stream()
            .map(Right.Wanted::tool)
            .collect(Collectors.toCollection(TreeSet::new));
    List<MadeCall> counted =
        made.stream()
            .filter(m -> wanted.contains(m.tool()) || !ON_THE_WAY.contains(m.tool()))
            .toList();
    Set<String> called =
        counted.stream().map(MadeCall::tool).collect(Collectors.toCollection(TreeSet::new));
    boolean tool = called.equals(wanted);
    boolean all =
        right.calls().stream().allMatch(w -> counted.stream().anyMatch(m -> m.fault(w).isEmpty()));
    boolean none =
        counted.stream().allMatch(m -> right.calls().stream().anyMatch(w -> m.fault(w).isEmpty()));
    return new Judged(tool && all && none, tool, words(answer, counted) + faults(right, counted));
  }

  static Judged reply(Right.Kind kind, Answer answer) {
    List<MadeCall> made = MadeCall.of(answer);
    boolean idle = made.stream().allMatch(m -> m.tool().equals("resolve"));
    boolean searched =
        answer.trail().steps().stream().anyMatch(t -> t.step() instanceof Step.Search);
    boolean right =
        switch (kind) {
          case NONE -> made.isEmpty();
          case GREETS -> made.isEmpty() && answer.verdict() == Answer.Verdict.GREETED;
          case ASKS -> idle && answer.verdict() == Answer.Verdict.ASKED_BACK;
          case READS -> made.isEmpty() && searched && answer.verdict() != Answer.Verdict.ASKED_BACK;
        };
    return new Judged(
        right, made.isEmpty() || (kind == Right.Kind.ASKS && idle), words(answer, made));
  }

  private static String faults(Right.Calls right, List<MadeCall> made) {
    return right.calls().stream()
        .flatMap(w -> made.stream().filter(m -> m.tool().equals(w.tool())).map(m -> m.fault(w)))
        .flatMap(Optional::stream)
        .distinct()
        .limit(2)
        .map(f -> " (" + f + ")")
        .collect(Collectors.joining());
  }

  private static String words(Answer answer, List<MadeCall> made) {
    if (!made.isEmpty())
      return made.stream().map(MadeCall::words).collect(Collectors.joining("; "));
    return switch (answer.verdict()) {
      case ASKED_BACK -> "asked: " + answer.text();
      case GREETED -> "greeted";
      case ANSWERED -> "answered from documents";
      case ABSTAINED -> "refused: " + answer.reason();
    };
  }
}
