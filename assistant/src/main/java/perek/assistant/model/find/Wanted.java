package perek.assistant.model.find;

import java.net.URI;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;

/// What the user says of models.
///
/// @param model by its name; empty for whichever is there
/// @param ollama address of an Ollama; empty for the usual one on this machine, where it runs
/// @param openai address of a server that speaks OpenAI's protocol
/// @param key that the latter wants, may be empty
/// @param patience for one reply
/// @param contextTokens the most that is asked for
/// @param offline whether other machines may not be asked
public record Wanted(
    Optional<String> model,
    Optional<URI> ollama,
    Optional<URI> openai,
    String key,
    Duration patience,
    int contextTokens,
    boolean offline) {

  /// Where Ollama listens by itself.
  public static final URI USUAL = URI.create("http://127.0.0.1:11434");

  /// An address as users write it: `host:port`, with or without scheme and path.
  ///
  /// @param port that is meant where none is written
  /// @throws IllegalArgumentException where it is none
  public static URI address(String written, int port) {
    String text = written.strip().replaceAll("(?<![:/])/+$", "");
    String whole = text.matches("(?i)https?://.*") ? text : "http://" + text;
    URI uri = URI.create(whole);
    if (uri.getHost() == null || uri.getHost().isEmpty() || uri.getUserInfo() != null)
      throw new IllegalArgumentException("'" + written + "' is no address of a server");
    // OLLAMA_HOST may be an address to listen at.
    String host = uri.getHost().equals("0.0.0.0") ? "127.0.0.1" : uri.getHost();
    boolean secure = uri.getScheme().toLowerCase(Locale.ROOT).equals("https");
    int at = uri.getPort() >= 0 ? uri.getPort() : secure ? 443 : port;
    String path = uri.getRawPath() == null ? "" : uri.getRawPath();
    return URI.create(
        "%s://%s:%d%s".formatted(uri.getScheme().toLowerCase(Locale.ROOT), host, at, path));
  }
}
