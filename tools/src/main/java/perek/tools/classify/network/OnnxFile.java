package perek.tools.classify.network;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;

/// Looks through an ONNX file before anything of it runs: whole by the wire format of protocol
/// buffers, without data in other files, and with operators of ONNX alone. Field numbers are those
/// of onnx.proto3 (ONNX 1.17).
public final class OnnxFile {

  /// Largest file, bytes.
  public static final long MOST_BYTES = 512L << 20;

  private static final int DEEPEST = 64;
  private static final Set<String> DOMAINS = Set.of("", "ai.onnx", "ai.onnx.ml");

  /// Messages that are looked into.
  private enum Kind {
    MODEL,
    GRAPH,
    NODE,
    ATTRIBUTE,
    TENSOR,
    SPARSE;

    /// Fields that hold further messages.
    Map<Integer, Kind> parts() {
      return switch (this) {
        case MODEL -> Map.of(7, GRAPH);
        case GRAPH -> Map.of(1, NODE, 5, TENSOR, 15, SPARSE);
        case NODE -> Map.of(5, ATTRIBUTE);
        case ATTRIBUTE ->
            Map.of(5, TENSOR, 6, GRAPH, 10, TENSOR, 11, GRAPH, 22, SPARSE, 23, SPARSE);
        case SPARSE -> Map.of(1, TENSOR, 2, TENSOR);
        case TENSOR -> Map.of();
      };
    }
  }

  private static final int GRAPH_OF_MODEL = 7;
  private static final int TRAINING_OF_MODEL = 20;
  private static final int FUNCTIONS_OF_MODEL = 25;
  private static final int DOMAIN_OF_NODE = 7;
  private static final int EXTERNAL_OF_TENSOR = 13;
  private static final int LOCATION_OF_TENSOR = 14;

  private final byte[] bytes;
  private int at;
  private int graphs;

  private OnnxFile(byte[] bytes) {
    this.bytes = bytes;
  }

  /// @return the whole file
  /// @throws IOException where it is too large, or no ONNX file of its own, with what is wrong
  public static byte[] read(Path file) throws IOException {
    if (!Files.isRegularFile(file)) throw new IOException("there is no file " + file);
    if (Files.size(file) > MOST_BYTES)
      throw new IOException(
          "%s has %,d bytes, at most %,d are taken: quantise the model"
              .formatted(file, Files.size(file), MOST_BYTES));
    byte[] bytes = Files.readAllBytes(file);
    check(bytes, file.toString());
    return bytes;
  }

  /// @param name for messages
  /// @throws IOException where it is no ONNX file of its own, with what is wrong
  static void check(byte[] bytes, String name) throws IOException {
    OnnxFile look = new OnnxFile(bytes);
    try {
      look.message(Kind.MODEL, bytes.length, 0);
    } catch (IllegalArgumentException e) {
      throw new IOException("%s is no ONNX model to run: %s".formatted(name, e.getMessage()), e);
    }
    if (look.graphs != 1)
      throw new IOException(
          "%s is no ONNX model to run: it holds %d graphs, not 1".formatted(name, look.graphs));
  }

  private void message(Kind kind, int end, int depth) {
    if (depth > DEEPEST)
      throw new IllegalArgumentException("its parts are nested more than " + DEEPEST + " deep");
    while (at < end) {
      long tag = varint(end);
      int field = (int) (tag >>> 3);
      switch ((int) (tag & 7)) {
        case 0 -> number(kind, field, varint(end));
        case 1 -> skip(8, end);
        case 2 -> part(kind, field, end, depth);
        case 5 -> skip(4, end);
        default -> throw broken();
      }
    }
  }

  private static void number(Kind kind, int field, long value) {
    if (kind == Kind.TENSOR && field == LOCATION_OF_TENSOR && value != 0) throw external();
  }

  private void part(Kind kind, int field, int end, int depth) {
    long length = varint(end);
    if (length < 0 || length > end - at) throw broken();
    int stop = at + (int) length;
    if (kind == Kind.TENSOR && field == EXTERNAL_OF_TENSOR) throw external();
    if (kind == Kind.MODEL) model(field);
    if (kind == Kind.NODE && field == DOMAIN_OF_NODE) domain((int) length);
    Kind inner = kind.parts().get(field);
    if (inner != null) message(inner, stop, depth + 1);
    at = stop;
  }

  private void model(int field) {
    if (field == GRAPH_OF_MODEL) graphs++;
    if (field == TRAINING_OF_MODEL || field == FUNCTIONS_OF_MODEL)
      throw new IllegalArgumentException(
          field == TRAINING_OF_MODEL
              ? "it holds steps of a training: export it for inference"
              : "it holds functions of its own: export it with functions inlined");
  }

  private void domain(int length) {
    String domain = new String(bytes, at, length, StandardCharsets.UTF_8);
    if (!DOMAINS.contains(domain))
      throw new IllegalArgumentException(
          "it uses operators of '%s': only those of ONNX itself run here (%s)"
              .formatted(
                  domain.substring(0, Math.min(60, domain.length())).replaceAll("\\p{Cntrl}", "?"),
                  "ai.onnx, ai.onnx.ml"));
  }

  private static IllegalArgumentException external() {
    return new IllegalArgumentException(
        "it keeps weights in another file: save it with all data inside");
  }

  private void skip(int count, int end) {
    if (count > end - at) throw broken();
    at += count;
  }

  private long varint(int end) {
    long value = 0;
    for (int shift = 0; shift < 64; shift += 7) {
      if (at >= end) throw broken();
      byte b = bytes[at++];
      value |= (long) (b & 0x7f) << shift;
      if (b >= 0) return value;
    }
    throw broken();
  }

  private IllegalArgumentException broken() {
    return new IllegalArgumentException("it breaks off, or is of another format, at byte " + at);
  }
}
