package perek.tools.table.join;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import perek.tools.call.Params;
import perek.tools.table.TableFiles;
import perek.tools.table.TableQuery;

/// Which rows of two tables are near each other on the sky.
///
/// @param first its rows, chosen as of one table
/// @param second VOTable, FITS, ECSV or CSV
/// @param radiusArcsec largest separation, above 0 and at most 10 degrees
/// @param find which of the pairs within the radius
/// @param firstPlace columns `RA,DEC` of the first; blank to find them by UCD or name
/// @param secondPlace the same of the second
/// @param out file to write, whose name says the format; empty to keep a VOTable only
public record MatchQuery(
    TableQuery first,
    Path second,
    double radiusArcsec,
    Find find,
    String firstPlace,
    String secondPlace,
    Optional<Path> out) {

  static final double MAX_RADIUS_ARCSEC = 36_000;

  /// Named as in STILTS.
  public enum Find {
    /// Every pair.
    ALL,
    /// The nearest pairs, no row being in two.
    BEST,
    /// For each row of the first table the nearest of the second, which may be in several pairs.
    BEST1;

    /// @throws IllegalArgumentException where there is none of that name
    public static Find of(String name) {
      return Arrays.stream(values())
          .filter(f -> f.name().equalsIgnoreCase(name.strip()))
          .findFirst()
          .orElseThrow(() ->
              new IllegalArgumentException(
                  "find is '" + name + "': it must be best, best1 or all"));
    }
  }

  public MatchQuery {
    first = first.asInput();
    if (!(radiusArcsec > 0 && radiusArcsec <= MAX_RADIUS_ARCSEC))
      throw new IllegalArgumentException(
          "the radius is %s arcsec: it must be above 0 and at most %.0f (10 degrees)"
              .formatted(radiusArcsec, MAX_RADIUS_ARCSEC));
    out.ifPresent(TableFiles::format);
  }

  Params params() {
    Params params =
        first
            .params()
            .with("match", second.toString())
            .with("radius-arcsec", Params.number(radiusArcsec))
            .with("find", find.name().toLowerCase(Locale.ROOT));
    if (!firstPlace.isBlank()) params = params.with("place", firstPlace);
    if (!secondPlace.isBlank()) params = params.with("place2", secondPlace);
    return out.isPresent() ? params.with("out", out.get().toString()) : params;
  }
}
