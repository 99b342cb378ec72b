package perek.bench.classify;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.FloatBuffer;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
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
import org.openjdk.jmh.annotations.Warmup;
import perek.bench.CostProfiler;
import perek.tools.classify.feature.Recipes;
import perek.tools.classify.model.Model;
import perek.tools.classify.model.Shipped;
import perek.tools.classify.model.Task;
import perek.tools.classify.network.Network;
import perek.tools.classify.network.Sessions;
import perek.tools.classify.profile.Generator;

/// A thousand and twenty-four spectra classified by what comes along, on one core: types of stars
/// from fluxes on the grid, from features, and features alone; profiles of H-alpha by the published
/// network of twelve layers, through Perek and by ONNX Runtime alone.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 15)
@Measurement(iterations = 30)
public class ClassifyBenchmark {

  private static final int SPECTRA = 1024;
  private static final int TOGETHER = 512;

  @Param({"stars", "types", "features", "network", "runtime"})
  public String way = "stars";

  private final Model types = Shipped.of(Task.MK);
  private final float[][] fluxes = new float[SPECTRA][];
  private final float[][] features = new float[SPECTRA][];
  private final float[][] profiles = new float[SPECTRA][];
  private @Nullable Network network;
  private @Nullable OrtSession session;
  private FloatBuffer together = FloatBuffer.allocate(0);

  @Setup
  public void make() throws IOException, OrtException {
    MadeStars stars = new MadeStars(Recipes.STAR, 1);
    Generator generator = new Generator(Recipes.H_ALPHA.grid(), 1);
    for (int i = 0; i < SPECTRA; i++) {
      fluxes[i] = stars.flux(stars.kelvin());
      features[i] = Recipes.STAR.of(fluxes[i]);
      profiles[i] = Recipes.H_ALPHA.of(generator.next(i % 3).flux());
    }
    Network made = largest();
    network = made;
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    made.write(new DataOutputStream(bytes));
    byte[] all = bytes.toByteArray();
    session = Sessions.open(Arrays.copyOfRange(all, Integer.BYTES, all.length));
    int bins = made.features();
    together =
        ByteBuffer.allocateDirect(Float.BYTES * TOGETHER * bins)
            .order(ByteOrder.nativeOrder())
            .asFloatBuffer();
    for (int i = 0; i < TOGETHER; i++) together.put(profiles[i], 0, bins);
    together.flip();
    CostProfiler.note("spectra", SPECTRA);
  }

  /// The published one, which is 26 times as large as ours.
  private static Network largest() {
    return Shipped.of(Task.HALPHA).machines().stream()
        .map(Network.class::cast)
        .max(Comparator.comparingInt(ClassifyBenchmark::size))
        .orElseThrow();
  }

  private static int size(Network network) {
    DataOutputStream out = new DataOutputStream(java.io.OutputStream.nullOutputStream());
    try {
      network.write(out);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
    return out.size();
  }

  @Benchmark
  public double classify() throws OrtException {
    return switch (way) {
      case "stars" -> types.probabilities(Recipes.STAR.of(fluxes))[0][0];
      case "types" -> types.probabilities(features)[0][0];
      case "features" -> Recipes.STAR.of(fluxes)[0][0];
      case "network" -> shares();
      default -> bare();
    };
  }

  private double shares() {
    if (network == null) throw new IllegalStateException("the network is not made");
    double[][] out = new double[SPECTRA][network.outputs()];
    network.tell(profiles, out);
    return out[0][0];
  }

  private double bare() throws OrtException {
    if (session == null) throw new IllegalStateException("the session is not open");
    double first = 0;
    for (int from = 0; from < SPECTRA; from += TOGETHER)
      try (OnnxTensor tensor =
              OnnxTensor.createTensor(
                  Sessions.environment(),
                  together,
                  new long[] {TOGETHER, 1, together.capacity() / TOGETHER});
          OrtSession.Result result =
              session.run(Map.of(session.getInputNames().iterator().next(), tensor))) {
        first += ((OnnxTensor) result.get(0)).getFloatBuffer().get(0);
      }
    return first;
  }
}
