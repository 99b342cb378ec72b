package perek.tools.lightcurve.trend;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import perek.tools.call.Outcome;
import perek.tools.call.Run;
import perek.tools.call.Tool;
import perek.tools.data.Table;
import perek.tools.lightcurve.CurveTable;
import perek.tools.lightcurve.LightCurve;
import perek.tools.lightcurve.LightCurveFile;
import perek.tools.measure.Measuring;

/// Divides slow changes out of light curves. Safe for many threads.
public final class DetrendTool implements Tool<DetrendQuery, Detrended> {

  private static final double MILLION = 1e6;

  @Override
  public String name() {
    return "detrend";
  }

  @Override
  public Outcome<Detrended> call(DetrendQuery input, Run run) {
    return Measuring.of(
        input.source().file().toUri(),
        input.source().params().with("window", "" + input.trend().windowDays()),
        () -> detrended(input, run));
  }

  private static Detrended detrended(DetrendQuery query, Run run) throws IOException {
    LightCurve curve = LightCurveFile.read(query.source(), run::stopped);
    double[] trend = query.trend().of(curve);
    LightCurve flat = query.trend().flattened(curve, trend);
    double[] known = Arrays.stream(trend).filter(t -> t > 0).toArray();
    Table table = CurveTable.keep(flat, known, run.folder());
    int left = curve.size() - flat.size();
    List<String> notes = new ArrayList<>(curve.notes());
    if (left > 0)
      notes.add(
          "%d points had fewer than 5 neighbours in the window that are not masked and are left out."
              .formatted(left));
    return new Detrended(
        curve.about(),
        query.trend().windowDays(),
        flat.size(),
        left,
        query.trend().pieces(curve),
        MILLION * deviation(known),
        MILLION * flat.scatter(),
        MILLION * deviation(flat.flux()),
        table.file().toString(),
        notes,
        table,
        curve,
        query.trend().broken(curve, trend),
        flat);
  }

  private static double deviation(double[] values) {
    double mean = Arrays.stream(values).average().orElse(0);
    double square = Arrays.stream(values).map(v -> (v - mean) * (v - mean)).sum();
    return Math.sqrt(square / Math.max(1, values.length - 1));
  }
}
