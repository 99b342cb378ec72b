package perek.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import org.openjdk.jmh.infra.BenchmarkParams;
import org.openjdk.jmh.infra.IterationParams;
import org.openjdk.jmh.profile.InternalProfiler;
import org.openjdk.jmh.results.AggregationPolicy;
import org.openjdk.jmh.results.IterationResult;
import org.openjdk.jmh.results.ScalarResult;

/// CPU time and memory of each iteration, of the whole process.
public final class CostProfiler implements InternalProfiler {

  static final String CPU = "cpu";
  static final String MEMORY = "memory";
  private static final Path STATUS = Path.of("/proc/self/status");

  private final CpuClock clock = new CpuClock();
  private long before;

  /// Made by JMH.
  public CostProfiler() {}

  @Override
  public String getDescription() {
    return "CPU time and anonymous memory of the process";
  }

  @Override
  public void beforeIteration(BenchmarkParams benchmark, IterationParams iteration) {
    before = clock.nanos();
  }

  @Override
  public Collection<ScalarResult> afterIteration(
      BenchmarkParams benchmark, IterationParams iteration, IterationResult result) {
    double millis = (clock.nanos() - before) / 1e6;
    return List.of(
        new ScalarResult(CPU, millis, "ms", AggregationPolicy.AVG),
        new ScalarResult(MEMORY, memoryMb(), "MB", AggregationPolicy.MAX));
  }

  /// RssAnon where the system tells it, else the used heap.
  private static double memoryMb() {
    if (!Files.exists(STATUS)) {
      return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed() / 1e6;
    }
    try {
      return Files.readAllLines(STATUS).stream()
          .filter(line -> line.startsWith("RssAnon:"))
          .mapToDouble(line -> Double.parseDouble(line.replaceAll("\\D", "")) * 1024 / 1e6)
          .findFirst()
          .orElse(Double.NaN);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
