package perek.assistant.eval.measure;

/// How far two configurations differ on the same questions.
///
/// @param value mean of the first
/// @param other mean of the second, against which it is measured
/// @param difference `value` less `other`
/// @param low lower end of the difference's 95 % interval
/// @param high upper end of the difference's 95 % interval
/// @param p two-sided probability of a difference as large where both are equally good
/// @param questions that both have
public record Difference(
    String metric,
    double value,
    double other,
    double difference,
    double low,
    double high,
    double p,
    int questions) {}
