/// The one way from a spectrum to features, shared by training and use: the medium, the rest frame,
/// the grid, gaps, continuum and scale. A recipe has a name and a version that a model keeps; a
/// model of another version is refused.
@NullMarked
package perek.tools.classify.feature;

import org.jspecify.annotations.NullMarked;
