package perek.tools.lightcurve.fold;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import perek.tools.call.Outcome;
import perek.tools.call.Run;
import perek.tools.call.Tool;
import perek.tools.lightcurve.LightCurve;
import perek.tools.lightcurve.LightCurveFile;
import perek.tools.measure.Measuring;
import perek.tools.plot.Curve;
import perek.tools.plot.Picture;

/// Folds light curves. Safe for many threads.
public final class FoldTool implements Tool<FoldQuery, Folded> {

  private static final double MILLION = 1e6;

  @Override
  public String name() {
    return "fold";
  }

  @Override
  public Outcome<Folded> call(FoldQuery input, Run run) {
    return Measuring.of(
        input.source().file().toUri(),
        input.source().params().with("period", "" + input.periodDays()),
        () -> folded(input, run));
  }

  private static Folded folded(FoldQuery query, Run run) throws IOException {
    LightCurve read = LightCurveFile.read(query.source(), run::stopped);
    LightCurve curve = query.trend().map(t -> t.flattened(read, t.of(read))).orElse(read);
    Double given = query.t0();
    double t0 = given == null ? curve.time()[0] : given;
    double[] phase = new double[curve.size()];
    for (int i = 0; i < phase.length; i++)
      phase[i] = FoldQuery.phase(curve.time()[i], t0, query.periodDays());
    Phases.Bins bins = Phases.bins(phase, curve.flux(), .5, query.wanted());
    List<Folded.Bin> list =
        IntStream.range(0, bins.at().length)
            .mapToObj(i ->
                new Folded.Bin(bins.at()[i], bins.mean()[i], bins.error()[i], bins.points()[i]))
            .toList();
    List<String> notes = new ArrayList<>(read.notes());
    if (given == null)
      notes.add("Phase 0 is the first time, %.6f: --t0 says another.".formatted(t0));
    double cycles = curve.span() / query.periodDays();
    if (cycles < 1) notes.add("The data reach over %.2f of the period only.".formatted(cycles));
    return new Folded(
        curve.about(),
        query.periodDays(),
        t0,
        cycles,
        curve.size(),
        MILLION * scatter(bins),
        list,
        notes,
        List.of(picture(query, curve, phase, bins)));
  }

  /// Of a point about the mean of its bin.
  private static double scatter(Phases.Bins bins) {
    double sum = 0;
    long free = 0;
    for (int i = 0; i < bins.at().length; i++) {
      double n = bins.points()[i];
      sum += bins.error()[i] * bins.error()[i] * n * (n - 1);
      free += bins.points()[i] - 1;
    }
    return free == 0 ? 0 : Math.sqrt(sum / free);
  }

  private static Picture picture(
      FoldQuery query, LightCurve curve, double[] phase, Phases.Bins bins) {
    return new Picture(
        "%s: P = %.8g days".formatted(curve.about().title(), query.periodDays()),
        "phase",
        "flux / median",
        List.of(
            Curve.dots("points", phase, curve.flux(), new double[0], 6),
            Curve.dots("means", bins.at(), bins.mean(), bins.error(), 0)));
  }
}
