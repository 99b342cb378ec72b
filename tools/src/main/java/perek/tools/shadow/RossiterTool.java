package perek.tools.shadow;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import perek.tools.call.Outcome;
import perek.tools.call.Run;
import perek.tools.call.Tool;
import perek.tools.measure.Measuring;
import perek.tools.plot.Curve;
import perek.tools.plot.Picture;
import perek.tools.series.Series;
import perek.tools.series.SeriesFile;

/// Fits Rossiter-McLaughlin curves. Safe for many threads.
public final class RossiterTool implements Tool<RossiterQuery, RossiterCurve> {

  private static final double CHANGED = .2;

  /// Durations from the middle within which velocities are taken.
  private static final double NEAR = 2;

  private static final int FEWEST_IN = 4;
  private static final int FEWEST_OUT = 3;
  private static final int FINE = 400;
  private static final double FAR = 3;

  /// Light needs 8.3 minutes from the Sun, and UTC stands 1.2 minutes from TDB: days.
  private static final double LONGEST_SHIFT = .0066;

  private static final int SHIFTS = 12;

  /// Of chi², in units of what is left: five standard deviations of one unknown.
  private static final double CLEAR = 25;

  @Override
  public String name() {
    return "rossiter";
  }

  @Override
  public Outcome<RossiterCurve> call(RossiterQuery input, Run run) {
    return Measuring.of(input.files().getFirst().toUri(), input.params(), () -> fitted(input));
  }

  private static RossiterCurve fitted(RossiterQuery query) throws IOException {
    SeriesFile file = SeriesFile.read(query.files());
    Transit transit = query.transit();
    List<String> notes = new ArrayList<>(file.notes());
    List<Numbered> nights = nights(file, transit, notes);
    Limb limb = query.limb().orElse(Limb.USUAL);
    Optional<double[]> prior = query.vsiniErrKms().map(e -> new double[] {query.vsiniKms(), e});
    List<Series> series = nights.stream().map(Numbered::series).toList();
    RossiterFit fit = new RossiterFit(transit, limb, series, prior);
    Obliquity o = fit.obliquity();
    notes.addAll(notes(query, limb, fit, o, series));
    double[] residuals = fit.residuals();
    double square = 0;
    for (double r : residuals) square += r * r;
    return new RossiterCurve(
        o.lambdaDeg(),
        o.lambdaErrDeg(),
        o.vsiniKms(),
        o.vsiniErrKms(),
        fit.solved()[2],
        fit.error(2),
        amplitude(fit, transit),
        Math.sqrt(Math.max(0, (fit.chi2Without() - fit.chi2()) / fit.scale())),
        transit.impact(),
        limb.u1(),
        limb.u2(),
        residuals.length,
        nights.stream().mapToInt(n -> inside(n.series(), transit)).sum(),
        Math.sqrt(square / residuals.length),
        fit.free() > 0 ? fit.chi2() / fit.free() : Double.NaN,
        told(nights, fit, transit),
        notes,
        pictures(fit, nights, transit, o));
  }

  private record Numbered(long transit, Series series) {}

  /// Points near each transit, by instrument; a night without some during and some beside its
  /// transit says nothing.
  private static List<Numbered> nights(SeriesFile file, Transit transit, List<String> notes) {
    List<Numbered> nights = new ArrayList<>();
    int far = 0;
    int useless = 0;
    for (Series s : file.series()) {
      Map<Long, List<Integer>> by = new TreeMap<>();
      for (int i = 0; i < s.size(); i++)
        if (Math.abs(transit.fromMiddle(s.time()[i])) < NEAR * transit.t14Hours() / 24)
          by.computeIfAbsent(transit.number(s.time()[i]), _ -> new ArrayList<>()).add(i);
        else far++;
      for (var entry : by.entrySet()) {
        Series night = s.only(entry.getValue().stream().mapToInt(i -> i).toArray());
        int in = inside(night, transit);
        boolean useful = in > 0 && night.size() - in >= 2;
        if (useful) nights.add(new Numbered(entry.getKey(), night));
        else useless += night.size();
      }
    }
    if (far + useless > 0)
      notes.add(
          "%d velocities are left out: %d more than %.1f hours from a transit, %d of nights with none during it or fewer than 2 beside it."
              .formatted(far + useless, far, NEAR * transit.t14Hours(), useless));
    int in = nights.stream().mapToInt(n -> inside(n.series(), transit)).sum();
    int out = nights.stream().mapToInt(n -> n.series().size()).sum() - in;
    if (in < FEWEST_IN || out < FEWEST_OUT)
      throw new IllegalArgumentException(
          "%d velocities lie within a transit and %d beside it: %d and %d are needed (is --t0 in the scale of the data?)"
              .formatted(in, out, FEWEST_IN, FEWEST_OUT));
    return nights;
  }

  private static int inside(Series s, Transit transit) {
    int count = 0;
    for (double time : s.time()) if (transit.during(time)) count++;
    return count;
  }

  private static List<String> notes(
      RossiterQuery query, Limb limb, RossiterFit fit, Obliquity o, List<Series> nights) {
    List<String> notes = new ArrayList<>();
    Transit transit = query.transit();
    if (!transit.contradiction().isEmpty()) notes.add(transit.contradiction());
    if (query.limb().isEmpty()) {
      Optional<double[]> prior = query.vsiniErrKms().map(e -> new double[] {query.vsiniKms(), e});
      Obliquity other =
          new RossiterFit(
                  transit, new Limb(Limb.USUAL.u1() - CHANGED, Limb.USUAL.u2()), nights, prior)
              .obliquity();
      notes.add(
          "Limb darkening was not given: %.2f, %.2f is used; with %.2f less of the first lambda moves by %.2f degrees and v sin i by %.2f km/s."
              .formatted(
                  Limb.USUAL.u1(),
                  Limb.USUAL.u2(),
                  CHANGED,
                  other.lambdaDeg() - o.lambdaDeg(),
                  other.vsiniKms() - o.vsiniKms()));
    }
    notes.add(transit.orbit() + " is taken.");
    shifted(query, fit, nights, limb).ifPresent(notes::add);
    double off = Math.abs(o.vsiniKms() - query.vsiniKms());
    if (query.vsiniErrKms().isEmpty() && off > FAR * o.vsiniErrKms())
      notes.add(
          ("The anomaly says v sin i = %.2f km/s, the catalogue %.2f: velocities from fits of whole"
                  + " lines overstate an anomaly by up to a third (Hirano et al. 2010), which leaves"
                  + " lambda nearly as it is.")
              .formatted(o.vsiniKms(), query.vsiniKms()));
    if (Math.abs(transit.impact()) < .2 && query.vsiniErrKms().isEmpty())
      notes.add(
          "The planet passes near the middle of the star: lambda and v sin i cannot be told apart"
              + " well; --vsini-err lets the catalogue's value weigh in.");
    if (fit.scale() > 1)
      notes.add(
          "The residuals are %.2f times the errors stated: errors here are larger by that."
              .formatted(Math.sqrt(fit.scale())));
    return notes;
  }

  /// Whether other times of transit fit far better, which data whose dates are of another scale
  /// show.
  private static Optional<String> shifted(
      RossiterQuery query, RossiterFit fit, List<Series> nights, Limb limb) {
    double best = fit.chi2();
    double days = 0;
    for (int k = -SHIFTS; k <= SHIFTS; k++) {
      double later = LONGEST_SHIFT * k / SHIFTS;
      double chi2 =
          new RossiterFit(query.transit().later(later), limb, nights, Optional.empty()).chi2();
      if (chi2 < best) {
        best = chi2;
        days = later;
      }
    }
    double before = fit.chi2() / fit.free();
    if (!((fit.chi2() - best) * fit.free() / best > CLEAR)) return Optional.empty();
    return Optional.of(
        "Transits %.1f minutes %s would fit far better (reduced chi² %.3g, not %.3g): are the dates of the data in the scale of --t0? JD and BJD TDB are up to 9.5 minutes apart, and lambda moves with them."
            .formatted(
                Math.abs(days) * 1440, days < 0 ? "earlier" : "later", best / fit.free(), before));
  }

  private static double amplitude(RossiterFit fit, Transit transit) {
    double most = 0;
    for (int i = 0; i <= FINE; i++) {
      double time = transit.t0() + (i / (double) FINE - .5) * transit.impliedT14Hours() / 24;
      most = Math.max(most, Math.abs(fit.anomaly(time)));
    }
    return most;
  }

  private static List<RossiterCurve.Night> told(
      List<Numbered> nights, RossiterFit fit, Transit transit) {
    List<RossiterCurve.Night> told = new ArrayList<>();
    for (int s = 0; s < nights.size(); s++) {
      Series series = nights.get(s).series();
      told.add(
          new RossiterCurve.Night(
              series.instrument(),
              nights.get(s).transit(),
              fit.zero(s),
              fit.zeroError(s),
              series.size(),
              inside(series, transit)));
    }
    return told;
  }

  private static List<Picture> pictures(
      RossiterFit fit, List<Numbered> nights, Transit transit, Obliquity o) {
    double half = NEAR * transit.t14Hours();
    double[] x = new double[FINE + 1];
    double[] model = new double[FINE + 1];
    for (int i = 0; i <= FINE; i++) {
      x[i] = half * (2.0 * i / FINE - 1);
      model[i] = fit.anomaly(transit.t0() + x[i] / 24);
    }
    List<Curve> anomaly = new ArrayList<>(List.of(Curve.line("", x, model, 0)));
    List<Curve> left =
        new ArrayList<>(
            List.of(Curve.dashed("", new double[] {-half, half}, new double[] {0, 0}, 0)));
    double[] residuals = fit.residuals();
    int at = 0;
    for (int s = 0; s < nights.size(); s++) {
      Series series = nights.get(s).series();
      double[] hours = new double[series.size()];
      double[] value = new double[series.size()];
      double[] rest = new double[series.size()];
      for (int i = 0; i < hours.length; i++, at++) {
        hours[i] = 24 * transit.fromMiddle(series.time()[i]);
        rest[i] = residuals[at];
        value[i] = fit.anomaly(series.time()[i]) + residuals[at];
      }
      String name = "%s, transit %d".formatted(series.instrument(), nights.get(s).transit());
      anomaly.add(Curve.dots(name, hours, value, series.errMs(), s + 1));
      left.add(Curve.dots(name, hours, rest, series.errMs(), s + 1));
    }
    String title =
        "lambda = %.1f ± %.1f degrees, v sin i = %.2f ± %.2f km/s"
            .formatted(o.lambdaDeg(), o.lambdaErrDeg(), o.vsiniKms(), o.vsiniErrKms());
    String across = "hours from mid-transit";
    return List.of(
        new Picture(title, across, "velocity less orbit and zero points (m/s)", anomaly),
        new Picture(title + ", residuals", across, "velocity less all (m/s)", left));
  }
}
