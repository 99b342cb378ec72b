package perek.bench.rv;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import perek.bench.CostProfiler;
import perek.tools.call.Run;
import perek.tools.rv.CcfQuery;
import perek.tools.rv.CcfTool;
import perek.tools.rv.Velocity;
import perek.tools.rv.ccf.Grid;
import perek.tools.rv.ccf.Shift;
import perek.tools.rv.velocity.Setting;
import perek.tools.rv.velocity.Target;

/// From an e2ds file of HARPS (Gl 273, 72 orders) and a mask of 9,000 lines to velocity, error and
/// bisector: reading, wavelengths, correlation, fits.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 60)
@Measurement(iterations = 60)
public class RvFileBenchmark {

  private final Path data =
      Path.of(System.getProperty("perek.checkout", "."), "../shared/data/rv").normalize();
  private final CcfQuery query =
      new CcfQuery(
          data.resolve("harps_gl273/HARPS.2003-12-13T06:19:48.371_e2ds_A.fits"),
          data.resolve("masks/M2.mas"),
          null,
          Target.NONE,
          new Setting(null, Grid.of("12.4:24.4:.1"), Shift.DRS, List.of(), List.of()),
          null,
          null);

  @Setup
  public void files() {
    if (!Files.exists(query.file()))
      throw new IllegalStateException(
          query.file() + " is missing: shared/data is to lie beside the checkout");
  }

  @Benchmark
  public double measure() {
    var outcome = new CcfTool().call(query, Run.of(data, Duration.ofMinutes(1)));
    Velocity velocity =
        outcome.product().orElseThrow(() -> new IllegalStateException(outcome.report().message()));
    CostProfiler.note("rvKms", velocity.rvKms());
    return velocity.rvKms();
  }
}
