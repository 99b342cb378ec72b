package perek.shell.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BatchTest {

  @TempDir Path folder;

  private List<Batch.Item> read(byte[] bytes) throws Exception {
    Path file = Files.write(folder.resolve("batch.jsonl"), bytes);
    List<Batch.Item> items = new ArrayList<>();
    try (Batch batch = Batch.open(file)) {
      for (var item = batch.next(); item.isPresent(); item = batch.next()) items.add(item.get());
    }
    return items;
  }

  private List<Batch.Item> read(String text) throws Exception {
    return read(text.getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void questionsAndTurnsAreReadInOrder() throws Exception {
    assertThat(
            read(
                """
                {"id":"a","question":"What is BAND?","other":1}

                {"id":7,"turns":["What is BAND?","and in TAP?"]}\
                """))
        .containsExactly(
            new Batch.Item("a", List.of("What is BAND?")),
            new Batch.Item("7", List.of("What is BAND?", "and in TAP?")));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      quoteCharacter = '`',
      value = {
        "{'question':'x'}; has no \"id\"",
        "{'id':'a'}; neither",
        "{'id':'a','turns':[]}; neither",
        "{'id':'a','turns':[1]}; not a string",
        "{'id':'a','question':'x'; is not JSON",
        "null; has no \"id\"",
        "[1]; has no \"id\"",
      })
  void aWrongLineIsNamedWithItsNumber(String line, String reason) {
    String text = "{\"id\":\"good\",\"question\":\"x\"}\n" + line.replace('\'', '"') + "\n";
    assertThatThrownBy(() -> read(text))
        .isInstanceOf(Batch.LineException.class)
        .hasMessageContaining("Line 2 of")
        .hasMessageContaining(reason);
  }

  @Test
  void bytesThatAreNoTextAreNamed() {
    assertThatThrownBy(() -> read(new byte[] {(byte) 0xff, (byte) 0xfe, '\n'}))
        .hasMessageContaining("Line 1")
        .hasMessageContaining("not UTF-8");
  }

  @Test
  void anEmptyFileHasNoItems() throws Exception {
    assertThat(read("")).isEmpty();
    assertThat(read("\n \n")).isEmpty();
  }

  @Test
  void aMissingFileIsNamed() {
    assertThatThrownBy(() -> Batch.open(folder.resolve("none")))
        .isInstanceOf(NoSuchFileException.class);
  }
}
