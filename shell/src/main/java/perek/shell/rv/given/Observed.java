package perek.shell.rv.given;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import perek.shell.line.Option;
import perek.shell.line.UsageException;
import perek.shell.line.Values;
import perek.tools.rv.barycentric.Site;
import perek.tools.rv.barycentric.Sites;
import perek.tools.rv.ccf.Grid;
import perek.tools.rv.ccf.Shift;
import perek.tools.rv.drift.DriftSource;
import perek.tools.rv.velocity.Setting;
import perek.tools.rv.velocity.Target;

/// What a line says of an observed star, and of how its spectrum is to be looked at.
public final class Observed {

  public static final Option GRID =
      Option.value("grid", "START:STOP:STEP", "velocities, km/s (around the dip)");

  public static final Option ORDERS =
      Option.value("orders", "LIST", "orders by index, such as 5,7-20 (all)");

  private static final List<Option> STAR =
      List.of(
          Option.value("mode", "MODE", "drs or relativistic (relativistic)"),
          Option.value("telluric", "FILE", "leave out lines upon tellurics: wavelength, flag"),
          Option.value("ra", "DEG", "right ascension, ICRS (header)"),
          Option.value("dec", "DEG", "declination (header)"),
          Option.value("pmra", "MAS/YR", "proper motion, mu_alpha cos(dec)"),
          Option.value("pmdec", "MAS/YR", "proper motion in declination"),
          Option.value("parallax", "MAS", "parallax"),
          Option.value("rv", "KM/S", "systemic velocity"),
          Option.value("epoch", "YEAR", "Julian year of the place (2000)"),
          Option.value("site", "NAME", "observatory (header)"),
          Option.value("berv", "KM/S", "barycentric velocity to be used as it is"));

  private static final List<Option> DRIFT =
      List.of(
          Option.value("drift", "M/S|header", "drift of the spectrograph to be subtracted"),
          Option.value("drift-series", "FILE", "the same from times (JD UTC), drifts, errors"),
          Option.value("drift-fibre", "FILE", "the same from light of the calibration fibre"),
          Option.value("drift-reference", "FILE", "that fibre in the reference exposure"));

  private Observed() {}

  /// Options of a command, and those of the star behind them.
  public static List<Option> with(Option... own) {
    return Stream.concat(Arrays.stream(own), STAR.stream()).toList();
  }

  /// Options of a measured velocity, with those of the star and of the drift behind them.
  public static List<Option> moving(Option... own) {
    return Stream.concat(with(own).stream(), DRIFT.stream()).toList();
  }

  /// @return null where none is to be subtracted
  public static @Nullable DriftSource drift(Values values) throws UsageException {
    if (DRIFT.stream().noneMatch(option -> values.flag(option.name()))) return null;
    String given = values.value("drift").orElse("");
    boolean header = given.equalsIgnoreCase("header");
    return new DriftSource(
        header ? null : Given.decimal(values, "drift"),
        header,
        values.path("drift-series").orElse(null),
        values.path("drift-fibre").orElse(null),
        values.path("drift-reference").orElse(null));
  }

  public static Setting setting(Values values) throws UsageException {
    String grid = values.value("grid").orElse(null);
    return new Setting(
        Given.decimal(values, "hole-kms"),
        grid == null ? null : Grid.of(grid),
        shift(values),
        List.of(),
        orders(values.value("orders").orElse("")));
  }

  public static Shift shift(Values values) throws UsageException {
    String mode = values.value("mode").orElse("relativistic");
    return switch (mode.toLowerCase(Locale.ROOT)) {
      case "drs" -> Shift.DRS;
      case "relativistic" -> Shift.RELATIVISTIC;
      default ->
          throw new UsageException("Option --mode is '" + mode + "': it is drs or relativistic.");
    };
  }

  /// @return whether vacuum; null where the option is not given
  public static @Nullable Boolean medium(Values values, String option) throws UsageException {
    String medium = values.value(option).orElse("");
    return switch (medium.toLowerCase(Locale.ROOT)) {
      case "" -> null;
      case "air" -> false;
      case "vacuum" -> true;
      default ->
          throw new UsageException(
              "Option --%s is '%s': it is air or vacuum.".formatted(option, medium));
    };
  }

  /// @param text such as `5,7-20`; blank for all
  public static List<Integer> orders(String text) throws UsageException {
    List<Integer> orders = new ArrayList<>();
    for (String part : text.split(",", 0)) {
      if (part.isBlank()) continue;
      String[] ends = part.strip().split("-", 0);
      int from = (int) Given.number("orders", ends[0]);
      int to = ends.length > 1 ? (int) Given.number("orders", ends[1]) : from;
      IntStream.rangeClosed(from, to).forEach(orders::add);
    }
    return orders;
  }

  public static Target target(Values values) throws UsageException {
    String ra = values.value("ra").orElse(null);
    String dec = values.value("dec").orElse(null);
    @Nullable Site site = values.value("site").map(Sites::named).orElse(null);
    return new Target(
        ra == null ? null : Double.valueOf(Given.angle("ra", ra, 15)),
        dec == null ? null : Double.valueOf(Given.angle("dec", dec, 1)),
        Given.decimal(values, "pmra"),
        Given.decimal(values, "pmdec"),
        Given.decimal(values, "parallax"),
        Given.decimal(values, "rv"),
        Given.decimal(values, "epoch", 2000),
        site,
        Given.decimal(values, "berv"));
  }
}
