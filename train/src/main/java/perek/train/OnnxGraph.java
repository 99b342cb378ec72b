package perek.train;

/// Puts an ONNX model together (field numbers of onnx.proto3, ONNX 1.17; operators of version 13):
/// each node takes what the one before gives. For one thread.
final class OnnxGraph {

  private static final int FLOAT = 1;
  private static final int INT = 2;
  private static final int INTS = 7;

  private final Wire graph = new Wire();
  private String last = "flux";
  private int nodes;

  /// Adds a node.
  ///
  /// @param attributes made by [#whole] and [#wholes]
  /// @param tensors names of its weights
  void node(String operator, Wire[] attributes, String... tensors) {
    String name = "step" + nodes++;
    Wire node = new Wire().text(1, last);
    for (String tensor : tensors) node.text(1, tensor);
    node.text(2, name).text(3, name).text(4, operator);
    for (Wire attribute : attributes) node.message(5, attribute);
    graph.message(1, node);
    last = name;
  }

  static Wire whole(String name, long value) {
    return new Wire().text(1, name).number(3, value).number(20, INT);
  }

  static Wire wholes(String name, long... values) {
    Wire attribute = new Wire().text(1, name);
    for (long value : values) attribute.number(8, value);
    return attribute.number(20, INTS);
  }

  /// Adds weights.
  void tensor(String name, float[] values, long... shape) {
    Wire tensor = new Wire();
    for (long n : shape) tensor.number(1, n);
    graph.message(5, tensor.number(2, FLOAT).text(8, name).floats(9, values));
  }

  /// The whole file.
  ///
  /// @param bins of the input, whose shape is N x 1 x bins
  /// @param classes of the output, whose shape is N x classes
  byte[] model(int bins, int classes) {
    graph.text(2, "perek");
    graph.message(11, value("flux", 1, bins));
    graph.message(12, value(last, classes));
    return new Wire()
        .number(1, 8)
        .text(2, "perek")
        .message(7, graph)
        .message(8, new Wire().text(1, "").number(2, 13))
        .bytes();
  }

  private static Wire value(String name, long... shape) {
    Wire dims = new Wire().message(1, new Wire().text(2, "N"));
    for (long n : shape) dims.message(1, new Wire().number(1, n));
    Wire tensor = new Wire().number(1, FLOAT).message(2, dims);
    return new Wire().text(1, name).message(2, new Wire().message(1, tensor));
  }
}
