package perek.bench;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.Options;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.VerboseMode;

/// Runs benchmarks by name and prints what they cost. Arguments: names (none for all), `--json`,
/// `--list`.
public final class Bench {

  private static final Map<String, Class<?>> BENCHMARKS =
      new TreeMap<>(
          Map.of(
              "add", AddBenchmark.class,
              "add-text", AddTextBenchmark.class,
              "ask", AskBenchmark.class,
              "embed", EmbedBenchmark.class,
              "read", ReadBenchmark.class,
              "search", SearchBenchmark.class,
              "shell", ShellBenchmark.class));

  /// What stands beside a benchmark for comparison.
  private static final Map<String, Map<String, Class<?>>> PEERS =
      Map.of("add", Map.of("embedding alone", EmbedAllBenchmark.class));

  private Bench() {}

  public static void main(String[] arguments) throws RunnerException, JsonProcessingException {
    List<String> names = new ArrayList<>(List.of(arguments));
    boolean json = names.remove("--json");
    if (names.remove("--list")) {
      System.out.println(String.join("\n", BENCHMARKS.keySet()));
      return;
    }
    for (String name : names.isEmpty() ? BENCHMARKS.keySet() : names) {
      Class<?> benchmark = BENCHMARKS.get(name);
      if (benchmark == null) {
        System.err.println("There is no benchmark '" + name + "': " + BENCHMARKS.keySet() + ".");
        System.exit(2);
        return;
      }
      Measured measured = run(name, benchmark).beside(peers(name));
      System.out.println(json ? new JsonMapper().writeValueAsString(measured) : measured.text());
    }
  }

  private static Map<String, Measured> peers(String name) throws RunnerException {
    Map<String, Measured> peers = new TreeMap<>();
    for (var peer : PEERS.getOrDefault(name, Map.of()).entrySet())
      peers.put(peer.getKey(), run(peer.getKey(), peer.getValue()));
    return peers;
  }

  private static Measured run(String name, Class<?> benchmark) throws RunnerException {
    Options options =
        new OptionsBuilder()
            .include(benchmark.getName())
            .addProfiler(CostProfiler.class)
            .verbosity(VerboseMode.SILENT)
            .shouldFailOnError(true)
            .build();
    RunResult result = new Runner(options).run().iterator().next();
    return Measured.of(name, result);
  }
}
