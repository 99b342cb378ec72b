package perek.bench.period;

import java.util.List;
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
import perek.tools.period.LombScargle;
import perek.tools.period.Samples;
import perek.tools.series.Series;

/// The exact generalised Lomb-Scargle periodogram of 256 values at 200,000 frequencies. Values are
/// made by formulas, which the script of astropy beside it has too.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 10)
@Measurement(iterations = 20)
public class PeriodBenchmark {

  private static final int VALUES = 256;
  private static final int FREQUENCIES = 200_000;
  private static final double LOWEST = .001;
  private static final double STEP = 1e-5;

  private final Samples samples = samples();

  private static Samples samples() {
    double[] time = new double[VALUES];
    double[] value = new double[VALUES];
    double[] error = new double[VALUES];
    for (int i = 0; i < VALUES; i++) {
      time[i] = 3.9 * i + Math.sin(12.9898 * i);
      value[i] = 3 * Math.sin(2 * Math.PI * time[i] / 9.6) + 2 * Math.sin(78.233 * i * i);
      error[i] = 1 + .5 * Math.sin(i);
    }
    return Samples.of(List.of(new Series("made", time, value, error)));
  }

  @Benchmark
  public double measure() {
    double[] powers = new LombScargle(samples).powers(LOWEST, STEP, FREQUENCIES);
    int best = 0;
    for (int i = 0; i < powers.length; i++) if (powers[i] > powers[best]) best = i;
    CostProfiler.note("peakPeriod", 1 / (LOWEST + best * STEP));
    CostProfiler.note("peakPower", powers[best]);
    return powers[best];
  }
}
