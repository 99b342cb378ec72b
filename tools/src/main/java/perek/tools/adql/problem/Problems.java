package perek.tools.adql.problem;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// Gathers what is found. For one thread.
public final class Problems {

  /// More of them help nobody.
  private static final int MOST = 100;

  private final List<Problem> found = new ArrayList<>();
  private final Set<Place> places = new HashSet<>();

  private record Place(Code code, boolean error, Span span) {}

  /// The same kind at the same place is told once.
  public void add(Problem problem) {
    if (found.size() >= MOST) return;
    if (places.add(new Place(problem.code(), problem.error(), problem.span()))) found.add(problem);
  }

  public void addAll(List<Problem> problems) {
    problems.forEach(this::add);
  }

  public boolean anyError() {
    return found.stream().anyMatch(Problem::error);
  }

  /// All, in the order of the query.
  public List<Problem> all() {
    return found.stream().sorted(Comparator.comparingInt(p -> p.span().start())).toList();
  }
}
