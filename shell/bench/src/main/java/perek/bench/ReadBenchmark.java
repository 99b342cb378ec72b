package perek.bench;

import java.nio.file.Path;
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
import perek.corpora.Progress;
import perek.corpora.open.Readers;

/// The checkout's own Markdown notes, from files to passages.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 5)
@Measurement(iterations = 30)
public class ReadBenchmark {

  private final Path folder =
      Path.of(System.getProperty("perek.checkout", "."), "corpora", "notes");
  private final Readers readers = new Readers();
  private long passages;

  @Setup
  public void forget() {
    passages = 0;
  }

  @TearDown
  public void check() {
    if (passages == 0) throw new IllegalStateException("nothing was read below " + folder);
  }

  @Benchmark
  public long read() {
    readers.read(
        folder,
        "bench",
        (path, hash) -> false,
        reading -> passages += reading.passages().size(),
        problem -> {},
        Progress.NONE);
    return passages;
  }
}
