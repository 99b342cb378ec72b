package perek.bench;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;
import perek.corpora.Passage;
import perek.corpora.Problem;
import perek.corpora.Reading;
import perek.index.Ingest;
import perek.index.embed.BgeSmall;

/// The vectors alone of all that [AddBenchmark] adds, each different text once.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 0)
@Measurement(iterations = 1)
public class EmbedAllBenchmark {

  private final BgeSmall embedder = new BgeSmall(Path.of(Fixture.home(), "cache", "native"));
  private List<String> texts = List.of();

  @Setup
  public void read() {
    Map<String, String> byHash = new LinkedHashMap<>();
    for (Path folder : Documents.folders()) Documents.read(folder, new Texts(byHash));
    texts = List.copyOf(byHash.values());
    System.err.println("embedding " + texts.size() + " passages alone");
  }

  private record Texts(Map<String, String> byHash) implements Ingest.Sink {
    @Override
    public boolean has(String corpus, String path, String sourceHash) {
      return false;
    }

    @Override
    public void reading(Reading reading) {
      for (Passage passage : reading.passages())
        byHash.putIfAbsent(passage.hash(), passage.embedded());
    }

    @Override
    public void problem(Problem problem) {}
  }

  @TearDown
  public void close() {
    embedder.close();
  }

  @Benchmark
  public List<float[]> embed() {
    List<float[]> vectors = new ArrayList<>();
    for (int at = 0; at < texts.size(); at += 64)
      vectors.addAll(embedder.passages(texts.subList(at, Math.min(at + 64, texts.size()))));
    return vectors;
  }
}
