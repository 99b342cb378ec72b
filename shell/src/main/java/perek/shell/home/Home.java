package perek.shell.home;

import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The folders of one user. Nothing is created here: each writer makes its own folder.
///
/// @param data what must not be lost: index, corpora, conversations, models
/// @param cache what can be made again
/// @param config folder of `perek.yaml`
/// @param state log and history
public record Home(Path data, Path cache, Path config, Path state) {

  /// All under one folder, as `--home DIR` and PEREK_HOME ask.
  public static Home under(Path folder) {
    Path root = folder.toAbsolutePath().normalize();
    return new Home(root, root.resolve("cache"), root, root.resolve("state"));
  }

  /// The folders of the XDG variables, each with `perek` below it.
  ///
  /// @param environment variables; XDG paths that are not absolute are ignored, as XDG says
  public static Home xdg(Map<String, String> environment, Path userHome) {
    return new Home(
        xdg(environment.get("XDG_DATA_HOME"), userHome.resolve(".local/share")),
        xdg(environment.get("XDG_CACHE_HOME"), userHome.resolve(".cache")),
        xdg(environment.get("XDG_CONFIG_HOME"), userHome.resolve(".config")),
        xdg(environment.get("XDG_STATE_HOME"), userHome.resolve(".local/state")));
  }

  private static Path xdg(@Nullable String value, Path otherwise) {
    boolean usable = value != null && Path.of(value).isAbsolute();
    return (usable && value != null ? Path.of(value) : otherwise).resolve("perek");
  }

  public Path index() {
    return data.resolve("index");
  }

  public Path corpora() {
    return data.resolve("corpora");
  }

  public Path conversations() {
    return data.resolve("conversations");
  }

  public Path models() {
    return data.resolve("models");
  }

  /// Pages fetched, by the HTTP transport.
  public Path http() {
    return cache.resolve("http");
  }

  public Path embeddings() {
    return cache.resolve("embeddings");
  }

  /// Indices of test collections, a folder each.
  public Path evaluations() {
    return cache.resolve("eval");
  }

  /// Native libraries unpacked from jars.
  public Path nativeLibraries() {
    return cache.resolve("native");
  }

  public Path settingsFile() {
    return config.resolve("perek.yaml");
  }

  /// The orientation of the Earth, where newer data than those shipped were brought.
  public Path earthOrientation() {
    return data.resolve("earth").resolve("finals2000A.all");
  }

  /// What services refuse, added by the user.
  public Path dialects() {
    return config.resolve("adql-dialects.txt");
  }

  public Path log() {
    return state.resolve("log").resolve("perek.log");
  }

  /// Lines typed into the interactive shell.
  public Path history() {
    return state.resolve("history");
  }
}
