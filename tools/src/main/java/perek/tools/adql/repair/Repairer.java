package perek.tools.adql.repair;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import perek.tools.adql.check.Checked;
import perek.tools.adql.check.Checker;
import perek.tools.adql.problem.Edit;
import perek.tools.adql.problem.Problem;

/// Makes the changes that errors bring with them, and looks again, since a repair may bring to
/// light what stood behind. Safe for many threads.
public final class Repairer {

  private static final int MOST_ROUNDS = 6;

  private final Checker checker;

  public Repairer(Checker checker) {
    this.checker = checker;
  }

  /// Nothing where there is nothing that can be repaired without asking.
  public Optional<Repair> repair(Checked checked) {
    Checked now = checked;
    List<Problem> repaired = new ArrayList<>();
    for (int round = 0; round < MOST_ROUNDS; round++) {
      List<Problem> fixable = chosen(now.errors());
      if (fixable.isEmpty()) break;
      String query = applied(now.query(), fixable);
      if (query.equals(now.query())) break;
      repaired.addAll(fixable);
      now = checker.check(query);
    }
    return repaired.isEmpty()
        ? Optional.empty()
        : Optional.of(new Repair(checked.query(), now, repaired));
  }

  /// Problems whose changes do not touch each other, the first ones first.
  private static List<Problem> chosen(List<Problem> problems) {
    List<Problem> chosen = new ArrayList<>();
    List<Edit> edits = new ArrayList<>();
    for (Problem problem : problems) {
      boolean free =
          problem.fix().stream().noneMatch(e -> edits.stream().anyMatch(o -> touches(e, o)));
      if (problem.fix().isEmpty() || !free) continue;
      chosen.add(problem);
      edits.addAll(problem.fix());
    }
    return chosen;
  }

  private static boolean touches(Edit a, Edit b) {
    return a.span().overlaps(b.span())
        || a.span().start() == b.span().start()
        || (a.span().length() > 0
            && a.span().start() <= b.span().start()
            && b.span().end() <= a.span().end());
  }

  private static String applied(String query, List<Problem> problems) {
    List<Edit> edits = new ArrayList<>(problems.stream().flatMap(p -> p.fix().stream()).toList());
    edits.sort(
        Comparator.comparingInt((Edit e) -> e.span().start())
            .thenComparingInt(e -> e.span().end())
            .reversed());
    StringBuilder text = new StringBuilder(query);
    for (Edit edit : edits) text.replace(edit.span().start(), edit.span().end(), edit.text());
    return text.toString();
  }
}
