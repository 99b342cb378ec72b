package perek.train;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.AbstractBlock;
import ai.djl.nn.Activation;
import ai.djl.nn.Block;
import ai.djl.nn.Blocks;
import ai.djl.nn.SequentialBlock;
import ai.djl.nn.convolutional.Conv1d;
import ai.djl.nn.core.Linear;
import ai.djl.nn.norm.Dropout;
import ai.djl.nn.pooling.Pool;
import java.util.ArrayList;
import java.util.List;

/// Layers as a block of DJL, and as an ONNX file with the block's weights. For one thread.
final class Network {

  private static final Wire[] NONE = {};

  private final List<Layer> layers;
  private final SequentialBlock block = new SequentialBlock();
  private final List<AbstractBlock> weighted = new ArrayList<>();

  Network(List<Layer> layers) {
    this.layers = List.copyOf(layers);
    boolean flat = false;
    for (Layer layer : layers) {
      if (layer instanceof Layer.Dense && !flat) {
        block.add(Blocks.batchFlattenBlock());
        flat = true;
      }
      add(layer, layer.equals(layers.getLast()));
    }
  }

  private void add(Layer layer, boolean last) {
    switch (layer) {
      case Layer.Conv c -> {
        var conv =
            Conv1d.builder()
                .setFilters(c.filters())
                .setKernelShape(new Shape(c.width()))
                .optPadding(new Shape(c.pad()))
                .build();
        weighted.add(conv);
        block.add(conv).add(Activation::relu);
      }
      case Layer.Spectra s -> {
        var filter = new Filter(s.each());
        weighted.add(filter);
        block.add(filter);
      }
      case Layer.Halve _ -> block.add(Pool.maxPool1dBlock(new Shape(2), new Shape(2)));
      case Layer.Dense d -> {
        var dense = Linear.builder().setUnits(d.units()).build();
        weighted.add(dense);
        block.add(dense);
        if (last) return;
        block.add(Activation::relu);
        if (d.dropout() > 0) block.add(Dropout.builder().optRate(d.dropout()).build());
      }
    }
  }

  Block block() {
    return block;
  }

  /// @param bins of the input
  /// @param classes of the output
  byte[] onnx(int bins, int classes) {
    OnnxGraph graph = new OnnxGraph();
    int place = 0;
    boolean flat = false;
    for (Layer layer : layers)
      switch (layer) {
        case Layer.Conv c -> {
          weights(graph, place);
          graph.node(
              "Conv",
              new Wire[] {
                OnnxGraph.wholes("kernel_shape", c.width()),
                OnnxGraph.wholes("pads", c.pad(), c.pad())
              },
              "w" + place,
              "b" + place++);
          graph.node("Relu", NONE);
        }
        case Layer.Spectra _ -> filter(graph, place++);
        case Layer.Halve _ ->
            graph.node(
                "MaxPool",
                new Wire[] {OnnxGraph.wholes("kernel_shape", 2), OnnxGraph.wholes("strides", 2)});
        case Layer.Dense _ -> {
          if (!flat) graph.node("Flatten", new Wire[] {OnnxGraph.whole("axis", 1)});
          flat = true;
          weights(graph, place);
          graph.node("Gemm", new Wire[] {OnnxGraph.whole("transB", 1)}, "w" + place, "b" + place++);
          if (place < weighted.size()) graph.node("Relu", NONE);
        }
      }
    graph.node("Softmax", new Wire[] {OnnxGraph.whole("axis", 1)});
    return graph.model(bins, classes);
  }

  /// As a convolution of each line by itself.
  private void filter(OnnxGraph graph, int place) {
    Filter filter = (Filter) weighted.get(place);
    float[] weights = filter.weights();
    int width = 2 * filter.bins() - 1;
    graph.tensor("w" + place, weights, weights.length / width, 1, width);
    graph.node(
        "Conv",
        new Wire[] {
          OnnxGraph.wholes("kernel_shape", width),
          OnnxGraph.wholes("pads", filter.bins() - 1, filter.bins() - 1),
          OnnxGraph.whole("group", filter.lines())
        },
        "w" + place);
  }

  private void weights(OnnxGraph graph, int place) {
    tensor(graph, "w" + place, weighted.get(place), "weight");
    tensor(graph, "b" + place, weighted.get(place), "bias");
  }

  private static void tensor(OnnxGraph graph, String name, AbstractBlock of, String parameter) {
    NDArray array = of.getParameters().get(parameter).getArray();
    graph.tensor(name, array.toFloatArray(), array.getShape().getShape());
  }
}
