package perek.tools.series.find;

/// A spectrum that is not in a series.
///
/// @param source where it is from: an address, or the file's name
/// @param why it is not, and what helps
public record Missed(String source, String why) {}
