package perek.bench.scale;

import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;
import perek.bench.CostProfiler;
import perek.index.Hit;
import perek.index.Search;
import perek.index.search.Tuning;

/// One search over many passages, warm, less the embedding of the question.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 1000)
@Measurement(iterations = 500)
public class ScaledSearchBenchmark {

  @Param("100000")
  public int passages;

  /// As `perek search --tuning` takes it.
  @Param("hybrid")
  public String tuning = "";

  private ScaledIndex scaled;
  private Tuning parsed = Tuning.DEFAULT;
  private int asked;

  @Setup
  public void fill() {
    scaled = new ScaledIndex(passages);
    scaled.fill();
    parsed = Tuning.of(tuning);
    CostProfiler.note("passages", passages);
    CostProfiler.note("diskMb", Home.sizeMb(scaled.folder()));
  }

  @TearDown
  public void close() {
    scaled.close();
  }

  @Benchmark
  public List<Hit> search() {
    List<String> questions = scaled.vectors.questions();
    return scaled.index.search(new Search(questions.get(asked++ % questions.size()), 10, parsed));
  }
}
