package perek.assistant.eval.measure;

/// The mean of a metric.
///
/// @param low lower end of the 95 % interval
/// @param high upper end of the 95 % interval
/// @param questions over which the mean was taken
public record Score(String metric, double value, double low, double high, int questions) {}
