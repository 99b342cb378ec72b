/// Pictures of spectra: axes say medium, frame and unit (IVOA VOUnits 1.1); colours are those of
/// Okabe and Ito.
@NullMarked
package perek.tools.spectrum.picture;

import org.jspecify.annotations.NullMarked;
