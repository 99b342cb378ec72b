package perek.shell.rv;

import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import perek.shell.line.Option;
import perek.shell.line.Synopsis;
import perek.shell.line.UsageException;
import perek.shell.line.Values;
import perek.shell.rv.given.Given;
import perek.tools.Toolbox;
import perek.tools.rv.BarycentricQuery;
import perek.tools.rv.barycentric.Site;
import perek.tools.rv.barycentric.Sites;
import perek.tools.rv.barycentric.Star;
import perek.tools.rv.time.Moment;

/// `perek rv barycentric`.
final class BarycentricVerb {

  private static final Synopsis SYNOPSIS =
      new Synopsis(
          "rv barycentric",
          "Correct a velocity and a time to the barycentre of the solar system.",
          "",
          0,
          0,
          List.of(
              Option.value("ra", "DEG", "right ascension, ICRS, degrees or HH:MM:SS"),
              Option.value("dec", "DEG", "declination, ICRS, degrees or DD:MM:SS"),
              Option.value("pmra", "MAS/YR", "proper motion, mu_alpha cos(dec)"),
              Option.value("pmdec", "MAS/YR", "proper motion in declination"),
              Option.value("parallax", "MAS", "parallax"),
              Option.value("rv", "KM/S", "systemic velocity"),
              Option.value("epoch", "YEAR", "Julian year of the place (2000)"),
              Option.value("site", "NAME", "observatory; or --lon --lat --height"),
              Option.value("lon", "DEG", "longitude, east positive"),
              Option.value("lat", "DEG", "geodetic latitude, WGS84"),
              Option.value("height", "M", "height above the ellipsoid (0)"),
              Option.value("time", "TIME", "ISO UTC, or with TDB after it; JD with UTC or TDB"),
              Option.value("dut1", "S", "UT1 - UTC (table of the IERS)")),
          List.of(
              "perek rv barycentric --ra 269.452 --dec 4.6934 --pmra -801.551 --pmdec 10362.394"
                  + " --parallax 546.976 --rv -110.11 --epoch 2016 --site \"La Silla\" --time"
                  + " 2019-06-01T05:00:00 --json",
              "perek rv barycentric --ra 07:27:24.5 --dec +05:13:33 --lon 14.78 --lat 49.91"
                  + " --height 528 --time \"2459000.5 TDB\""));

  private BarycentricVerb() {}

  static RvVerb of(Supplier<Toolbox> tools) {
    return new RvVerb(
        SYNOPSIS,
        values -> {
          BarycentricQuery query = query(values);
          return run -> tools.get().barycentric().call(query, run);
        });
  }

  private static BarycentricQuery query(Values values) throws UsageException {
    Star star =
        new Star(
            Given.angle("ra", Given.needed(values, "ra", "--ra DEG"), 15),
            Given.angle("dec", Given.needed(values, "dec", "--dec DEG"), 1),
            Given.decimal(values, "pmra"),
            Given.decimal(values, "pmdec"),
            Given.decimal(values, "parallax"),
            Given.decimal(values, "rv"),
            Given.decimal(values, "epoch", 2000));
    Moment time = Moment.of(Given.needed(values, "time", "--time 2019-06-01T05:00:00"));
    return new BarycentricQuery(star, site(values), time, Given.decimal(values, "dut1"));
  }

  private static Site site(Values values) throws UsageException {
    @Nullable Double lon = Given.decimal(values, "lon");
    @Nullable Double lat = Given.decimal(values, "lat");
    boolean named = values.flag("site");
    if (named == (lon != null || lat != null || values.flag("height")))
      throw new UsageException("Say where: either --site NAME or --lon, --lat and --height.");
    if (named) return Sites.named(Given.needed(values, "site", "--site NAME"));
    if (lon == null || lat == null)
      throw new UsageException("A place wants both --lon and --lat (and --height).");
    return new Site("given", lon, lat, Given.decimal(values, "height", 0));
  }
}
