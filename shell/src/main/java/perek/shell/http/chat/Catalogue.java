package perek.shell.http.chat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// The models that a client may name. Safe for use by several threads.
///
/// @param since when the server started
public record Catalogue(Instant since) {

  /// The configured default.
  public static final String DEFAULT = "perek";

  /// Rules alone, never a language model.
  public static final String BUILT_IN = "perek-builtin";

  /// One of them.
  public record Model(String id, String description) {}

  public List<Model> all() {
    return List.of(
        new Model(DEFAULT, "Perek's configured default"),
        new Model(BUILT_IN, "Perek without a language model"));
  }

  /// The model of a name, with or without Ollama's `:latest`.
  public Optional<Model> find(String name) {
    String bare = name.endsWith(":latest") ? name.substring(0, name.length() - 7) : name;
    return all().stream().filter(m -> m.id().equals(bare)).findFirst();
  }

  /// Names, for messages.
  public String names() {
    return String.join(", ", all().stream().map(Model::id).toList());
  }
}
