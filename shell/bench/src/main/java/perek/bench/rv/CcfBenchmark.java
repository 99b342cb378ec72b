package perek.bench.rv;

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
import perek.tools.rv.ccf.Correlation;
import perek.tools.rv.ccf.Grid;
import perek.tools.rv.ccf.Lines;
import perek.tools.rv.ccf.OrderCcf;
import perek.tools.rv.ccf.Pixels;
import perek.tools.rv.ccf.Shift;
import perek.tools.spectrum.Order;

/// Flux and variance of 70 orders of 4,096 pixels through 5,200 holes at 161 velocities, running
/// sums made anew, on one thread.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 200)
@Measurement(iterations = 200)
public class CcfBenchmark {

  private final List<Order> orders = Echelle.orders();
  private final Lines lines = Echelle.lines();
  private final Grid grid = Grid.of("-20:20:.25");

  /// The mean of all values, noted so that a peer can be seen to do the same.
  @Benchmark
  public double correlate() {
    Correlation correlation = new Correlation(lines, grid, Shift.DRS, 0);
    double sum = 0;
    for (Order order : orders) {
      OrderCcf ccf = correlation.of(Pixels.of(order, 1));
      for (double value : ccf.values()) sum += value;
    }
    double mean = sum / grid.count();
    CostProfiler.note("meanFlux", mean);
    return mean;
  }
}
