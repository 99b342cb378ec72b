package perek.tools.rv;

import org.jspecify.annotations.Nullable;
import perek.tools.call.Params;
import perek.tools.rv.barycentric.Site;
import perek.tools.rv.barycentric.Star;
import perek.tools.rv.time.Moment;

/// What to correct.
///
/// @param dut1S UT1 - UTC in seconds; null to take it from the table of the IERS
public record BarycentricQuery(Star star, Site site, Moment time, @Nullable Double dut1S) {

  public BarycentricQuery {
    if (dut1S != null && !(Math.abs(dut1S) < 1))
      throw new IllegalArgumentException(
          "UT1 - UTC is " + dut1S + " s: it must be between -1 and 1 s");
  }

  Params params() {
    return Params.NONE
        .with("ra", Params.number(star.raDeg()))
        .with("dec", Params.number(star.decDeg()))
        .with("site", site.name())
        .with("time", time.value() + " " + time.scale());
  }
}
