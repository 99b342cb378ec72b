package perek.bench;

import static java.util.Map.entry;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;
import perek.bench.model.ModelBenchmark;
import perek.bench.classify.ClassifyBenchmark;
import perek.bench.classify.TrainBenchmark;
import perek.bench.period.BoxBenchmark;
import perek.bench.period.PeriodBenchmark;
import perek.bench.rv.CcfBenchmark;
import perek.bench.rv.Echelle;
import perek.bench.rv.RvFileBenchmark;
import perek.bench.scale.KnnBenchmark;
import perek.bench.scale.Peer;
import perek.bench.scale.ScaledSearchBenchmark;
import perek.bench.scale.VectorForm;

/// Runs benchmarks by name and prints what they cost. Arguments: names (none for all), `--json`,
/// `--list`.
public final class Bench {

  /// Without what the glossary and the first answers add.
  private static final String PLAIN =
      "hybrid,feedback=off,expansion=0,expandedVector=0,documentBoost=0";

  private sealed interface Subject permits Jmh, Other {}

  private record Jmh(Class<?> benchmark, Map<String, String> parameters) implements Subject {}

  private record Other(String script, String module, int size, boolean texts) implements Subject {}

  private static Subject jmh(Class<?> benchmark) {
    return new Jmh(benchmark, Map.of());
  }

  private static Subject passages(int count, String tuning) {
    return new Jmh(ScaledSearchBenchmark.class, Map.of("passages", "" + count, "tuning", tuning));
  }

  private static Subject vectors(int count, VectorForm form) {
    return new Jmh(KnnBenchmark.class, Map.of("vectors", "" + count, "form", form.name()));
  }

  private static Subject votable(String reader) {
    return new Jmh(VotableBenchmark.class, Map.of("reader", reader));
  }

  private static Subject classify(String way) {
    return new Jmh(ClassifyBenchmark.class, Map.of("way", way));
  }

  private static Subject redshift(String scan) {
    return new Jmh(RedshiftBenchmark.class, Map.of("scan", scan));
  }

  private static final Map<String, Subject> BENCHMARKS =
      new TreeMap<>(
          Map.ofEntries(
              entry("add", jmh(AddBenchmark.class)),
              entry("add-text", jmh(AddTextBenchmark.class)),
              entry("adql", jmh(AdqlBenchmark.class)),
              entry("ask", jmh(AskBenchmark.class)),
              entry("bls", jmh(BoxBenchmark.class)),
              entry("ccf", jmh(CcfBenchmark.class)),
              entry("classify", classify("stars")),
              entry("classify-train", jmh(TrainBenchmark.class)),
              entry("embed", jmh(EmbedBenchmark.class)),
              entry("knn-100k", vectors(100_000, VectorForm.FLOAT)),
              entry("lomb-scargle", jmh(PeriodBenchmark.class)),
              entry("model", jmh(ModelBenchmark.class)),
              entry("million", passages(1_000_000, "hybrid")),
              entry("read", jmh(ReadBenchmark.class)),
              entry("redshift", redshift("perek")),
              entry("rv-file", jmh(RvFileBenchmark.class)),
              entry("search", jmh(SearchBenchmark.class)),
              entry("search-100k", passages(100_000, "hybrid")),
              entry("shell", jmh(ShellBenchmark.class)),
              entry("text-100k", passages(100_000, "text")),
              entry("votable-1m", votable("perek"))));

  /// What stands beside a benchmark for comparison.
  private static final Map<String, Map<String, Subject>> PEERS =
      Map.ofEntries(
          entry("add", Map.of("embedding alone", jmh(EmbedAllBenchmark.class))),
          entry("bls", Map.of("astropy", new Other("bls.py", "astropy", 3200, false))),
          entry(
              "classify",
              Map.of(
                  "types",
                  classify("types"),
                  "features",
                  classify("features"),
                  "network",
                  classify("network"),
                  "ONNX Runtime",
                  classify("runtime"))),
          entry("lomb-scargle", Map.of("astropy", new Other("gls.py", "astropy", 200_000, false))),
          entry(
              "ccf",
              Map.of("numpy", new Other("/perek/bench/rv/ccf.py", "numpy", Echelle.LINES, false))),
          entry("search-100k", Map.of("plain", passages(100_000, PLAIN))),
          entry(
              "text-100k",
              Map.of(
                  "plain",
                  passages(100_000, PLAIN.replace("hybrid", "text")),
                  "SQLite FTS5",
                  new Other("sqlite.py", "sqlite3", 100_000, true),
                  "Xapian",
                  new Other("xapian.py", "xapian", 100_000, true))),
          entry(
              "knn-100k",
              Map.of(
                  "hnswlib",
                  new Other("hnswlib.py", "hnswlib", 100_000, false),
                  "int8",
                  vectors(100_000, VectorForm.INT8),
                  "int4",
                  vectors(100_000, VectorForm.INT4),
                  "1 bit",
                  vectors(100_000, VectorForm.BIT1))),
          entry(
              "million",
              Map.of("10,000", passages(10_000, "hybrid"), "100,000", passages(100_000, "hybrid"))),
          entry("redshift", Map.of("plain scan", redshift("plain"))),
          entry(
              "votable-1m",
              VotableBenchmark.hasStilts() ? Map.of("stilts", votable("stilts")) : Map.of()));

  private Bench() {}

  public static void main(String[] arguments)
      throws RunnerException, IOException, InterruptedException {
    List<String> names = new ArrayList<>(List.of(arguments));
    boolean json = names.remove("--json");
    if (names.remove("--list")) {
      System.out.println(String.join("\n", BENCHMARKS.keySet()));
      return;
    }
    for (String name : names.isEmpty() ? BENCHMARKS.keySet() : names) {
      Subject subject = BENCHMARKS.get(name);
      if (subject == null) {
        System.err.println("There is no benchmark '" + name + "': " + BENCHMARKS.keySet() + ".");
        System.exit(2);
        return;
      }
      Measured alone = measure(name, subject).orElseThrow();
      if (PEERS.containsKey(name)) System.err.println(alone.text());
      Measured measured = alone.beside(peers(name));
      System.out.println(json ? new JsonMapper().writeValueAsString(measured) : measured.text());
    }
  }

  private static Map<String, Measured> peers(String name)
      throws RunnerException, IOException, InterruptedException {
    Map<String, Measured> peers = new TreeMap<>();
    for (var peer : new TreeMap<>(PEERS.getOrDefault(name, Map.of())).entrySet())
      measure(peer.getKey(), peer.getValue())
          .ifPresent(cost -> {
            System.err.println(cost.text());
            peers.put(peer.getKey(), cost);
          });
    return peers;
  }

  /// Empty where another program is not installed.
  private static Optional<Measured> measure(String name, Subject subject)
      throws RunnerException, IOException, InterruptedException {
    return switch (subject) {
      case Jmh(var benchmark, var parameters) -> Optional.of(run(name, benchmark, parameters));
      case Other(var script, var module, int size, boolean texts) ->
          Peer.measure(script, module, size, texts);
    };
  }

  private static Measured run(String name, Class<?> benchmark, Map<String, String> parameters)
      throws RunnerException {
    ChainedOptionsBuilder options =
        new OptionsBuilder()
            .include(benchmark.getName())
            .addProfiler(CostProfiler.class)
            // Filling a large collection takes longer than the ten minutes that JMH waits for.
            .timeout(TimeValue.hours(12))
            .verbosity(VerboseMode.SILENT)
            .shouldFailOnError(true);
    parameters.forEach(options::param);
    RunResult result = new Runner(options.build()).run().iterator().next();
    return Measured.of(name, result);
  }
}
