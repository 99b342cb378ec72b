package perek.shell.model;

import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import perek.assistant.model.find.Wanted;
import perek.shell.home.Settings;
import perek.shell.line.UsageException;

/// What the settings say of models: `--model`, `--ollama` (else OLLAMA_HOST), `--openai`,
/// `--model-timeout`, and in `perek.yaml` also `openai-key` and `model-context`.
public final class ModelSettings {

  private static final int OLLAMA_PORT = 11_434;
  private static final int OPENAI_PORT = 8_080;
  private static final int PATIENCE_SECONDS = 300;
  private static final int LONGEST_SECONDS = 86_400;

  /// Holds a question with its evidence, and fits the memory of an ordinary machine.
  private static final int CONTEXT = 8_192;

  private static final int LARGEST_CONTEXT = 1 << 20;

  private ModelSettings() {}

  /// @throws UsageException where an address or a number cannot be used
  public static Wanted of(Settings settings, Map<String, String> environment)
      throws UsageException {
    Optional<String> ollama =
        value(settings, "ollama")
            .or(() ->
                Optional.ofNullable(environment.get("OLLAMA_HOST")).filter(h -> !h.isBlank()));
    return new Wanted(
        value(settings, "model"),
        address("ollama", ollama, OLLAMA_PORT),
        address("openai", value(settings, "openai"), OPENAI_PORT),
        value(settings, "openai-key").orElse(""),
        Duration.ofSeconds(number(settings, "model-timeout", PATIENCE_SECONDS, 1, LONGEST_SECONDS)),
        number(settings, "model-context", CONTEXT, 1_024, LARGEST_CONTEXT),
        settings.offline());
  }

  private static Optional<String> value(Settings settings, String name) {
    return settings.value(name).map(String::strip).filter(text -> !text.isEmpty());
  }

  private static Optional<URI> address(String name, Optional<String> written, int port)
      throws UsageException {
    try {
      return written.map(text -> Wanted.address(text, port));
    } catch (IllegalArgumentException e) {
      throw new UsageException(
          "Option --%s is '%s', which is no address of a server: try http://127.0.0.1:%d."
              .formatted(name, written.orElse(""), port));
    }
  }

  private static int number(Settings settings, String name, int usual, int least, int most)
      throws UsageException {
    Optional<String> written = value(settings, name);
    if (written.isEmpty()) return usual;
    try {
      int number = Integer.parseInt(written.get());
      if (number >= least && number <= most) return number;
    } catch (NumberFormatException e) {
      // Told below with the limits.
    }
    throw new UsageException(
        "Option --%s is '%s': it must be a whole number from %d to %,d."
            .formatted(name, written.get(), least, most));
  }
}
