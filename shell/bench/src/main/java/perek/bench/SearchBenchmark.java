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
import perek.index.Hit;
import perek.index.Search;

/// One search by text and vectors, warm.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 20)
@Measurement(iterations = 100)
public class SearchBenchmark {

  private final Fixture fixture = new Fixture();

  @Setup
  public void fill() {
    fixture.fill();
  }

  @TearDown
  public void close() {
    fixture.close();
  }

  @Benchmark
  public List<Hit> search() {
    return fixture.index.search(new Search(fixture.question(), 10));
  }
}
