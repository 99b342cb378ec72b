package perek.tools.adql.example;

/// A query that a service shows.
///
/// @param name what it is for, in the service's words
/// @param text what is said about it; may be empty
/// @param query in ADQL, as written
public record Example(String name, String text, String query) {}
