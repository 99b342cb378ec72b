package perek.tools.classify.score;

/// A score and where it may lie.
///
/// @param value of it
/// @param low end of its 95 % interval
/// @param high end
/// @param n how many spectra it is of
public record Interval(double value, double low, double high, int n) {}
