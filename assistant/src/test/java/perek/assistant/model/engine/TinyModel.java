package perek.assistant.model.engine;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/// Writes a language model that knows nothing: the architecture of Llama with two layers, one token
/// a byte, and weights that a seed chooses, except that it does not write bytes beyond ASCII, whose
/// pieces are no text. The file is GGUF version 3, as ggml's `docs/gguf.md` lays it out: header,
/// metadata, descriptions of tensors, then their data, aligned to 32 bytes.
final class TinyModel {

  /// So that a template of its kind is recognised; the reply begins after the last line.
  static final String TEMPLATE =
      """
      {% for message in messages %}<|im_start|>{{ message.role }}
      {{ message.content }}<|im_end|>
      {% endfor %}<|im_start|>assistant
      """;

  private static final int WIDTH = 32;
  private static final int INNER = 64;
  private static final int LAYERS = 2;
  private static final int HEADS = 2;
  private static final int CONTEXT = 32_768;
  private static final int ALIGNMENT = 32;
  private static final int FIRST_BYTE = 3;

  private static final int FLOAT = 6;
  private static final int BOOL = 7;
  private static final int TEXT = 8;
  private static final int ARRAY = 9;
  private static final int UINT = 4;
  private static final int INT = 5;

  private static final int UNKNOWN = 2;
  private static final int CONTROL = 3;
  private static final int NORMAL = 1;
  private static final int BYTE = 6;

  /// @param name of a tensor
  /// @param rows of it, 1 for a vector
  private record Tensor(String name, int columns, int rows) {
    int size() {
      return columns * rows;
    }
  }

  private final Random random;
  private final List<String> tokens = new ArrayList<>();
  private final List<Integer> kinds = new ArrayList<>();
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private long entries;

  private TinyModel(long seed) {
    random = new Random(seed);
    token("<unk>", UNKNOWN);
    token("<s>", CONTROL);
    token("</s>", CONTROL);
    for (int b = 0; b < 256; b++) token("<0x%02X>".formatted(b), BYTE);
    // Blanks, as this tokenizer writes them.
    token("\u2581", NORMAL);
  }

  private void token(String text, int kind) {
    tokens.add(text);
    kinds.add(kind);
  }

  static void write(Path file, long seed) throws IOException {
    Files.write(file, new TinyModel(seed).bytes());
  }

  private byte[] bytes() {
    byte[] metadata = metadata();
    List<Tensor> tensors = tensors();
    out.writeBytes("GGUF".getBytes(StandardCharsets.US_ASCII));
    ints(3);
    longs(tensors.size());
    longs(entries);
    out.writeBytes(metadata);
    describe(tensors);
    for (Tensor tensor : tensors) {
      pad();
      weights(tensor);
    }
    return out.toByteArray();
  }

  private byte[] metadata() {
    text("general.architecture", "llama");
    text("general.name", "tiny");
    number("llama.context_length", CONTEXT);
    number("llama.embedding_length", WIDTH);
    number("llama.block_count", LAYERS);
    number("llama.feed_forward_length", INNER);
    number("llama.attention.head_count", HEADS);
    number("llama.rope.dimension_count", WIDTH / HEADS);
    key("llama.attention.layer_norm_rms_epsilon", FLOAT);
    floats(1e-5f);
    text("tokenizer.ggml.model", "llama");
    array("tokenizer.ggml.tokens", TEXT);
    tokens.forEach(this::string);
    array("tokenizer.ggml.scores", FLOAT);
    tokens.forEach(_ -> floats(0));
    array("tokenizer.ggml.token_type", INT);
    kinds.forEach(this::ints);
    number("tokenizer.ggml.unknown_token_id", 0);
    number("tokenizer.ggml.bos_token_id", 1);
    number("tokenizer.ggml.eos_token_id", 2);
    key("tokenizer.ggml.add_space_prefix", BOOL);
    out.write(0);
    text("tokenizer.chat_template", TEMPLATE);
    byte[] metadata = out.toByteArray();
    out.reset();
    return metadata;
  }

  private List<Tensor> tensors() {
    List<Tensor> all = new ArrayList<>();
    all.add(new Tensor("token_embd.weight", WIDTH, tokens.size()));
    all.add(new Tensor("output_norm.weight", WIDTH, 1));
    all.add(new Tensor("output.weight", WIDTH, tokens.size()));
    for (int layer = 0; layer < LAYERS; layer++) {
      String block = "blk." + layer + ".";
      for (String name : List.of("attn_q", "attn_k", "attn_v", "attn_output"))
        all.add(new Tensor(block + name + ".weight", WIDTH, WIDTH));
      for (String name : List.of("attn_norm", "ffn_norm"))
        all.add(new Tensor(block + name + ".weight", WIDTH, 1));
      all.add(new Tensor(block + "ffn_gate.weight", WIDTH, INNER));
      all.add(new Tensor(block + "ffn_up.weight", WIDTH, INNER));
      all.add(new Tensor(block + "ffn_down.weight", INNER, WIDTH));
    }
    return all;
  }

  private void describe(List<Tensor> tensors) {
    long offset = 0;
    for (Tensor tensor : tensors) {
      string(tensor.name());
      ints(tensor.rows() == 1 ? 1 : 2);
      longs(tensor.columns());
      if (tensor.rows() > 1) longs(tensor.rows());
      ints(0);
      longs(offset);
      long size = tensor.size() * 4L;
      offset += (size + ALIGNMENT - 1) / ALIGNMENT * ALIGNMENT;
    }
  }

  private void weights(Tensor tensor) {
    boolean norm = tensor.name().contains("norm");
    ByteBuffer data = ByteBuffer.allocate(tensor.size() * 4).order(ByteOrder.LITTLE_ENDIAN);
    for (int i = 0; i < tensor.size(); i++) {
      float weight = norm ? 1 : (float) random.nextGaussian() * .5f;
      data.putFloat(constant(tensor, i / tensor.columns(), i % tensor.columns()).orElse(weight));
    }
    out.writeBytes(data.array());
  }

  /// The first coordinate is the same all the way, and counts against bytes beyond ASCII.
  private static Optional<Float> constant(Tensor tensor, int row, int column) {
    String name = tensor.name();
    if (name.startsWith("token_embd") && column == 0) return Optional.of(1f);
    boolean adds = name.contains("attn_output") || name.contains("ffn_down");
    if (adds && row == 0) return Optional.of(0f);
    if (!name.equals("output.weight") || column > 0) return Optional.empty();
    boolean beyond = row >= FIRST_BYTE + 128 && row < FIRST_BYTE + 256;
    return Optional.of(beyond ? -1_000f : 0f);
  }

  private void pad() {
    while (out.size() % ALIGNMENT != 0) out.write(0);
  }

  private void key(String name, int type) {
    string(name);
    ints(type);
    entries++;
  }

  private void text(String name, String value) {
    key(name, TEXT);
    string(value);
  }

  private void number(String name, int value) {
    key(name, UINT);
    ints(value);
  }

  private void array(String name, int type) {
    key(name, ARRAY);
    ints(type);
    longs(tokens.size());
  }

  private void string(String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    longs(bytes.length);
    out.writeBytes(bytes);
  }

  private void ints(int value) {
    out.writeBytes(ByteBuffer.allocate(4).order(ByteOrder.LITTLE_ENDIAN).putInt(value).array());
  }

  private void longs(long value) {
    out.writeBytes(ByteBuffer.allocate(8).order(ByteOrder.LITTLE_ENDIAN).putLong(value).array());
  }

  private void floats(float value) {
    ints(Float.floatToRawIntBits(value));
  }
}
