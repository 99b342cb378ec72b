package perek.tools.classify.profile;

/// A synthetic profile.
///
/// @param flux on the grid of the recipe
/// @param label place among absorption, single peak, double peak
/// @param shell whether a narrow absorption cuts below the continuum between two peaks
// Numbers in bulk, which nobody alters or compares.
@SuppressWarnings("ArrayRecordComponent")
public record Profile(float[] flux, int label, boolean shell) {}
