package perek.assistant.model;

/// A call as a model wants it made.
///
/// @param id by which its result is matched; may be empty
/// @param name of the tool
/// @param arguments a JSON object as text, as it came
public record ToolCall(String id, String name, String arguments) {}
