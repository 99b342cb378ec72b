/// Spectra to be judged or learnt from: from files of any layout that [perek.tools.spectrum.read]
/// knows, from matrices of spectra on one grid (FITS images, CSV), with labels beside them; and
/// their preparation for a recipe, which refuses by name what cannot be used.
@NullMarked
package perek.tools.classify.sample;

import org.jspecify.annotations.NullMarked;
