package perek.assistant.model.engine;

/// What the engine did for one request.
///
/// @param grammar that its reply had to follow; empty for none
/// @param text that it wrote
/// @param tokens of the text
/// @param end `stop`, `length`, `cancelled`, or the error that the client was told
public record Served(String grammar, String text, int tokens, String end) {}
