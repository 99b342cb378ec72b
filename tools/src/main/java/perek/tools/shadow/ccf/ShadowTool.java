package perek.tools.shadow.ccf;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import perek.tools.call.Outcome;
import perek.tools.call.Run;
import perek.tools.call.Tool;
import perek.tools.measure.Measuring;
import perek.tools.plot.Curve;
import perek.tools.plot.Picture;
import perek.tools.plot.heat.Raster;
import perek.tools.plot.heat.Shades;
import perek.tools.shadow.Hidden;
import perek.tools.shadow.Limb;
import perek.tools.shadow.Obliquity;
import perek.tools.shadow.Transit;

/// Finds the Doppler shadow of a planet. Safe for many threads.
public final class ShadowTool implements Tool<ShadowQuery, DopplerShadow> {

  private static final double FWHM = 2 * Math.sqrt(2 * Math.log(2));
  private static final double FAR = 3;
  private static final double FAINT = 5;
  private static final int FINE = 200;

  @Override
  public String name() {
    return "shadow";
  }

  @Override
  public Outcome<DopplerShadow> call(ShadowQuery input, Run run) {
    return Measuring.of(input.files().getFirst().toUri(), input.params(), () -> found(input, run));
  }

  private static DopplerShadow found(ShadowQuery query, Run run) throws IOException {
    List<Timed> ccfs = new ArrayList<>();
    for (Path file : query.files()) {
      if (run.stopped()) throw new IOException("stopped after %d CCFs".formatted(ccfs.size()));
      ccfs.add(Timed.read(file));
    }
    ccfs.sort(Comparator.comparingDouble(Timed::bjdTdb));
    Transit transit = query.transit();
    Limb limb = query.limb().orElse(Limb.USUAL);
    Aligned aligned = Aligned.of(ccfs, transit, limb);
    ShadowFit fit = new ShadowFit(aligned, query.vsiniKms(), query.lambdaDeg().orElse(Double.NaN));
    Obliquity o = fit.obliquity();
    double[] p = fit.parameters();
    return new DopplerShadow(
        o.lambdaDeg(),
        o.lambdaErrDeg(),
        o.vsiniKms(),
        o.vsiniErrKms(),
        100 * p[2],
        100 * fit.error(2),
        FWHM * Math.abs(p[3]),
        FWHM * fit.error(3),
        fit.significance(),
        aligned.gammaKms(),
        aligned.kKms(),
        transit.impact(),
        fit.noise(),
        fit.correlated(),
        limb.u1(),
        limb.u2(),
        ccfs.size(),
        (int) aligned.hidden().stream().filter(h -> h.share() > 0).count(),
        path(aligned, fit, transit),
        notes(query, aligned, fit, o),
        pictures(aligned, fit, transit, limb, o));
  }

  private static List<DopplerShadow.Place> path(Aligned a, ShadowFit fit, Transit transit) {
    List<DopplerShadow.Place> path = new ArrayList<>();
    for (int i = 0; i < a.ccfs().size(); i++) {
      Hidden h = a.hidden().get(i);
      double time = a.ccfs().get(i).bjdTdb();
      if (h.share() > 0)
        path.add(
            new DopplerShadow.Place(
                time, 24 * transit.fromMiddle(time), 100 * h.share(), fit.track(h)));
    }
    return path;
  }

  private static List<String> notes(ShadowQuery query, Aligned a, ShadowFit fit, Obliquity o) {
    List<String> notes = new ArrayList<>();
    Transit transit = query.transit();
    if (!transit.contradiction().isEmpty()) notes.add(transit.contradiction());
    if (query.limb().isEmpty())
      notes.add(
          "Limb darkening was not given: %.2f, %.2f is used."
              .formatted(Limb.USUAL.u1(), Limb.USUAL.u2()));
    if (!(fit.significance() > FAINT))
      notes.add(
          "The shadow is seen at %.1f standard deviations only: do not trust its angle."
              .formatted(fit.significance()));
    if (Math.abs(o.vsiniKms() - query.vsiniKms()) > FAR * o.vsiniErrKms())
      notes.add(
          "The path says v sin i = %.2f ± %.2f km/s, the catalogue %.2f."
              .formatted(o.vsiniKms(), o.vsiniErrKms(), query.vsiniKms()));
    boolean before = false;
    boolean after = false;
    for (int i = 0; i < a.ccfs().size(); i++) {
      double off = transit.fromMiddle(a.ccfs().get(i).bjdTdb());
      if (a.hidden().get(i).share() == 0 && off < 0) before = true;
      if (a.hidden().get(i).share() == 0 && off > 0) after = true;
    }
    if (!before || !after)
      notes.add(
          "All CCFs without the planet lie on one side of the transit: the star's orbit during it"
              + " is carried on from there.");
    notes.add(transit.orbit() + ", rigid rotation and one line for all of the disc are taken.");
    return notes;
  }

  private static List<Picture> pictures(
      Aligned a, ShadowFit fit, Transit transit, Limb limb, Obliquity o) {
    double[] hours = new double[a.ccfs().size()];
    double[][] rows = new double[hours.length][];
    double[][] residual = a.residualPercent();
    // CCFs of several transits lie between each other.
    Integer[] order = IntStream.range(0, hours.length).boxed().toArray(Integer[]::new);
    Arrays.sort(
        order, Comparator.comparingDouble(i -> transit.fromMiddle(a.ccfs().get(i).bjdTdb())));
    for (int i = 0; i < hours.length; i++) {
      hours[i] = 24 * transit.fromMiddle(a.ccfs().get(order[i]).bjdTdb());
      rows[i] = residual[order[i]];
    }
    double half = transit.t14Hours() / 2;
    double[] ends = {a.velocities()[0], a.velocities()[a.velocities().length - 1]};
    double[] x = new double[FINE];
    double[] y = new double[FINE];
    for (int i = 0; i < FINE; i++) {
      y[i] = half * (2.0 * i / (FINE - 1) - 1);
      x[i] = fit.track(Hidden.of(transit, limb, transit.t0() + y[i] / 24));
    }
    Raster raster =
        new Raster(
            Raster.edges(a.velocities()),
            Raster.edges(hours),
            rows,
            List.of(),
            "CCF over the mean beside the transit, less 1 (%)",
            Shades.SIGNED);
    String title =
        "lambda = %.1f ± %.1f degrees, v sin i = %.2f ± %.2f km/s"
            .formatted(o.lambdaDeg(), o.lambdaErrDeg(), o.vsiniKms(), o.vsiniErrKms());
    return List.of(
        Picture.of(
            title,
            "velocity from the star (km/s)",
            "hours from mid-transit",
            raster,
            List.of(
                Curve.dashed("", ends, new double[] {-half, -half}, 0),
                Curve.dashed("", ends, new double[] {half, half}, 0),
                Curve.line("", x, y, 0))));
  }
}
