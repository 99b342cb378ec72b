package perek.bench.period;

import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import perek.bench.CostProfiler;
import perek.tools.lightcurve.box.Box;
import perek.tools.lightcurve.box.BoxSearch;

/// Boxes of three lengths at 3,200 periods in a light curve of 18,000 points, one sector of TESS.
/// Values are made by formulas, which the script of astropy beside it has too.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 5)
@Measurement(iterations = 10)
public class BoxBenchmark {

  private static final int POINTS = 18_000;
  private static final int PERIODS = 3200;
  private static final double LONGEST_RATIO = 26;
  private static final double PERIOD = 3.52474859;
  private static final double[] DAYS = {2 / 24., 3 / 24., 4 / 24.};

  private final double[] time = new double[POINTS];
  private final double[] flux = new double[POINTS];
  private final double[] error = new double[POINTS];

  public BoxBenchmark() {
    for (int i = 0; i < POINTS; i++) {
      time[i] = i * 2 / 1440.;
      double turns = (time[i] - 1.2345) / PERIOD;
      boolean dip = Math.abs(turns - Math.rint(turns)) * PERIOD < 1.45 / 24;
      flux[i] = (dip ? .9948 : 1) + 1e-3 * Math.sin(78.233 * i * i);
      error[i] = 7e-4;
    }
  }

  @Benchmark
  public double measure() {
    BoxSearch search = new BoxSearch(time, flux, error, DAYS);
    Box best = search.best(.5);
    for (int i = 1; i < PERIODS; i++) {
      Box box = search.best(.5 * Math.pow(LONGEST_RATIO, (double) i / PERIODS));
      if (box.snr() > best.snr()) best = box;
    }
    CostProfiler.note("period", best.period());
    CostProfiler.note("depthPpm", 1e6 * best.depth());
    CostProfiler.note("durationHours", 24 * best.duration());
    CostProfiler.note("snr", best.snr());
    return best.snr();
  }
}
