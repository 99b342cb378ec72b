package perek.tools.adql.repair;

import java.util.List;
import perek.tools.adql.check.Checked;
import perek.tools.adql.problem.Problem;

/// A query that was repaired.
///
/// @param before as it was given
/// @param after what is made of it, checked again; it may still have errors
/// @param repaired what was wrong and is no more
public record Repair(String before, Checked after, List<Problem> repaired) {

  public Repair {
    repaired = List.copyOf(repaired);
  }

  /// The difference, line by line.
  public String diff() {
    return Diff.of(before, after.query());
  }
}
