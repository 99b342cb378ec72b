package perek.bench.scale;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
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

/// The ten nearest of many vectors, by a walk just long enough to find .99 of the true ones.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(value = 1, jvmArgsAppend = "-Xmx3g")
@Warmup(iterations = 2000)
@Measurement(iterations = 1000)
public class KnnBenchmark {

  private static final int LONGEST = 1280;

  @Param("100000")
  public int vectors;

  @Param("FLOAT")
  public VectorForm form = VectorForm.FLOAT;

  private Graph graph;
  private float[][] questions = {};
  private int walked = VectorSet.NEAREST;
  private int asked;

  @Setup
  public void fill() throws IOException {
    VectorSet set = new VectorSet(vectors);
    questions = set.questions;
    Path files = Home.made().resolve("vectors-" + vectors);
    if (!Files.exists(files)) set.write(files);
    Path folder = Home.made().resolve("graph-" + vectors + "-" + form);
    graph = Graph.of(form, set, folder);
    double recall = lengthen(set.truth());
    CostProfiler.note("recall", recall);
    CostProfiler.note("walked", walked);
    CostProfiler.note("hotMb", graph.hotMb());
    CostProfiler.note("diskMb", Home.sizeMb(folder));
  }

  private double lengthen(int[][] truth) throws IOException {
    double recall = recall(truth);
    while (recall < VectorSet.RECALL && walked < LONGEST) {
      walked = walked * 5 / 4;
      recall = recall(truth);
    }
    return recall;
  }

  private double recall(int[][] truth) throws IOException {
    int[][] found = new int[questions.length][];
    for (int q = 0; q < found.length; q++) found[q] = graph.nearest(questions[q], walked);
    return VectorSet.recall(truth, found);
  }

  @TearDown
  public void close() throws IOException {
    graph.close();
  }

  @Benchmark
  public int[] nearest() throws IOException {
    return graph.nearest(questions[asked++ % questions.length], walked);
  }
}
