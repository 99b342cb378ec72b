package perek.shell.home;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.YAMLException;

/// Reads `perek.yaml`: one flat mapping of names to values.
final class SettingsFile {

  private SettingsFile() {}

  /// Values by name, empty where there is no file.
  static Map<String, String> read(Path file) throws SettingsException {
    if (!Files.exists(file)) return Map.of();
    try {
      return flat(
          file, new Yaml(new SafeConstructor(new LoaderOptions())).load(Files.readString(file)));
    } catch (IOException | YAMLException e) {
      String reason = e.getMessage() == null ? e.toString() : e.getMessage();
      throw new SettingsException("Cannot read " + file + ": " + reason.strip());
    }
  }

  private static Map<String, String> flat(Path file, Object loaded) throws SettingsException {
    if (loaded == null) return Map.of();
    if (!(loaded instanceof Map<?, ?> map))
      throw new SettingsException(
          file + " must hold lines of `name: value`, such as `offline: true`.");
    Map<String, String> values = new TreeMap<>();
    for (Map.Entry<?, ?> entry : map.entrySet()) {
      String name = String.valueOf(entry.getKey());
      if (!Settings.NAMES.contains(name))
        throw new SettingsException(
            file
                + " sets `"
                + name
                + "`, which is none of "
                + Settings.NAMES.stream().sorted().toList()
                + ".");
      if (entry.getValue() != null) values.put(name, String.valueOf(entry.getValue()));
    }
    return values;
  }
}
