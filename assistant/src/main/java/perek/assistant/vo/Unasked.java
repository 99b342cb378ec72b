package perek.assistant.vo;

import java.util.List;
import java.util.stream.Collectors;
import perek.assistant.Task;
import perek.assistant.evidence.Draft;
import perek.assistant.evidence.Evidence;
import perek.assistant.talk.Kind;
import perek.assistant.talk.Wish;

/// Why nothing came, and what to do.
final class Unasked {

  private static final int TOLD = 4;

  private Unasked() {}

  /// No service was asked for what is wanted.
  ///
  /// @param others resolver and registry, as far as they were asked
  static Draft draft(Wish wish, Task task, List<Evidence.Fetched> others) {
    List<Evidence.Fetched> failed =
        others.stream().filter(f -> f.outcome().product().isEmpty()).toList();
    boolean unplaced =
        wish.has("where")
            && !failed.isEmpty()
            && failed.stream().allMatch(f -> f.tool().equals("resolve"));
    if (unplaced)
      return new Draft.Insufficient(
          reasons(failed), "Give the position, for instance: at 54.1224 +48.1926.");
    if (!task.question().reach().services().isEmpty())
      return new Draft.Insufficient(
          "none of the services named gives " + wish.kind().noun() + " (or it did not answer)",
          "Find one with 'perek registry', or leave --service out to ask all that are registered.");
    return new Draft.Insufficient(
        failed.isEmpty()
            ? "the registry knows no service for " + wish.kind().noun()
            : "no service could be found: " + reasons(failed),
        "Name a service with --service URL, or a registry that can be reached with --registry"
            + " URL.");
  }

  /// All that were asked failed.
  static Draft failed(Wish wish, List<Evidence.Fetched> asked) {
    if (wish.kind() == Kind.TABLE || wish.kind() == Kind.VELOCITY)
      return new Draft.Insufficient(reasons(asked), "Mend what the message names, and ask again.");
    if (wish.value("job").isPresent())
      return new Draft.Insufficient(
          reasons(asked),
          "Ask 'is the job done?' or 'get the result of the job' later, or 'abort the job'.");
    return new Draft.Insufficient(
        "no service gave " + wish.kind().noun() + ": " + reasons(asked),
        "Try again later, or ask another service with --service URL.");
  }

  private static String reasons(List<Evidence.Fetched> failed) {
    String told =
        failed.stream()
            .limit(TOLD)
            .map(f ->
                DataWriter.label(f)
                    + ": "
                    + f.outcome().report().message().replaceAll("[.?]+$", ""))
            .collect(Collectors.joining("; "));
    int more = failed.size() - TOLD;
    return more > 0 ? told + "; and " + more + " more" : told;
  }
}
