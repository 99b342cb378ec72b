/// Spectra as points: divided by their continuum on one grid, and their principal components, so
/// that like ones lie near each other.
@NullMarked
package perek.tools.alike;

import org.jspecify.annotations.NullMarked;
