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

  /// Score of a pair; that of a classifier of two labels is the second's less the first's.
  ///
  /// @throws IllegalArgumentException where what the model gives is no score
  double score(WordPieces.Pair pair) throws OrtException {
    int length = pair.ids().remaining();
    long[] mask = new long[length];
    Arrays.fill(mask, 1);
    long[] types = new long[length];
    Arrays.fill(types, pair.second(), length, 1);
    Map<String, LongBuffer> values =
        Map.of(IDS, pair.ids(), MASK, LongBuffer.wrap(mask), TYPES, LongBuffer.wrap(types));
    Map<String, OnnxTensor> inputs = new HashMap<>();
    try {
      for (Map.Entry<String, LongBuffer> value : values.entrySet())
        if (session.getInputNames().contains(value.getKey()))
          inputs.put(value.getKey(), tensor(value.getValue()));
      try (OrtSession.Result result = session.run(inputs)) {
        return read(result.get("logits").orElseGet(() -> result.get(0)));
      }
    } finally {
      inputs.values().forEach(OnnxTensor::close);
    }
  }

  private OnnxTensor tensor(LongBuffer values) throws OrtException {
    return OnnxTensor.createTensor(environment, values, new long[] {1, values.remaining()});
  }

  private static double read(OnnxValue output) throws OrtException {
    FloatBuffer logits = output instanceof OnnxTensor tensor ? tensor.getFloatBuffer() : null;
    int columns = logits == null ? 0 : logits.remaining();
    if (logits == null || columns < 1 || columns > 2)
      throw new IllegalArgumentException(
          "for a pair it gives %s, not one or two floats".formatted(output.getInfo()));
    double score = columns == 2 ? logits.get(1) - logits.get(0) : logits.get(0);
    if (Double.isNaN(score)) throw new IllegalArgumentException("for a pair it gives no number");
    return score;
  }

  @Override
  public void close() throws OrtException {
    session.close();
  }
}
