package perek.tools.adql.dialect;

import java.util.Locale;

/// A construction that some services do not take.
public enum Form {
  /// A query in the place of a table (4.2.2 of ADQL 2.1's grammar, `derived_table`).
  FROM_SUBQUERY("a query in FROM"),
  /// UNION, EXCEPT and INTERSECT.
  SET_OPERATION("UNION, EXCEPT and INTERSECT"),
  /// `CONTAINS(…)=0` and `INTERSECTS(…)=0`.
  OUTSIDE("CONTAINS and INTERSECTS compared with 0"),
  /// A condition on geometry joined with others by OR.
  GEOMETRY_OR("CONTAINS or INTERSECTS beside OR");

  private final String words;

  Form(String words) {
    this.words = words;
  }

  /// As a sentence calls it.
  public String words() {
    return words;
  }

  /// As a file of dialects writes it: `from-subquery`.
  ///
  /// @throws IllegalArgumentException where it is none
  static Form read(String written) {
    return valueOf(written.toUpperCase(Locale.ROOT).replace('-', '_'));
  }
}
