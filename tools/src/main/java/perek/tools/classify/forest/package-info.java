/// Forests of extremely randomized trees (Geurts, Ernst and Wehenkel 2006, Machine Learning 63, 3)
/// in flat arrays: grown here, the same for the same seed, and asked without allocating.
@NullMarked
package perek.tools.classify.forest;

import org.jspecify.annotations.NullMarked;
