package perek.assistant.model;

/// What a model and its server can do.
///
/// @param contextTokens prompt and reply together, as Perek asks for them
/// @param tools whether it has native tool calling
/// @param thinks whether thinking can be turned on and off
/// @param known whether the server said so, or it is assumed
public record Traits(int contextTokens, boolean tools, boolean thinks, boolean known) {

  /// Context that is assumed where a server does not tell.
  public static final int ASSUMED_CONTEXT = 4_096;

  public Traits {
    if (contextTokens < 512)
      throw new IllegalArgumentException(
          "a context of " + contextTokens + " tokens is too small: at least 512 are needed");
  }
}
