package perek.tools.classify.own;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import perek.tools.classify.network.OnnxFile;
import perek.tools.classify.sample.Sample;
import perek.tools.classify.sample.Taken;

class OwnModelTest {

  private static final int BINS = 8;
  private static final String DESCRIPTION =
      """
      name: slope
      wavelengths: {from: 6500, step: 1, count: 8, medium: air}
      output: logits
      labels: [blue, red]
      """;

  @TempDir private Path folder;

  /// A message of protocol buffers, field by field.
  private static byte[] message(Object... fieldsAndValues) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    for (int i = 0; i < fieldsAndValues.length; i += 2) {
      int field = (Integer) fieldsAndValues[i];
      Object value = fieldsAndValues[i + 1];
      if (value instanceof Integer number) {
        varint(out, field << 3);
        varint(out, number);
        continue;
      }
      byte[] bytes =
          value instanceof String text ? text.getBytes(StandardCharsets.UTF_8) : (byte[]) value;
      varint(out, field << 3 | 2);
      varint(out, bytes.length);
      out.writeBytes(bytes);
    }
    return out.toByteArray();
  }

  private static void varint(ByteArrayOutputStream out, int value) {
    int left = value;
    for (; left > 127; left >>>= 7) out.write((left & 0x7f) | 0x80);
    out.write(left);
  }

  private static byte[] tensorType(int... shape) {
    ByteArrayOutputStream dims = new ByteArrayOutputStream();
    for (int n : shape) dims.writeBytes(message(1, message(1, n)));
    return message(1, message(1, 1, 2, dims.toByteArray()));
  }

  /// Flux times weights, which ask whether the red half is brighter.
  private static byte[] weights(Object... more) {
    ByteBuffer raw = ByteBuffer.allocate(4 * 2 * BINS).order(ByteOrder.LITTLE_ENDIAN);
    for (int i = 0; i < BINS; i++) raw.putFloat(i < 4 ? 1 : -1).putFloat(i < 4 ? -1 : 1);
    byte[] plain = message(1, BINS, 1, 2, 2, 1, 8, "w", 9, raw.array());
    byte[] other = message(more);
    return ByteBuffer.allocate(plain.length + other.length).put(plain).put(other).array();
  }

  private static byte[] model(byte[] weights, String domain, Object... more) {
    byte[] node = message(1, "x", 1, "w", 2, "y", 4, "MatMul", 7, domain);
    byte[] graph =
        message(
            1,
            node,
            2,
            "slope",
            5,
            weights,
            11,
            message(1, "x", 2, tensorType(1, BINS)),
            12,
            message(1, "y", 2, tensorType(1, 2)));
    byte[] plain = message(1, 8, 8, message(1, "", 2, 13), 7, graph);
    byte[] other = message(more);
    return ByteBuffer.allocate(plain.length + other.length).put(plain).put(other).array();
  }

  private Path file(byte[] bytes) throws IOException {
    return Files.write(folder.resolve("model.onnx"), bytes);
  }

  private Description description(String from, String to) throws IOException {
    return Description.read(
        Files.writeString(folder.resolve("model.yaml"), DESCRIPTION.replace(from, to)));
  }

  private static Taken taken(double from, double slope) {
    double[] w = new double[40];
    double[] flux = new double[40];
    for (int i = 0; i < 40; i++) {
      w[i] = from + .4 * i;
      flux[i] = 1 + slope * i;
    }
    return new Taken.Usable(new Sample("s", 3, w, flux, false, Optional.empty(), "", List.of()));
  }

  @Test
  void aModelSaysWhatItsWeightsMake() throws IOException {
    try (OwnModel model = OwnModel.open(file(model(weights(), "")), description("name", "name"))) {
      Said red = model.of(taken(6498, .01));
      assertThat(red.label()).isEqualTo("red");
      // Flux rises by .025 a bin and the halves are 4 bins apart: a logit of .4 each way.
      assertThat(red.probabilities().get("red")).isCloseTo(1 / (1 + Math.exp(-.8)), within(1e-3));
      assertThat(model.of(taken(6498, -.01)).label()).isEqualTo("blue");
      assertThat(model.of(taken(7498, .01)).refused()).contains("6500");
      assertThat(model.of(new Taken.Refused("t", 4, "it is torn")).refused())
          .isEqualTo("it is torn");
    }
  }

  @Test
  void whatIsNotToRunIsRefusedByName() throws IOException {
    Description fine = description("name", "name");
    byte[] good = model(weights(), "");
    refused(model(weights(14, 1), ""), fine, "another file");
    refused(model(weights(13, message(1, "location", 2, "/etc/passwd")), ""), fine, "another file");
    refused(model(weights(), "evil.ops"), fine, "'evil.ops'");
    refused(model(weights(), "", 25, message(1, "f")), fine, "functions");
    refused(model(weights(), "", 20, message()), fine, "training");
    refused(java.util.Arrays.copyOf(good, good.length - 9), fine, "breaks off");
    refused("GIF89a, no model".getBytes(StandardCharsets.UTF_8), fine, "model.onnx");
    refused(new byte[0], fine, "0 graphs");
    refused(good, description("count: 8", "count: 9"), "9 bins");
  }

  private void refused(byte[] bytes, Description description, String why) throws IOException {
    Path file = file(bytes);
    assertThatThrownBy(() -> OwnModel.open(file, description).close())
        .isInstanceOf(IOException.class)
        .hasMessageContaining(why)
        .hasMessageContaining("model.onnx");
  }

  @Test
  void aFileThatIsTooLargeIsNotRead() throws IOException {
    Path file = folder.resolve("large.onnx");
    try (RandomAccessFile sparse = new RandomAccessFile(file.toFile(), "rw")) {
      sparse.setLength(OnnxFile.MOST_BYTES + 1);
    }
    assertThatThrownBy(() -> OnnxFile.read(file)).hasMessageContaining("quantise");
  }

  @Test
  void whatIsSaidMustBeWhatWasDescribed() throws IOException {
    Path file = file(model(weights(), ""));
    try (OwnModel model = OwnModel.open(file, description("logits", "probabilities"))) {
      assertThatThrownBy(() -> model.of(taken(6498, .01))).hasMessageContaining("output: logits");
    }
    try (OwnModel model = OwnModel.open(file, description("red]", "red, green]"))) {
      assertThatThrownBy(() -> model.of(taken(6498, .01))).hasMessageContaining("3 labels");
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          name: slope    | nom: slope       | 'nom'
          count: 8       | count: 1         | count is 1
          count: 8       | count: 2.5       | count is 2.5
          step: 1        | step: -1         | above 0
          medium: air    | medium: water    | 'water'
          output: logits | output: scores   | 'scores'
          [blue, red]    | [blue]           | labels is
          [blue, red]    | [blue, blue]     | differ
          name: slope    | name: !!java.net.URL ['http://127.0.0.1'] | no description
          """)
  void aDescriptionWithAFaultIsRefused(String right, String wrong, String why) {
    assertThatThrownBy(() -> description(right, wrong))
        .isInstanceOf(IOException.class)
        .hasMessageContaining(why)
        .hasMessageContaining("model.yaml");
  }
}
