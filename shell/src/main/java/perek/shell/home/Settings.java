package perek.shell.home;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/// What the user has set, each value from the first place that has it: command line, `PEREK_…`
/// variable, `perek.yaml`.
///
/// @param home the folders
/// @param values of the settings that some place names, by name as on the command line without `--`
public record Settings(Home home, Map<String, String> values) {

  /// Names that may stand in `perek.yaml`, as `PEREK_…` and (but for tokens) on the command line.
  public static final Set<String> NAMES =
      Set.of(
          "model",
          "ollama",
          "openai",
          "openai-key",
          "model-timeout",
          "model-context",
          "offline",
          "service",
          "registry",
          "reranker",
          "redshift-templates",
          "ads-token");

  /// No name that may be set.
  private static final String OTHERS = " others";

  public Settings {
    values = Map.copyOf(values);
  }

  /// @param options values of global options, by name without `--`
  /// @param environment variables of the process
  /// @throws SettingsException where `perek.yaml` cannot be read or holds an unknown name
  public static Settings resolve(
      Map<String, String> options, Map<String, String> environment, Path userHome)
      throws SettingsException {
    String folder = options.getOrDefault("home", environment.getOrDefault("PEREK_HOME", ""));
    Home home = folder.isEmpty() ? Home.xdg(environment, userHome) : Home.under(Path.of(folder));
    Map<String, String> values = new TreeMap<>(SettingsFile.read(home.settingsFile()));
    for (String name : NAMES) {
      String variable = environment.get("PEREK_" + name.toUpperCase(Locale.ROOT).replace('-', '_'));
      if (variable != null && !variable.isBlank()) values.put(name, variable);
      if (options.containsKey(name)) values.put(name, options.getOrDefault(name, ""));
    }
    return new Settings(home, values);
  }

  public Optional<String> value(String name) {
    return Optional.ofNullable(values.get(name));
  }

  /// The same where questions come from other programs, which may not name files of the user.
  public Settings forOthers() {
    Map<String, String> all = new TreeMap<>(values);
    all.put(OTHERS, "true");
    return new Settings(home, all);
  }

  /// Whether questions come from other programs.
  public boolean others() {
    return values.containsKey(OTHERS);
  }

  /// True where the network must not be used.
  public boolean offline() {
    return value("offline").filter(text -> !text.equals("false")).isPresent();
  }
}
