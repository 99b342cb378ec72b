package perek.train;

import ai.djl.Model;
import ai.djl.engine.Engine;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import ai.djl.training.DefaultTrainingConfig;
import ai.djl.training.GradientCollector;
import ai.djl.training.Trainer;
import ai.djl.training.loss.Loss;
import ai.djl.training.optimizer.Optimizer;
import ai.djl.training.tracker.Tracker;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.IntFunction;
import perek.tools.classify.learn.Example;

/// Teaches a network: Adam (Kingma & Ba 2015), batches of 64, cross-entropy. For one thread.
final class Teacher {

  private static final int BATCH = 64;

  private final Network network;
  private final int bins;
  private final int classes;
  private final long seed;

  /// @param bins of the input: the first features of the examples
  /// @param classes of the output
  /// @param seed of all chance
  Teacher(Network network, int bins, int classes, long seed) {
    this.network = network;
    this.bins = bins;
    this.classes = classes;
    this.seed = seed;
  }

  /// Hears how far it has come.
  @FunctionalInterface
  interface Progress {
    void at(int epoch, double loss);
  }

  /// @param rounds how often it sees the examples
  /// @param examples of a round, which may be the same in all
  /// @param rate of learning in the first round; it falls to a twentieth like a cosine
  /// @return the network as an ONNX file
  byte[] taught(int rounds, IntFunction<List<Example>> examples, float rate, Progress progress) {
    Engine.getInstance().setRandomSeed((int) seed);
    try (Model model = Model.newInstance("network")) {
      model.setBlock(network.block());
      float[] now = {rate};
      Tracker tracker = _ -> now[0];
      var config =
          new DefaultTrainingConfig(Loss.softmaxCrossEntropyLoss())
              .optOptimizer(Optimizer.adam().optLearningRateTracker(tracker).build());
      try (Trainer trainer = model.newTrainer(config)) {
        trainer.initialize(new Shape(1, 1, bins));
        for (int round = 0; round < rounds; round++) {
          double turn = rounds == 1 ? 0 : round / (rounds - 1.);
          now[0] = (float) (rate * (.05 + .95 * (1 + Math.cos(Math.PI * turn)) / 2));
          progress.at(round, round(trainer, examples.apply(round), round));
        }
        return network.onnx(bins, classes);
      }
    }
  }

  /// Mean loss of a round.
  private double round(Trainer trainer, List<Example> examples, int round) {
    int[] order = order(examples.size(), seed + round);
    double loss = 0;
    int batches = 0;
    for (int from = 0; from + BATCH <= order.length; from += BATCH, batches++)
      loss += batch(trainer, examples, order, from);
    return loss / batches;
  }

  private float batch(Trainer trainer, List<Example> examples, int[] order, int from) {
    float[] flux = new float[BATCH * bins];
    int[] labels = new int[BATCH];
    for (int i = 0; i < BATCH; i++) {
      Example example = examples.get(order[from + i]);
      System.arraycopy(example.x(), 0, flux, i * bins, bins);
      labels[i] = example.label();
    }
    try (NDManager manager = trainer.getManager().newSubManager()) {
      NDArray x = manager.create(flux, new Shape(BATCH, 1, bins));
      NDArray y = manager.create(labels, new Shape(BATCH, 1));
      float loss;
      try (GradientCollector collector = trainer.newGradientCollector()) {
        NDList said = trainer.forward(new NDList(x));
        NDArray error = trainer.getLoss().evaluate(new NDList(y), said);
        collector.backward(error);
        loss = error.getFloat();
        said.close();
      }
      trainer.step();
      return loss;
    }
  }

  private static int[] order(int count, long seed) {
    SplittableRandom chance = new SplittableRandom(seed);
    int[] order = new int[count];
    for (int i = 0; i < count; i++) {
      int other = chance.nextInt(i + 1);
      order[i] = order[other];
      order[other] = i;
    }
    return order;
  }
}
