package perek.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.infra.BenchmarkParams;
import org.openjdk.jmh.infra.IterationParams;
import org.openjdk.jmh.profile.InternalProfiler;
import org.openjdk.jmh.results.AggregationPolicy;
import org.openjdk.jmh.results.IterationResult;
import org.openjdk.jmh.results.ScalarResult;

/// CPU time and memory of each iteration, of the whole process or of another that is measured.
public final class CostProfiler implements InternalProfiler {

  static final String CPU = "cpu";
  static final String MEMORY = "memory";

  /// Before the names of what benchmarks note themselves.
  static final String FIGURE = "figure:";

  /// Before the names of what differs from call to call.
  static final String SAMPLE = "sample:";

  private static volatile @Nullable Cost charged;

  private final CpuClock clock = new CpuClock();
  private long before;

  private static final Map<String, Double> FIGURES = new ConcurrentSkipListMap<>();
  private static final Map<String, Double> SAMPLES = new ConcurrentSkipListMap<>();

  private record Cost(double cpuMillis, double memoryMb) {}

  /// Has something beside time and memory told of this benchmark: what it reached or took.
  public static void note(String name, double value) {
    FIGURES.put(name, value);
  }

  /// Has something beside time and memory told of this call, as percentiles over all calls.
  public static void sample(String name, double value) {
    SAMPLES.put(name, value);
  }

  /// Has this iteration cost what another process spent on it, in place of this one.
  public static void charge(double cpuMillis, long pid) {
    charged = new Cost(cpuMillis, memoryMb(Path.of("/proc/" + pid + "/status")));
  }

  /// Has this iteration cost what another process has cost so far, in place of this one.
  static void charge(ProcessHandle process) {
    double millis = process.info().totalCpuDuration().orElse(Duration.ZERO).toNanos() / 1e6;
    charged = new Cost(millis, memoryMb(Path.of("/proc/" + process.pid() + "/status")));
  }

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
    Cost other = charged;
    charged = null;
    Cost cost =
        other != null
            ? other
            : new Cost((clock.nanos() - before) / 1e6, memoryMb(Path.of("/proc/self/status")));
    List<ScalarResult> results = new ArrayList<>();
    results.add(new ScalarResult(CPU, cost.cpuMillis, "ms", AggregationPolicy.AVG));
    results.add(new ScalarResult(MEMORY, cost.memoryMb, "MB", AggregationPolicy.MAX));
    FIGURES.forEach((name, value) ->
        results.add(new ScalarResult(FIGURE + name, value, "", AggregationPolicy.MAX)));
    SAMPLES.forEach((name, value) ->
        results.add(new ScalarResult(SAMPLE + name, value, "", AggregationPolicy.AVG)));
    return results;
  }

  /// RssAnon where the system tells it, else the used heap.
  private static double memoryMb(Path status) {
    if (!Files.exists(status)) {
      return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed() / 1e6;
    }
    try {
      return Files.readAllLines(status).stream()
          .filter(line -> line.startsWith("RssAnon:"))
          .mapToDouble(line -> Double.parseDouble(line.replaceAll("\\D", "")) * 1024 / 1e6)
          .findFirst()
          .orElse(Double.NaN);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
