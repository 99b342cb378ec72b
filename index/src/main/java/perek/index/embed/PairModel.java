package perek.index.embed;

import ai.onnxruntime.NodeInfo;
import ai.onnxruntime.OnnxJavaType;
import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OnnxValue;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import ai.onnxruntime.OrtSession.SessionOptions;
import ai.onnxruntime.OrtSession.SessionOptions.OptLevel;
import ai.onnxruntime.TensorInfo;
import java.io.IOException;
import java.nio.FloatBuffer;
import java.nio.LongBuffer;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// A model that scores pairs of texts, in a session of ONNX Runtime. Each run has one thread;
/// several threads may run at once.
final class PairModel implements AutoCloseable {

  private static final String IDS = "input_ids";
  private static final String MASK = "attention_mask";
  private static final String TYPES = "token_type_ids";
  private static final Set<String> KNOWN = Set.of(IDS, MASK, TYPES);

  private final OrtEnvironment environment;
  private final OrtSession session;

  private PairModel(OrtEnvironment environment, OrtSession session) {
    this.environment = environment;
    this.session = session;
  }

  /// @param runtime where the native library is unpacked
  /// @throws IllegalArgumentException where the model takes what Perek cannot give
  static PairModel open(ModelFiles runtime, Path file) throws IOException, OrtException {
    OrtEnvironment environment = OnnxModel.environment(runtime);
    OrtSession session;
    // By its path, so that weights in a file beside the model are found.
    try (SessionOptions options = OnnxModel.options(OptLevel.EXTENDED_OPT)) {
      session = environment.createSession(file.toString(), options);
    }
    try {
      requireKnown(session.getInputInfo());
      return new PairModel(environment, session);
    } catch (IllegalArgumentException | OrtException e) {
      session.close();
      throw e;
    }
  }

  private static void requireKnown(Map<String, NodeInfo> inputs) {
    if (!inputs.containsKey(IDS))
      throw new IllegalArgumentException(
          "it takes " + inputs.keySet().stream().sorted().toList() + ", not " + IDS);
    inputs.forEach((name, node) -> {
      boolean whole = node.getInfo() instanceof TensorInfo info && info.type == OnnxJavaType.INT64;
      if (!KNOWN.contains(name) || !whole)
        throw new IllegalArgumentException(
            "it takes %s as %s, which is none of %s as int64"
                .formatted(name, node.getInfo(), KNOWN.stream().sorted().toList()));
    });
  }

  /// True where padding is told apart from text: else only pairs run alone score right.
  boolean isMasked() {
    return session.getInputNames().contains(MASK);
  }

  /// Scores of pairs run together; those of classifiers of two labels are the second's less the
  /// first's.
  ///
  /// @param padding id with which shorter pairs are filled up
  double[] scores(List<WordPieces.Pair> pairs, int padding) throws OrtException {
    int width = pairs.stream().mapToInt(pair -> pair.ids().remaining()).max().orElseThrow();
    long[] ids = new long[pairs.size() * width];
    long[] mask = new long[ids.length];
    long[] types = new long[ids.length];
    Arrays.fill(ids, padding);
    for (int i = 0; i < pairs.size(); i++) {
      int from = i * width;
      int length = pairs.get(i).ids().remaining();
      pairs.get(i).ids().duplicate().get(ids, from, length);
      Arrays.fill(mask, from, from + length, 1);
      Arrays.fill(types, from + pairs.get(i).second(), from + length, 1);
    }
    return run(Map.of(IDS, ids, MASK, mask, TYPES, types), pairs.size());
  }

  private double[] run(Map<String, long[]> values, int rows) throws OrtException {
    Map<String, OnnxTensor> inputs = new HashMap<>();
    try {
      for (String name : session.getInputNames()) {
        LongBuffer flat = LongBuffer.wrap(values.getOrDefault(name, new long[0]));
        long[] shape = {rows, flat.remaining() / rows};
        inputs.put(name, OnnxTensor.createTensor(environment, flat, shape));
      }
      try (OrtSession.Result result = session.run(inputs)) {
        return read(result.get("logits").orElseGet(() -> result.get(0)), rows);
      }
    } finally {
      inputs.values().forEach(OnnxTensor::close);
    }
  }

  private static double[] read(OnnxValue output, int rows) throws OrtException {
    FloatBuffer logits = output instanceof OnnxTensor tensor ? tensor.getFloatBuffer() : null;
    long[] shape = output.getInfo() instanceof TensorInfo info ? info.getShape() : new long[0];
    boolean columns = shape.length == 2 && (shape[1] == 1 || shape[1] == 2);
    if (logits == null || !(columns || shape.length == 1) || shape[0] != rows)
      throw new IllegalArgumentException(
          "for %d pairs it gives %s, not floats of [%d], [%d, 1] or [%d, 2]"
              .formatted(rows, output.getInfo(), rows, rows, rows));
    double[] scores = new double[rows];
    boolean two = columns && shape[1] == 2;
    for (int i = 0; i < rows; i++) {
      scores[i] = two ? logits.get(2 * i + 1) - logits.get(2 * i) : logits.get(i);
      if (Double.isNaN(scores[i])) throw new IllegalArgumentException("it gives no number");
    }
    return scores;
  }

  @Override
  public void close() throws OrtException {
    session.close();
  }
}
