package perek.bench;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.util.Map;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.util.Statistics;

/// What one benchmark cost.
///
/// @param n calls measured
/// @param cpuMillis CPU time of one call over all threads, in ms
/// @param memoryMb anonymous memory of the process at its largest, in MB of 10^6 bytes
/// @param peers the same by other programs that are installed; empty where there is none
@JsonPropertyOrder({"name", "n", "cpuMillis", "memoryMb", "peers"})
record Measured(
    String name, long n, Percentiles cpuMillis, double memoryMb, Map<String, Measured> peers) {

  /// Half and nineteen twentieths of the calls cost no more.
  @JsonPropertyOrder({"p50", "p95"})
  record Percentiles(double p50, double p95) {}

  static Measured of(String name, RunResult result) {
    Statistics cpu = statistics(result, CostProfiler.CPU);
    return new Measured(
        name,
        cpu.getN(),
        new Percentiles(rounded(cpu.getPercentile(50)), rounded(cpu.getPercentile(95))),
        rounded(statistics(result, CostProfiler.MEMORY).getMax()),
        Map.of());
  }

  String text() {
    return "%-8s %4d calls   CPU %9.2f ms (p50) %9.2f ms (p95)   %6.0f MB"
        .formatted(name, n, cpuMillis.p50(), cpuMillis.p95(), memoryMb);
  }

  private static Statistics statistics(RunResult result, String label) {
    Result<?> measured = result.getSecondaryResults().get(label);
    if (measured == null) throw new IllegalStateException("JMH measured no " + label);
    return measured.getStatistics();
  }

  private static double rounded(double value) {
    return Math.round(value * 100) / 100.0;
  }
}
