package perek.bench;

import java.time.Clock;
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
import perek.assistant.Answer;
import perek.assistant.Assistant;
import perek.assistant.Gatherer;
import perek.assistant.Listening;
import perek.assistant.Question;
import perek.assistant.builtin.ExtractiveWriter;
import perek.assistant.call.Calls;
import perek.assistant.builtin.RulePlanner;
import perek.index.Search;

/// One question to one answer without a language model, warm.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 10)
@Measurement(iterations = 50)
public class AskBenchmark {

  private final Fixture fixture = new Fixture();
  private final Clock clock = Clock.systemUTC();
  private final Assistant assistant =
      new Assistant(
          RulePlanner.ofDocuments(clock),
          new Gatherer(
              (text, k) -> fixture.index.search(new Search(text, k)),
              Calls.none(java.nio.file.Path.of("unused")),
              clock),
          new ExtractiveWriter(fixture.embedder),
          clock);

  @Setup
  public void fill() {
    fixture.fill();
  }

  @TearDown
  public void close() {
    fixture.close();
  }

  @Benchmark
  public Answer ask() {
    return assistant.answer(Question.of(fixture.question()), Listening.NONE);
  }
}
