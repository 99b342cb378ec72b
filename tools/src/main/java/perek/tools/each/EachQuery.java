package perek.tools.each;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import perek.tools.call.Params;

/// Which spectra of a table to measure, and how.
///
/// @param table file of a table with access references
/// @param rows numbers of rows, the first being 1; empty for all, at most [#MOST]
/// @param deed what is done with each
/// @param mask of lines, for velocities
public record EachQuery(Path table, List<Long> rows, Deed deed, Optional<Path> mask) {

  /// Rows that are taken where none are named.
  public static final int MOST = 50;

  /// What can be done with a spectrum.
  public enum Deed {
    /// Class on the MK system, with temperature, gravity and metallicity.
    MK,
    /// Profile of H-alpha.
    HALPHA,
    /// Star, galaxy or quasar.
    OBJECTS,
    /// Redshift by templates.
    REDSHIFT,
    /// All in one picture.
    PICTURE,
    /// Those most unlike all others first.
    UNUSUAL,
    /// Those most like that of the one row that is named first.
    SIMILAR,
    /// Radial velocity by cross-correlation with a mask.
    VELOCITY
  }

  public EachQuery {
    rows = List.copyOf(rows);
    if ((deed == Deed.VELOCITY) != mask.isPresent())
      throw new IllegalArgumentException("a mask is named for velocities, and for nothing else");
    if (deed == Deed.SIMILAR && rows.size() != 1)
      throw new IllegalArgumentException(
          "%d rows are named: name the one whose like is looked for".formatted(rows.size()));
  }

  Params params() {
    Params params = Params.of("deed", deed.name().toLowerCase(java.util.Locale.ROOT));
    if (mask.isPresent()) params = params.with("mask", mask.get().toString());
    return rows.isEmpty()
        ? params
        : params.with("rows", String.join(",", rows.stream().map(String::valueOf).toList()));
  }
}
