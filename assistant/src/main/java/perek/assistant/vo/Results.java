package perek.assistant.vo;

import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import perek.assistant.Task;
import perek.assistant.Turn;
import perek.assistant.evidence.Evidence;
import perek.assistant.evidence.KeptTable;
import perek.assistant.evidence.Trail;
import perek.tools.dal.Accref;
import perek.tools.data.Table;
import perek.tools.votable.Votable;

/// Which of several tables is meant: of one turn, the one with the most rows, and of those the
/// last.
public final class Results {

  private Results() {}

  /// The table that the words "these" and "that one" speak of.
  static Optional<KeptTable> latest(Task task) {
    for (Turn turn : task.question().earlier().reversed()) {
      Optional<KeptTable> best =
          turn.results().stream().filter(k -> k.rows() > 0).reduce((_, last) -> last);
      if (best.isPresent()) return best;
    }
    return Optional.empty();
  }

  /// The latest table whose rows have files to be measured.
  static Optional<Table> withFiles(Task task, Function<Path, Votable> reader) {
    return task.question().earlier().reversed().stream()
        .flatMap(turn -> turn.results().reversed().stream())
        .filter(k -> k.rows() > 0)
        .flatMap(k -> reader.apply(k.file()).table().stream())
        .filter(t -> Accref.column(t).isPresent())
        .findFirst();
  }

  /// The answer that is shown row by row.
  static Optional<Evidence.Fetched> shown(List<Evidence.Fetched> answers) {
    return answers.stream()
        .filter(f -> f.table().isPresent())
        .max(Comparator.comparingLong(f -> f.table().map(Table::rows).orElse(0L)));
  }

  /// What later turns may speak of.
  public static List<KeptTable> kept(Trail trail) {
    return trail.evidence(Evidence.Fetched.class).stream()
        .filter(f -> !f.tool().equals("resolve") && !f.tool().equals("registry"))
        .flatMap(f ->
            f.table().stream()
                .map(t ->
                    new KeptTable(
                        f.tool(),
                        f.service(),
                        f.outcome().report().sent().url(),
                        t.file(),
                        t.rows())))
        .toList();
  }
}
