package perek.shell.home;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;
import java.util.TreeMap;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.YAMLException;

/// Reads and changes `perek.yaml`: one flat mapping of names to values.
public final class SettingsFile {

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

  /// Sets some values; the others stay, comments do not.
  ///
  /// @throws SettingsException where the file that is there cannot be read
  /// @throws IOException where it cannot be written; the file is as it was then
  public static void change(Path file, Map<String, String> values)
      throws SettingsException, IOException {
    Map<String, String> all = new TreeMap<>(read(file));
    all.putAll(values);
    DumperOptions options = new DumperOptions();
    options.setDefaultFlowStyle(DumperOptions.FlowStyle.BLOCK);
    Path folder = file.toAbsolutePath().getParent();
    if (folder != null) Files.createDirectories(folder);
    Path aside = file.resolveSibling(file.getFileName() + ".new");
    Files.writeString(aside, new Yaml(options).dump(all));
    Files.move(aside, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
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
