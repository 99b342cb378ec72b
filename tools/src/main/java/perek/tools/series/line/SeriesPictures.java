package perek.tools.series.line;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import perek.tools.plot.Curve;
import perek.tools.plot.Picture;
import perek.tools.plot.heat.Raster;
import perek.tools.plot.heat.Shades;
import perek.tools.series.profile.Profiles;
import perek.tools.series.profile.Variance;

/// A series as it is drawn: profiles against time, what differs from their mean, numbers against
/// time, all profiles over each other, the temporal variance spectrum, and profiles by phase.
final class SeriesPictures {

  private static final int LEGEND = 7;
  private static final int MOST_BINS = 40;
  private static final int FEWEST_BINS = 10;
  private static final double SHORT_DAYS = 5;

  private final LineSeries series;
  private final double[] velocities;
  private final String across;
  private final String title;

  SeriesPictures(LineSeries series) {
    this.series = series;
    this.velocities = series.profiles().velocities();
    this.across =
        "velocity from %s %.2f Angstrom (%s), %s (km/s)"
            .formatted(series.line(), series.restA(), word(series.medium()), series.frame());
    this.title =
        "%s: %d spectra, %s to %s"
            .formatted(
                series.target().isBlank() ? series.line() : series.target(),
                series.points().size(),
                day(series.points().getFirst()),
                day(series.points().getLast()));
  }

  private static String word(String medium) {
    return medium.startsWith("air") ? "air" : medium;
  }

  private static String day(Point p) {
    return p.date().substring(0, 10);
  }

  List<Picture> all() {
    List<Picture> all = new ArrayList<>();
    Profiles p = series.profiles();
    all.add(rows(p.flux(), "flux / continuum", Shades.EVEN, title));
    if (p.size() > 1)
      all.add(
          rows(p.residuals(), "flux less the mean", Shades.SIGNED, title + ", less their mean"));
    all.add(
        against(
            "equivalent width (Angstrom)", pt -> pt.ewA(), pt -> pt.ewErrA(), "equivalent width"));
    if (series.points().stream().anyMatch(pt -> pt.rvKms() != null)) all.add(velocity());
    if (series.points().stream().anyMatch(pt -> pt.vr() != null))
      all.add(against("V/R", Point::vr, Point::vrErr, "V/R"));
    all.add(over());
    if (series.variance() != null) all.add(variance());
    series.fold().ifPresent(f -> addFolded(all));
    return all;
  }

  private Picture rows(double[][] values, String unit, Shades shades, String heading) {
    double[] rows = new double[values.length + 1];
    for (int i = 0; i < rows.length; i++) rows[i] = i;
    List<Point> points = series.points();
    boolean brief = points.getLast().time() - points.getFirst().time() < SHORT_DAYS;
    List<String> names =
        points.stream()
            .map(p -> brief ? p.date().substring(5, 16).replace('T', ' ') : day(p))
            .toList();
    Raster raster = new Raster(Raster.edges(velocities), rows, values, names, unit, shades);
    return Picture.of(heading, across, "spectrum, in the order of time (UTC)", raster, List.of());
  }

  private Picture against(
      String up,
      Function<Point, @Nullable Double> value,
      Function<Point, @Nullable Double> error,
      String name) {
    List<Point> there = series.points().stream().filter(p -> value.apply(p) != null).toList();
    return new Picture(
        title + ": " + name,
        series.timeSystem() + " (days)",
        up,
        List.of(Curve.dots("", times(there), numbers(there, value), numbers(there, error), 2)));
  }

  private Picture velocity() {
    List<Point> centroid = series.points().stream().filter(p -> p.rvKms() != null).toList();
    List<Point> shifted = series.points().stream().filter(p -> p.shiftKms() != null).toList();
    List<Curve> curves = new ArrayList<>();
    curves.add(
        Curve.dots(
            "centroid",
            times(centroid),
            numbers(centroid, Point::rvKms),
            numbers(centroid, Point::rvErrKms),
            2));
    if (!shifted.isEmpty())
      curves.add(
          Curve.dots(
              "cross-correlation with the mean",
              times(shifted),
              numbers(shifted, Point::shiftKms),
              numbers(shifted, Point::shiftErrKms),
              1));
    return new Picture(
        title + ": velocity",
        series.timeSystem() + " (days)",
        "velocity (km/s), " + series.frame(),
        curves);
  }

  private static double[] times(List<Point> points) {
    return points.stream().mapToDouble(Point::time).toArray();
  }

  private static double[] numbers(List<Point> points, Function<Point, @Nullable Double> value) {
    return points.stream()
        .mapToDouble(p -> {
          Double number = value.apply(p);
          return number == null ? Double.NaN : number;
        })
        .toArray();
  }

  private Picture over() {
    List<Curve> curves = new ArrayList<>();
    boolean named = series.points().size() <= LEGEND;
    for (int i = 0; i < series.points().size(); i++)
      curves.add(
          Curve.line(
              named ? day(series.points().get(i)) + " " + (i + 1) : "",
              velocities,
              series.profiles().flux()[i],
              i % LEGEND));
    return new Picture(title, across, "flux / continuum", curves);
  }

  private Picture variance() {
    Variance v = Variance.of(series.profiles());
    double[] root = Arrays.stream(v.values()).map(t -> 100 * Math.sqrt(t)).toArray();
    double[] limit = Arrays.stream(v.limit()).map(t -> 100 * Math.sqrt(t)).toArray();
    return new Picture(
        title + ": temporal variance spectrum",
        across,
        "sqrt(TVS) (percent of the continuum)",
        List.of(
            Curve.line("sqrt(TVS)", velocities, root, 0),
            Curve.dashed("noise alone in 1 of 100 pixels", velocities, limit, 1)));
  }

  private void addFolded(List<Picture> all) {
    SeriesQuery.Fold fold = series.fold().orElseThrow();
    double[] phases = series.points().stream().mapToDouble(p -> fold.phase(p.time())).toArray();
    int bins = Math.clamp(phases.length / 2, FEWEST_BINS, MOST_BINS);
    double[][] once = Profiles.folded(series.profiles().flux(), phases, bins);
    double[][] twice = new double[2 * bins][];
    double[] edges = new double[2 * bins + 1];
    for (int b = 0; b < 2 * bins; b++) twice[b] = once[b % bins];
    for (int b = 0; b <= 2 * bins; b++) edges[b] = (double) b / bins;
    String heading = title + ", P = %.8g days".formatted(fold.periodDays());
    all.add(
        Picture.of(
            heading,
            across,
            "phase (twice)",
            new Raster(
                Raster.edges(velocities), edges, twice, List.of(), "flux / continuum", Shades.EVEN),
            List.of()));
    double[] ew = new double[2 * phases.length];
    double[] errors = new double[ew.length];
    double[] x = new double[ew.length];
    for (int i = 0; i < ew.length; i++) {
      Point p = series.points().get(i % phases.length);
      x[i] = phases[i % phases.length] + (i < phases.length ? 0 : 1);
      ew[i] = p.ewA();
      errors[i] = p.ewErrA();
    }
    all.add(
        new Picture(
            heading,
            "phase (twice)",
            "equivalent width (Angstrom)",
            List.of(Curve.dots("", x, ew, errors, 2))));
  }
}
