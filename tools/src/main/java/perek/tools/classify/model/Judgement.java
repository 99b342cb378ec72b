package perek.tools.classify.model;

import java.util.Map;

/// What a model says of one spectrum.
///
/// @param label place of the likeliest label
/// @param probabilities by label, calibrated, summing to 1
/// @param abstain whether it does not know: not sure enough, or nothing like it was seen
/// @param strange share of known spectra that are more ordinary, 0 to 1
/// @param far whether nothing like it was seen
/// @param estimates quantities by name
// Numbers in bulk, which nobody alters or compares.
@SuppressWarnings("ArrayRecordComponent")
public record Judgement(
    int label,
    double[] probabilities,
    boolean abstain,
    double strange,
    boolean far,
    Map<String, Estimate> estimates) {}
