package perek.index.embed;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtLoggingLevel;
import ai.onnxruntime.OrtSession;
import ai.onnxruntime.OrtSession.SessionOptions;
import ai.onnxruntime.OrtSession.SessionOptions.OptLevel;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.FloatBuffer;
import java.nio.LongBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileChannel.MapMode;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import perek.corpora.DiskTrouble;

/// The model in a session of ONNX Runtime. Each run has one thread and one text; several threads
/// may run at once.
///
/// The session reads its weights from a mapped file in the runtime's own format: 62 MB of anonymous
/// memory and .08 s of CPU to open, against 85 MB and .22 s for the file as published.
final class OnnxModel implements AutoCloseable {

  private final OrtEnvironment environment;
  private final OrtSession session;

  /// The session points into this buffer and does not keep it alive itself.
  @SuppressWarnings("UnusedVariable") // held, not read
  private final ByteBuffer weights;

  private OnnxModel(OrtEnvironment environment, OrtSession session, ByteBuffer weights) {
    this.environment = environment;
    this.session = session;
    this.weights = weights;
  }

  static OnnxModel open(ModelFiles files) throws IOException, OrtException {
    OrtEnvironment environment = environment(files);
    if (Files.notExists(files.model())) convert(environment, files);
    ByteBuffer weights = map(files.model());
    try (SessionOptions options = options(OptLevel.NO_OPT)) {
      options.addConfigEntry("session.use_ort_model_bytes_directly", "1");
      options.addConfigEntry("session.use_ort_model_bytes_for_initializers", "1");
      return new OnnxModel(environment, environment.createSession(weights, options), weights);
    }
  }

  /// The runtime, one in a process, loaded where it is not yet.
  static OrtEnvironment environment(ModelFiles files) throws IOException, OrtException {
    // Read by ONNX Runtime when it loads; without it each start unpacks 23 MB to a temporary
    // folder.
    if (System.getProperty("onnxruntime.native.path") == null)
      System.setProperty("onnxruntime.native.path", files.library().toString());
    OrtEnvironment environment =
        OrtEnvironment.getEnvironment(OrtLoggingLevel.ORT_LOGGING_LEVEL_ERROR, "perek");
    environment.setTelemetry(false);
    return environment;
  }

  /// Unscaled vector of the first piece, which stands for the whole text.
  float[] firstVector(LongBuffer ids, int dimensions) throws OrtException {
    long[] ones = new long[ids.remaining()];
    Arrays.fill(ones, 1);
    try (OnnxTensor input = tensor(ids);
        OnnxTensor mask = tensor(LongBuffer.wrap(ones));
        OnnxTensor types = tensor(LongBuffer.allocate(ones.length));
        OrtSession.Result result =
            session.run(
                Map.of("input_ids", input, "attention_mask", mask, "token_type_ids", types))) {
      FloatBuffer all = ((OnnxTensor) result.get(0)).getFloatBuffer();
      float[] first = new float[dimensions];
      all.get(first);
      return first;
    }
  }

  @Override
  public void close() throws OrtException {
    session.close();
  }

  private OnnxTensor tensor(LongBuffer values) throws OrtException {
    return OnnxTensor.createTensor(environment, values, new long[] {1, values.remaining()});
  }

  /// Optimises the published model and keeps the outcome; about half a second, once a machine.
  private static void convert(OrtEnvironment environment, ModelFiles files)
      throws IOException, OrtException {
    Path published = files.published();
    try {
      Moved.into(files.model(), aside -> save(environment, published, aside));
    } finally {
      Files.deleteIfExists(published);
    }
  }

  private static void save(OrtEnvironment environment, Path from, Path to) throws IOException {
    try (SessionOptions options = options(OptLevel.EXTENDED_OPT)) {
      options.addConfigEntry("session.save_model_format", "ORT");
      options.setOptimizedModelFilePath(to.toString());
      environment.createSession(from.toString(), options).close();
    } catch (OrtException e) {
      IOException failure = new IOException("cannot convert the embedding model", e);
      // Asked now, since afterwards the parts are gone and the disk is no longer full.
      Optional<DiskTrouble> trouble = DiskTrouble.of(to, failure);
      if (trouble.isEmpty()) throw failure;
      throw new FileSystemException(to.toString(), null, "No space left on device");
    }
  }

  /// One thread a run, since two share a run badly (4,100 tokens per CPU second against 7,000).
  static SessionOptions options(OptLevel level) throws OrtException {
    SessionOptions options = new SessionOptions();
    options.setOptimizationLevel(level);
    options.setIntraOpNumThreads(1);
    options.setInterOpNumThreads(1);
    return options;
  }

  private static ByteBuffer map(Path file) throws IOException {
    try (FileChannel channel = FileChannel.open(file)) {
      return channel.map(MapMode.READ_ONLY, 0, channel.size());
    }
  }
}
