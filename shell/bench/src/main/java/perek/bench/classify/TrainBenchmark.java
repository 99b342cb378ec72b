package perek.bench.classify;

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
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import perek.bench.CostProfiler;
import perek.tools.classify.feature.Recipes;
import perek.tools.classify.learn.Example;
import perek.tools.classify.learn.Fit;
import perek.tools.classify.model.Model;
import perek.tools.classify.model.Task;

/// Types of stars learnt from 1,009 spectra with temperature, gravity and metallicity, calibrated,
/// by all cores, once.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 0)
@Measurement(iterations = 1)
public class TrainBenchmark {

  private static final int STARS = 1009;

  private final List<Example> stars = new MadeStars(Recipes.STAR, 2).examples(STARS);

  @Benchmark
  public Model learn() {
    CostProfiler.note("spectra", STARS);
    return Fit.of(Task.MK, 1).model(stars, Map.of());
  }
}
