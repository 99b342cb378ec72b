package perek.assistant;

/// An earlier turn of a conversation.
///
/// @param question as the user wrote it
/// @param understood the same as a question that stands alone
/// @param answer what was answered
public record Turn(String question, String understood, String answer) {}
