package perek.tools.classify.model;

/// A quantity with its interval.
///
/// @param value best guess
/// @param lo90 and
/// @param hi90 ends of the interval that holds the truth for 90 % of spectra like those learnt from
/// @param unit `K`, `dex`, `Angstrom`, or blank for a share
public record Estimate(double value, double lo90, double hi90, String unit) {}
