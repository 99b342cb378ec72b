package perek.tools.lightcurve.box;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import perek.tools.call.Outcome;
import perek.tools.call.Run;
import perek.tools.call.Tool;
import perek.tools.lightcurve.LightCurve;
import perek.tools.lightcurve.LightCurveFile;
import perek.tools.lightcurve.trend.Dip;
import perek.tools.lightcurve.trend.Trend;
import perek.tools.measure.Measuring;

/// Looks for periodic dips. Safe for many threads.
public final class BoxTool implements Tool<BoxQuery, Transits> {

  private static final int PEAKS = 5;
  private static final int SLICE = 200;
  private static final int FINER = 30;

  /// A known dip and its sides, in which a trend is not looked for.
  private static final double MASKED = 1.5;

  @Override
  public String name() {
    return "bls";
  }

  @Override
  public Outcome<Transits> call(BoxQuery input, Run run) {
    return Measuring.of(
        input.source().file().toUri(), input.source().params(), () -> found(input, run));
  }

  private static Transits found(BoxQuery query, Run run) throws IOException {
    LightCurve read = LightCurveFile.read(query.source(), run::stopped);
    LightCurve curve = query.trend().map(t -> t.flattened(read, t.of(read))).orElse(read);
    BoxGrid grid =
        BoxGrid.of(query.shortest(), query.longest(curve.span()), curve.span(), query.durations());
    BoxSearch search = search(curve, grid);
    double[] snr = spectrum(search, grid, run);
    List<Box> boxes = highest(search, grid, snr);
    if (boxes.isEmpty()) throw new IOException("nothing dips: no box is below what is outside");
    Box best = boxes.getFirst();
    LightCurve clean = query.trend().map(t -> beside(t, read, best)).orElse(curve);
    Trapezoid fit = new Trapezoid(clean, best);
    Dips dips = Dips.of(clean, fit);
    List<String> notes = new ArrayList<>(read.notes());
    notes.addAll(new Caveats(query, clean, read.size() - curve.size(), best, fit, dips).told());
    List<Transits.Peak> peaks =
        boxes.stream().map(b -> Ratios.peak(b, Ratios.of(b.period(), best.period()))).toList();
    return transits(
        clean, grid, snr, fit, dips, Ratios.harmonics(search, grid, best), peaks, notes);
  }

  /// The trend again, without the dips that were found, which makes them no shallower.
  private static LightCurve beside(Trend trend, LightCurve read, Box best) {
    Dip dip = new Dip(best.period(), best.t0(), 24 * MASKED * best.duration());
    Trend other = trend.beside(dip);
    return other.flattened(read, other.of(read));
  }

  private static BoxSearch search(LightCurve curve, BoxGrid grid) {
    return new BoxSearch(curve.time(), curve.flux(), curve.error(), grid.durations());
  }

  private static double[] spectrum(BoxSearch search, BoxGrid grid, Run run) throws IOException {
    double[] snr = new double[grid.n()];
    for (int i = 0; i < snr.length; i++) {
      if (i % SLICE == 0) {
        if (run.stopped()) throw new IOException("stopped after %d periods".formatted(i));
        run.progress().report("periods", i, snr.length);
      }
      snr[i] = search.best(grid.period(i)).snr();
    }
    return snr;
  }

  /// The best boxes of different periods, each taken further than the steps of the grid.
  private static List<Box> highest(BoxSearch search, BoxGrid grid, double[] snr) {
    Integer[] order = IntStream.range(0, snr.length).boxed().toArray(Integer[]::new);
    Arrays.sort(order, Comparator.comparingDouble(i -> -snr[i]));
    double[] durations = grid.durations();
    double apart = Math.max(3, 6 * durations[durations.length - 1] / durations[0]);
    List<Integer> kept = new ArrayList<>();
    List<Box> boxes = new ArrayList<>();
    for (int place : order) {
      if (boxes.size() == PEAKS || !(snr[place] > 0)) break;
      if (kept.stream().anyMatch(k -> Math.abs(k - place) < apart)) continue;
      kept.add(place);
      boxes.add(finer(search, grid, place));
    }
    boxes.sort(Comparator.comparingDouble(b -> -b.snr()));
    return boxes;
  }

  private static Box finer(BoxSearch search, BoxGrid grid, int place) {
    Box best = search.best(grid.period(place));
    for (int k = -FINER; k <= FINER; k++) {
      Box box = search.best(grid.period(place + (double) k / FINER));
      if (box.snr() > best.snr()) best = box;
    }
    return best;
  }

  private static Transits transits(
      LightCurve curve,
      BoxGrid grid,
      double[] snr,
      Trapezoid fit,
      Dips dips,
      List<Transits.Peak> harmonics,
      List<Transits.Peak> peaks,
      List<String> notes) {
    double level = fit.value(Trapezoid.LEVEL);
    double depth = fit.value(Trapezoid.DEPTH) / level;
    double depthErr = fit.error(Trapezoid.DEPTH) / level;
    double ratio = Math.sqrt(Math.max(0, depth));
    return new Transits(
        curve.about(),
        fit.value(Trapezoid.PERIOD),
        fit.error(Trapezoid.PERIOD),
        fit.value(Trapezoid.MIDDLE),
        fit.error(Trapezoid.MIDDLE),
        depth,
        depthErr,
        dips.scatterErr(),
        ratio,
        depthErr / (2 * ratio),
        24 * fit.value(Trapezoid.WIDTH),
        24 * fit.error(Trapezoid.WIDTH),
        24 * fit.t14(),
        24 * fit.t14Error(),
        24 * fit.value(Trapezoid.SIDE),
        peaks.getFirst().snr(),
        sde(snr),
        dips.count(),
        value(dips.odd()),
        error(dips.odd()),
        value(dips.even()),
        error(dips.even()),
        dips.difference(),
        value(dips.secondary()),
        error(dips.secondary()),
        curve.size(),
        curve.span(),
        grid.n(),
        grid.pmin(),
        grid.period(grid.n() - 1.0),
        harmonics,
        peaks,
        notes,
        new BoxPictures(curve, fit).all(grid, snr));
  }

  private static @Nullable Double value(Dips.@Nullable Mean mean) {
    return mean == null ? null : Double.valueOf(mean.value());
  }

  private static @Nullable Double error(Dips.@Nullable Mean mean) {
    return mean == null ? null : Double.valueOf(mean.error());
  }

  /// Signal detection efficiency: the peak over the scatter of the spectrum about its mean.
  private static double sde(double[] snr) {
    double mean = Arrays.stream(snr).average().orElse(0);
    double square = Arrays.stream(snr).map(s -> (s - mean) * (s - mean)).average().orElse(0);
    double highest = Arrays.stream(snr).max().orElse(0);
    return (highest - mean) / Math.sqrt(square);
  }
}
