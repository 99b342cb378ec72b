package perek.tools.classify.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.zip.DeflaterOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ModelFileTest {

  @TempDir Path folder;

  private Path file(byte[] content) throws IOException {
    return Files.write(folder.resolve("some.model"), content);
  }

  @Test
  void whatIsNoModelIsRefused() throws IOException {
    Path file = file("PK something else".getBytes(StandardCharsets.US_ASCII));
    assertThatThrownBy(() -> ModelFile.read(file))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("some.model is no model");
  }

  @Test
  void aModelOfAnotherPreprocessingIsRefusedWithBothVersions() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    bytes.writeBytes("PEREKML2".getBytes(StandardCharsets.US_ASCII));
    try (var out = new DataOutputStream(new DeflaterOutputStream(bytes))) {
      out.writeUTF("mk");
      out.writeUTF("star");
      out.writeInt(99);
    }
    Path file = file(bytes.toByteArray());
    assertThatThrownBy(() -> ModelFile.read(file))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("'star' version 99")
        .hasMessageContaining("train it again");
  }

  @ParameterizedTest
  @EnumSource(Task.class)
  void theModelsThatComeAlongAreWhole(Task task) throws IOException {
    Model model = Shipped.of(task);
    assertThat(model.task()).isEqualTo(task);
    assertThat(model.made()).containsKeys("data", "seed");
    double sum = 0;
    for (double p : model.probabilities(new float[1][task.recipe().size()])[0]) sum += p;
    assertThat(sum).isBetween(1 - 1e-9, 1 + 1e-9);
  }

  @Test
  void aModelThatBreaksOffIsRefused() throws IOException {
    ByteArrayOutputStream whole = new ByteArrayOutputStream();
    ModelFile.write(Shipped.of(Task.OBJECTS), whole);
    byte[] half = Arrays.copyOf(whole.toByteArray(), whole.size() / 2);
    Path file = file(half);
    assertThatThrownBy(() -> ModelFile.read(file))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("breaks off");
  }
}
