package perek.shell.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import perek.assistant.model.find.Wanted;
import perek.shell.home.Home;
import perek.shell.home.Settings;
import perek.shell.home.SettingsFile;
import perek.shell.line.UsageException;

/// What users say of models.
class ModelSettingsTest {

  @TempDir private Path folder;

  private Wanted wanted(Map<String, String> values, Map<String, String> environment)
      throws UsageException {
    return ModelSettings.of(new Settings(Home.under(folder), values), environment);
  }

  @ParameterizedTest
  @CsvSource({
    "http://127.0.0.1:11434, http://127.0.0.1:11434",
    "127.0.0.1:9999, http://127.0.0.1:9999",
    "localhost, http://localhost:11434",
    "0.0.0.0, http://127.0.0.1:11434",
    "0.0.0.0:8123, http://127.0.0.1:8123",
    "https://models.example/, https://models.example:443"
  })
  void anOllamaMayBeNamedAsItsOwnVariableNamesIt(String written, URI meant) throws UsageException {
    assertThat(wanted(Map.of(), Map.of("OLLAMA_HOST", written)).ollama()).hasValue(meant);
  }

  @Test
  void anOptionBeatsTheVariable() throws UsageException {
    Wanted wanted =
        wanted(Map.of("ollama", "http://127.0.0.1:1"), Map.of("OLLAMA_HOST", "127.0.0.1:2"));
    assertThat(wanted.ollama()).hasValue(URI.create("http://127.0.0.1:1"));
  }

  @Test
  void nothingIsWantedWhereNothingIsSaid() throws UsageException {
    Wanted wanted = wanted(Map.of(), Map.of());
    assertThat(wanted.model()).isEqualTo(Optional.empty());
    assertThat(wanted.ollama()).isEqualTo(Optional.empty());
    assertThat(wanted.openai()).isEqualTo(Optional.empty());
  }

  @ParameterizedTest
  @CsvSource({
    "openai, http://, --openai",
    "ollama, a b, --ollama",
    "model-timeout, 0, from 1",
    "model-timeout, soon, soon",
    "model-context, 12, from 1024"
  })
  void whatCannotBeUsedIsNamed(String name, String value, String told) {
    assertThatThrownBy(() -> wanted(Map.of(name, value), Map.of()))
        .isInstanceOf(UsageException.class)
        .hasMessageContaining(told);
  }

  @Test
  void aChangedSettingLeavesTheOthers() throws Exception {
    Path file = folder.resolve("config/perek.yaml");
    Files.createDirectories(folder.resolve("config"));
    Files.writeString(file, "offline: true\nmodel: a\n");
    SettingsFile.change(file, Map.of("model", "qwen3:8b"));
    assertThat(Files.readString(file))
        .contains("offline")
        .contains("qwen3:8b")
        .doesNotContain(": a");
    try (Stream<Path> files = Files.list(folder.resolve("config"))) {
      assertThat(files).hasSize(1);
    }
  }
}
