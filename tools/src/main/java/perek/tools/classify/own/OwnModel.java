package perek.tools.classify.own;

import ai.onnxruntime.NodeInfo;
import ai.onnxruntime.OnnxJavaType;
import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import ai.onnxruntime.TensorInfo;
import java.io.IOException;
import java.nio.FloatBuffer;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import perek.tools.classify.network.OnnxFile;
import perek.tools.classify.network.Sessions;
import perek.tools.classify.sample.Preparation;
import perek.tools.classify.sample.Sample;
import perek.tools.classify.sample.Taken;

/// An ONNX model that the user brings, run by ONNX Runtime on one core. For one thread.
public final class OwnModel implements AutoCloseable {

  /// Probabilities that add up to 1 within it.
  private static final double ROUNDING = 1e-3;

  private final Description description;
  private final OrtEnvironment environment;
  private final OrtSession session;
  private final String input;
  private final long[] shape;
  private final Preparation preparation;

  private OwnModel(
      Description description,
      OrtEnvironment environment,
      OrtSession session,
      String input,
      long[] shape) {
    this.description = description;
    this.environment = environment;
    this.session = session;
    this.input = input;
    this.shape = shape;
    this.preparation = new Preparation(description.recipe());
  }

  /// @throws IOException where the file is no model that runs here, or not the one described
  public static OwnModel open(Path file, Description description) throws IOException {
    byte[] bytes = OnnxFile.read(file);
    try {
      return of(file, description, Sessions.environment(), Sessions.open(bytes));
    } catch (OrtException e) {
      throw new IOException(
          "%s does not run in ONNX Runtime: %s".formatted(file, e.getMessage()), e);
    }
  }

  private static OwnModel of(
      Path file, Description description, OrtEnvironment environment, OrtSession session)
      throws IOException, OrtException {
    try {
      Map<String, NodeInfo> inputs = session.getInputInfo();
      if (inputs.size() != 1)
        throw new IOException(
            "%s takes the inputs %s: one is given here, the flux".formatted(file, inputs.keySet()));
      NodeInfo only = inputs.values().iterator().next();
      if (!(only.getInfo() instanceof TensorInfo tensor) || tensor.type != OnnxJavaType.FLOAT)
        throw new IOException(
            "%s takes %s: a tensor of float32 is given here".formatted(file, only.getInfo()));
      long[] shape = shape(tensor.getShape(), description.recipe().size(), file);
      return new OwnModel(description, environment, session, only.getName(), shape);
    } catch (IOException | OrtException | RuntimeException e) {
      session.close();
      throw e;
    }
  }

  /// One spectrum in the shape that is wanted: a single axis is as long as the grid, the others 1.
  private static long[] shape(long[] wanted, int bins, Path file) throws IOException {
    long[] shape = wanted.clone();
    boolean placed = Arrays.stream(wanted).anyMatch(n -> n == bins);
    for (int i = shape.length - 1; i >= 0; i--) {
      if (shape[i] >= 0) continue;
      shape[i] = placed ? 1 : bins;
      placed = true;
    }
    long size = Arrays.stream(shape).reduce(1, (a, b) -> a * b);
    if (!placed || size != bins)
      throw new IOException(
          "%s takes an input of the shape %s, and the description has a grid of %d bins"
              .formatted(file, Arrays.toString(wanted), bins));
    return shape;
  }

  /// What it says of a spectrum; one that cannot be used is refused by name.
  ///
  /// @throws IOException where the model fails, or says other than was described
  public Said of(Taken taken) throws IOException {
    return switch (taken) {
      case Taken.Refused r -> Said.refused(r.id(), r.row(), r.why());
      case Taken.Usable u -> of(u.sample());
    };
  }

  private Said of(Sample sample) throws IOException {
    float[] flux;
    try {
      flux = preparation.features(sample);
    } catch (IllegalArgumentException e) {
      return Said.refused(sample.id(), sample.row(), String.valueOf(e.getMessage()));
    }
    double[] p = probabilities(run(flux));
    Map<String, Double> named = new LinkedHashMap<>();
    int best = 0;
    for (int c = 0; c < p.length; c++) {
      named.put(description.labels().get(c), p[c]);
      if (p[c] > p[best]) best = c;
    }
    String label = description.labels().get(best);
    return new Said(sample.id(), sample.row(), label, named, null, sample.notes());
  }

  private float[] run(float[] flux) throws IOException {
    try (OnnxTensor tensor = OnnxTensor.createTensor(environment, FloatBuffer.wrap(flux), shape);
        OrtSession.RunOptions options = new OrtSession.RunOptions();
        Cut _ = new Cut(options);
        OrtSession.Result result = session.run(Map.of(input, tensor), options)) {
      int labels = description.labels().size();
      if (!(result.get(0) instanceof OnnxTensor said)
          || said.getInfo().type != OnnxJavaType.FLOAT
          || said.getInfo().getNumElements() != labels)
        throw new IOException(
            "the model says %s: the description has %d labels"
                .formatted(result.get(0).getInfo(), labels));
      float[] out = new float[labels];
      said.getFloatBuffer().get(out);
      return out;
    } catch (OrtException e) {
      throw new IOException("the model failed: " + e.getMessage(), e);
    }
  }

  private double[] probabilities(float[] said) throws IOException {
    double[] p = new double[said.length];
    double most = Double.NEGATIVE_INFINITY;
    for (float s : said) most = Math.max(most, s);
    double sum = 0;
    for (int c = 0; c < p.length; c++) {
      p[c] = description.logits() ? Math.exp(said[c] - most) : said[c];
      sum += p[c];
    }
    boolean off = Arrays.stream(p).anyMatch(x -> !(x >= 0 && x <= 1 + ROUNDING));
    if (off || (!description.logits() && Math.abs(sum - 1) > ROUNDING))
      throw new IOException(
          "the model says %s, which are no %s"
              .formatted(
                  Arrays.toString(said),
                  description.logits()
                      ? "logits"
                      : "probabilities that add up to 1: describe them as 'output: logits'"));
    for (int c = 0; c < p.length; c++) p[c] /= sum;
    return p;
  }

  @Override
  public void close() throws IOException {
    try {
      session.close();
    } catch (OrtException e) {
      throw new IOException("the model cannot be closed: " + e.getMessage(), e);
    }
  }
}
