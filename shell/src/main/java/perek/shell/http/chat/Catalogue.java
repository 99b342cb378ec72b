package perek.shell.http.chat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/// The models that a client may name. Safe for use by several threads.
///
/// @param since when the server started
/// @param upstream models of the model servers
public record Catalogue(Instant since, Supplier<List<Catalogue.Model>> upstream) {

  /// The configured default.
  public static final String DEFAULT = "perek";

  /// Rules alone, never a language model.
  public static final String BUILT_IN = "perek-builtin";

  /// One of them.
  ///
  /// @param bytes on disk, 0 where it is not known
  /// @param about parameters and quantisation in a few words, may be empty
  public record Model(String id, String description, long bytes, String about) {

    boolean isCalled(String name) {
      return id.equals(name) || name.equals(id + ":latest") || id.equals(name + ":latest");
    }
  }

  public List<Model> all() {
    List<Model> all = new ArrayList<>();
    all.add(new Model(DEFAULT, "Perek's configured default", 0, ""));
    all.add(new Model(BUILT_IN, "Perek without a language model", 0, ""));
    for (Model model : upstream.get())
      if (all.stream().noneMatch(m -> m.id().equals(model.id()))) all.add(model);
    return List.copyOf(all);
  }

  /// Whether any of them is a language model.
  public boolean talks() {
    return all().size() > 2;
  }

  /// The model of a name, with or without Ollama's `:latest`.
  public Optional<Model> find(String name) {
    return all().stream().filter(m -> m.isCalled(name)).findFirst();
  }

  /// Names, for messages.
  public String names() {
    return String.join(", ", all().stream().map(Model::id).toList());
  }
}
