package perek.shell.home;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SettingsTest {

  @TempDir Path folder;

  private Settings resolve(Map<String, String> options, Map<String, String> environment)
      throws SettingsException {
    return Settings.resolve(options, environment, folder.resolve("user"));
  }

  @Test
  void optionBeatsVariableBeatsFileBeatsDefault() throws Exception {
    Files.writeString(
        folder.resolve("perek.yaml"),
        "model: file\nservice: file\nregistry: file\nreranker: file\n");
    Settings settings =
        resolve(
            Map.of("home", folder.toString(), "model", "option"),
            Map.of(
                "PEREK_MODEL", "variable",
                "PEREK_SERVICE", "variable",
                "PEREK_RERANKER", "variable"));
    assertThat(settings.value("model")).contains("option");
    assertThat(settings.value("service")).contains("variable");
    assertThat(settings.value("registry")).contains("file");
    assertThat(settings.value("reranker")).contains("variable");
    assertThat(settings.value("ads-token")).isEmpty();
    assertThat(settings.offline()).isFalse();
  }

  @Test
  void oneFolderHoldsEverything() throws Exception {
    Home home = resolve(Map.of("home", folder.toString()), Map.of("PEREK_HOME", "/else")).home();
    assertThat(home.index()).isEqualTo(folder.resolve("index"));
    assertThat(home.nativeLibraries()).startsWithRaw(folder);
    assertThat(home.settingsFile()).isEqualTo(folder.resolve("perek.yaml"));
    assertThat(home.log()).startsWithRaw(folder);
  }

  @Test
  void xdgFoldersAreTakenWhereAbsolute() throws Exception {
    Home home =
        resolve(Map.of(), Map.of("XDG_DATA_HOME", "/data", "XDG_CACHE_HOME", "relative")).home();
    assertThat(home.index()).isEqualTo(Path.of("/data/perek/index"));
    assertThat(home.http()).isEqualTo(folder.resolve("user/.cache/perek/http"));
    assertThat(home.settingsFile()).isEqualTo(folder.resolve("user/.config/perek/perek.yaml"));
    assertThat(home.history()).isEqualTo(folder.resolve("user/.local/state/perek/history"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"modle: x", "- a", "a: [", "just text"})
  void anUnusableFileIsNamed(String text) throws IOException {
    Files.writeString(folder.resolve("perek.yaml"), text);
    assertThatThrownBy(() -> resolve(Map.of(), Map.of("PEREK_HOME", folder.toString())))
        .isInstanceOf(SettingsException.class)
        .hasMessageContaining("perek.yaml");
  }
}
