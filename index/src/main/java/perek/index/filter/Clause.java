package perek.index.filter;

/// A filter that a question says, for people to see and to revoke.
///
/// @param said words of the question
public record Clause(String said, Filter filter) {}
