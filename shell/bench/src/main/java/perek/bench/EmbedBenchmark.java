package perek.bench;

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
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;
import perek.corpora.Passage;
import perek.corpora.note.Notes;

/// Vectors of 32 passages of the starter notes.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 5)
@Measurement(iterations = 30)
public class EmbedBenchmark {

  private static final int PASSAGES = 32;

  private final Fixture fixture = new Fixture();
  private List<String> texts = List.of();

  @Setup
  public void read() {
    texts =
        new Notes()
            .readings().stream()
                .flatMap(reading -> reading.passages().stream())
                .limit(PASSAGES)
                .map(Passage::embedded)
                .toList();
  }

  @TearDown
  public void close() {
    fixture.close();
  }

  @Benchmark
  public List<float[]> embed() {
    return fixture.embedder.passages(texts);
  }
}
