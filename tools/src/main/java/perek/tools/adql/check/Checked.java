package perek.tools.adql.check;

import java.util.List;
import perek.tools.adql.cost.Estimate;
import perek.tools.adql.parse.Parsed;
import perek.tools.adql.problem.Problem;

/// A query and all that was found in it, in the order of the query.
///
/// @param cost what it will cost, where the service is known and nothing is wrong
public record Checked(Parsed parsed, List<Problem> errors, List<Problem> warnings, Estimate cost) {

  public Checked {
    errors = List.copyOf(errors);
    warnings = List.copyOf(warnings);
  }

  /// True where nothing forbids to send it.
  public boolean ok() {
    return errors.isEmpty();
  }

  public String query() {
    return parsed.query();
  }
}
