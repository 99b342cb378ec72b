package perek.bench;

import java.io.IOException;
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
import org.openjdk.jmh.annotations.Warmup;

/// The interactive shell, from its start to the tenth answer: CPU time and memory are those of its
/// process.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 1)
@Measurement(iterations = 3)
public class ShellBenchmark {

  private static final int QUESTIONS = 10;

  @Setup
  public void fill() {
    try (Fixture fixture = new Fixture()) {
      fixture.fill();
    }
  }

  @Benchmark
  public int tenQuestions() throws IOException {
    try (Talk talk = new Talk()) {
      for (int i = 0; i < QUESTIONS; i++)
        talk.ask(Fixture.QUESTIONS.get(i % Fixture.QUESTIONS.size()));
      CostProfiler.charge(talk.java());
    }
    return QUESTIONS;
  }
}
