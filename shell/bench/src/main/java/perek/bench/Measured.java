package perek.bench;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.util.Statistics;

/// What one benchmark cost.
///
/// @param n calls measured
/// @param cpuMillis CPU time of one call over all threads, in ms
/// @param millis wall time of one call, in ms
/// @param memoryMb anonymous memory of the process at its largest, in MB of 10^6 bytes
/// @param figures what else was noted, such as `recall` or `diskMb` (10^6 bytes)
/// @param peers the same by other programs that are installed; empty where there is none
@JsonPropertyOrder({"name", "n", "cpuMillis", "millis", "memoryMb", "figures", "peers"})
public record Measured(
    String name,
    long n,
    Percentiles cpuMillis,
    Percentiles millis,
    double memoryMb,
    Map<String, Double> figures,
    Map<String, Measured> peers) {

  /// Half and nineteen twentieths of the calls cost no more.
  @JsonPropertyOrder({"p50", "p95"})
  public record Percentiles(double p50, double p95) {
    static Percentiles of(Statistics times) {
      return new Percentiles(rounded(times.getPercentile(50)), rounded(times.getPercentile(95)));
    }
  }

  /// The same with what others cost.
  Measured beside(Map<String, Measured> others) {
    return new Measured(name, n, cpuMillis, millis, memoryMb, figures, others);
  }

  static Measured of(String name, RunResult result) {
    Statistics cpu = statistics(result, CostProfiler.CPU);
    return new Measured(
        name,
        cpu.getN(),
        Percentiles.of(cpu),
        Percentiles.of(result.getPrimaryResult().getStatistics()),
        rounded(statistics(result, CostProfiler.MEMORY).getMax()),
        figures(result),
        Map.of());
  }

  String text() {
    String line =
        "%-16s %4d calls   CPU %9.2f ms (p50) %9.2f ms (p95)   wall %9.2f ms   %6.0f MB"
            .formatted(name, n, cpuMillis.p50(), cpuMillis.p95(), millis.p50(), memoryMb);
    if (!figures.isEmpty()) line += "   " + figures;
    return peers.values().stream()
        .map(peer -> "\n  beside it " + peer.text())
        .collect(Collectors.joining("", line, ""));
  }

  private static Map<String, Double> figures(RunResult result) {
    Map<String, Double> figures = new TreeMap<>();
    for (String label : result.getSecondaryResults().keySet()) {
      if (label.startsWith(CostProfiler.FIGURE))
        figures.put(
            label.substring(CostProfiler.FIGURE.length()),
            rounded(statistics(result, label).getMax()));
      if (!label.startsWith(CostProfiler.SAMPLE)) continue;
      Percentiles of = Percentiles.of(statistics(result, label));
      String name = label.substring(CostProfiler.SAMPLE.length());
      figures.put(name + ".p50", of.p50());
      figures.put(name + ".p95", of.p95());
    }
    return figures;
  }

  private static Statistics statistics(RunResult result, String label) {
    Result<?> measured = result.getSecondaryResults().get(label);
    if (measured == null) throw new IllegalStateException("JMH measured no " + label);
    return measured.getStatistics();
  }

  private static double rounded(double value) {
    return Math.round(value * 1000) / 1000.0;
  }
}
