package perek.assistant.evidence;

import java.util.OptionalInt;

/// A question that was put to a language model on the way to an answer.
///
/// @param purpose what for, such as `plan` or `write`
/// @param model by its name
/// @param outcome what came of it, in a few words
/// @param promptTokens as the server counts them, where it says
/// @param replyTokens the same of the reply
public record Consulted(
    String purpose,
    String model,
    String outcome,
    OptionalInt promptTokens,
    OptionalInt replyTokens,
    long millis) {}
