package perek.tools.classify.network;

import ai.onnxruntime.NodeInfo;
import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import ai.onnxruntime.TensorInfo;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.lang.ref.Cleaner;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.FloatBuffer;
import java.util.Arrays;
import java.util.Map;
import perek.tools.classify.machine.Machine;

/// A network over one line of numbers: an ONNX model that takes N x 1 x bins numbers and gives N x
/// classes probabilities. Safe for many threads; the session goes with it.
public final class Network implements Machine {

  private static final Cleaner CLEANER = Cleaner.create();
  private static final int MOST_BYTES = 64 << 20;

  /// Spectra that run together: more cost as much each.
  private static final int BATCH = 128;

  /// Bins that are turned over at a time to see what they did, few at first.
  private static final int[] TURNED = {5, 14, 35};

  /// A share that falls by less tells nothing.
  private static final double TOLD = .01;

  private final byte[] bytes;
  private final OrtSession session;
  private final String input;
  private final int bins;
  private final int classes;

  private Network(byte[] bytes, OrtSession session, String input, int bins, int classes) {
    this.bytes = bytes;
    this.session = session;
    this.input = input;
    this.bins = bins;
    this.classes = classes;
    CLEANER.register(this, () -> close(session));
  }

  private static void close(OrtSession session) {
    try {
      session.close();
    } catch (OrtException e) {
      System.getLogger(Network.class.getName())
          .log(System.Logger.Level.WARNING, "a network was not closed", e);
    }
  }

  /// @param bytes of an ONNX file
  /// @throws IOException where it does not run, or takes or gives something else
  public static Network of(byte[] bytes) throws IOException {
    OnnxFile.check(bytes, "the network");
    try {
      OrtSession session = Sessions.open(bytes);
      Map.Entry<String, NodeInfo> in = session.getInputInfo().entrySet().iterator().next();
      long[] taken = shape(in.getValue());
      long[] given = shape(session.getOutputInfo().values().iterator().next());
      boolean fits = session.getNumInputs() == 1 && taken.length == 3 && given.length == 2;
      if (!fits || taken[1] != 1 || taken[2] < 1 || given[1] < 2) {
        session.close();
        throw new IOException(
            "the network takes %s and gives %s: N x 1 x bins and N x classes are wanted"
                .formatted(Arrays.toString(taken), Arrays.toString(given)));
      }
      return new Network(bytes, session, in.getKey(), (int) taken[2], (int) given[1]);
    } catch (OrtException e) {
      throw new IOException("the network does not run: " + e.getMessage(), e);
    }
  }

  private static long[] shape(NodeInfo node) {
    return node.getInfo() instanceof TensorInfo tensor ? tensor.getShape() : new long[0];
  }

  @Override
  public int features() {
    return bins;
  }

  @Override
  public int outputs() {
    return classes;
  }

  @Override
  public void tell(float[] x, double[] out) {
    tell(new float[][] {x}, new double[][] {out});
  }

  @Override
  public void tell(float[][] x, double[][] out) {
    FloatBuffer together = floats(Math.min(BATCH, x.length) * bins);
    for (int from = 0; from < x.length; from += BATCH) {
      int count = Math.min(BATCH, x.length - from);
      together.clear();
      for (int i = 0; i < count; i++) together.put(x[from + i], 0, bins);
      float[] said = tell(together.flip(), count);
      for (int i = 0; i < count; i++)
        for (int k = 0; k < classes; k++) out[from + i][k] = said[i * classes + k];
    }
  }

  /// Outside of Java's heap, where ONNX Runtime takes numbers from without a copy.
  private static FloatBuffer floats(int count) {
    return ByteBuffer.allocateDirect(Float.BYTES * count)
        .order(ByteOrder.nativeOrder())
        .asFloatBuffer();
  }

  /// @param x the bins of one after the other
  /// @param count of spectra
  /// @return the shares of one after the other
  private float[] tell(FloatBuffer x, int count) {
    try (OnnxTensor tensor =
            OnnxTensor.createTensor(Sessions.environment(), x, new long[] {count, 1, bins});
        OrtSession.Result result = session.run(Map.of(input, tensor))) {
      float[] out = new float[count * classes];
      ((OnnxTensor) result.get(0)).getFloatBuffer().get(out);
      return out;
    } catch (OrtException e) {
      throw new IllegalStateException("the network failed: " + e.getMessage(), e);
    }
  }

  /// Some bins are turned over about a straight line from one side to the other, so that a dip is a
  /// peak; what the share falls by is what they did (as by occlusion, Zeiler & Fergus 2014, which
  /// would find nothing where a flat line is said to be the same), and is shared among them. Where
  /// few make no difference, since their neighbours say the same, more are turned at a time.
  @Override
  public Effects effects() {
    return (x, output) -> {
      double[] told = new double[x.length];
      for (int width : TURNED) {
        told = turning(x, output, width);
        if (Arrays.stream(told).map(effect -> width * effect).max().orElse(0) > TOLD) break;
      }
      return told;
    };
  }

  private double[] turning(float[] x, int output, int width) {
    int windows = (bins + width - 1) / width;
    float[][] all = new float[windows + 1][];
    all[windows] = x;
    for (int w = 0; w < windows; w++) all[w] = turned(x, w * width, width);
    double[][] said = new double[windows + 1][classes];
    tell(all, said);
    double[] told = new double[x.length];
    for (int i = 0; i < bins; i++)
      told[i] = (said[windows][output] - said[i / width][output]) / width;
    return told;
  }

  private float[] turned(float[] x, int from, int width) {
    float[] copy = Arrays.copyOf(x, bins);
    float left = x[Math.max(0, from - 1)];
    float right = x[Math.min(bins - 1, from + width)];
    for (int i = from; i < Math.min(bins, from + width); i++)
      copy[i] = 2 * (left + (right - left) * (i - from + 1) / (width + 1)) - x[i];
    return copy;
  }

  public void write(DataOutput out) throws IOException {
    out.writeInt(bytes.length);
    out.write(bytes);
  }

  /// @throws IOException where what is read makes none
  public static Network read(DataInput in) throws IOException {
    int count = in.readInt();
    if (count < 1 || count > MOST_BYTES)
      throw new IOException(
          "the model has a network of %,d bytes: 1 to %,d are allowed"
              .formatted(count, MOST_BYTES));
    byte[] bytes = new byte[count];
    in.readFully(bytes);
    return of(bytes);
  }
}
