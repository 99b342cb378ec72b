package perek.train;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.index.NDIndex;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.AbstractBlock;
import ai.djl.nn.Parameter;
import ai.djl.training.ParameterStore;
import ai.djl.util.PairList;
import org.jspecify.annotations.Nullable;

/// Filters that are learnt as spectra (Rippel, Snoek & Adams 2015, "Spectral Representations for
/// Convolutional Neural Networks"): each line of numbers, with as many zeros behind it so that
/// nothing runs around, is multiplied by complex factors frequency by frequency. A filter can be as
/// wide as the line at the cost of a Fourier transform. For one thread.
final class Filter extends AbstractBlock {

  private static final byte VERSION = 1;

  /// A filter begins as a narrow one: a few bins by chance about its middle.
  private static final int NARROW = 4;

  private final int each;
  private final Parameter factors;
  private int bins;

  /// @param each filters that look at the same line
  Filter(int each) {
    super(VERSION);
    this.each = each;
    this.factors =
        addParameter(
            Parameter.builder()
                .setName("weight")
                .setType(Parameter.Type.WEIGHT)
                .optInitializer(this::narrow)
                .build());
  }

  @Override
  protected void prepare(Shape[] inputs) {
    long lines = inputs[0].get(1);
    bins = (int) inputs[0].get(2);
    factors.setShape(new Shape(lines, each, bins + 1, 2));
  }

  private NDArray narrow(NDManager manager, Shape shape, DataType type) {
    float width = (float) Math.sqrt(2. / (2 * NARROW + 1));
    NDArray start = manager.zeros(new Shape(shape.get(0), each, 2L * bins), type);
    NDArray chance =
        manager.randomNormal(0, width, new Shape(shape.get(0), each, 2L * NARROW + 1), type);
    start.set(new NDIndex(":, :, :" + (NARROW + 1)), chance.get(":, :, " + NARROW + ":"));
    start.set(new NDIndex(":, :, " + -NARROW + ":"), chance.get(":, :, :" + NARROW));
    return start.rfft(2L * bins, 2).real();
  }

  @Override
  protected NDList forwardInternal(
      ParameterStore store,
      NDList inputs,
      boolean training,
      @Nullable PairList<String, Object> parameters) {
    NDArray x = inputs.singletonOrThrow();
    NDArray by = complex(store.getValue(factors, x.getDevice(), training));
    NDArray spectra = x.rfft(2L * bins, 2).expandDims(2).mul(by.expandDims(0));
    NDArray out = spectra.irfft(2L * bins, 3).get("..., :" + bins);
    return new NDList(out.reshape(x.getShape().get(0), -1, bins));
  }

  /// Put together of real and imaginary parts by a sum, since PyTorch cannot derive its own way of
  /// it.
  private static NDArray complex(NDArray parts) {
    NDArray i = parts.getManager().create(new float[] {0, 1}, new Shape(1, 2)).complex();
    NDArray real = parts.get("..., 0").toType(DataType.COMPLEX64, false);
    return real.add(parts.get("..., 1").toType(DataType.COMPLEX64, false).mul(i));
  }

  @Override
  public Shape[] getOutputShapes(Shape[] inputs) {
    Shape in = inputs[0];
    return new Shape[] {new Shape(in.get(0), in.get(1) * each, in.get(2))};
  }

  /// The same as the weights of a convolution of every line by itself, which ONNX knows: as wide as
  /// twice the line less one, padded by the line less one.
  float[] weights() {
    NDArray lags = factors.getArray().complex().irfft(2L * bins, 2);
    float[] of = lags.toFloatArray();
    int width = 2 * bins - 1;
    float[] out = new float[of.length / (2 * bins) * width];
    for (int f = 0; f < of.length / (2 * bins); f++)
      for (int j = 0; j < width; j++)
        out[f * width + j] = of[f * 2 * bins + Math.floorMod(bins - 1 - j, 2 * bins)];
    return out;
  }

  /// Bins of a line.
  int bins() {
    return bins;
  }

  /// Lines that come in.
  int lines() {
    return (int) factors.getArray().getShape().get(0);
  }
}
