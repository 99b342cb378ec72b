package perek.bench;

import java.nio.file.Path;
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
import perek.corpora.Progress;
import perek.index.Ingest;
import perek.index.PassageIndex;
import perek.index.embed.BgeSmall;

/// All standards and docs from files to searchable text, in a process that has just started.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 0)
@Measurement(iterations = 1)
public class AddTextBenchmark {

  private final BgeSmall embedder = new BgeSmall(Path.of(Fixture.home(), "cache", "native"));
  private final Path folder = Documents.fresh();
  private final PassageIndex index = PassageIndex.open(folder, embedder);

  @Setup
  public void look() {
    System.err.println("reading " + Documents.folders());
  }

  @TearDown
  public void close() {
    index.close();
    embedder.close();
    Documents.remove(folder);
  }

  @Benchmark
  public List<Ingest.Report> add() {
    Ingest ingest = new Ingest(index, embedder);
    return Documents.folders().stream()
        .map(from -> ingest.add(sink -> Documents.read(from, sink), Progress.NONE))
        .toList();
  }
}
