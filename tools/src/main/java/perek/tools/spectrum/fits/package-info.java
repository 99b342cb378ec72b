/// FITS files (FITS Standard 4.0) as the readers of spectra want them: keywords, images and columns
/// as doubles, with every break in a file told. nom.tam.fits is at home here and nowhere else.
@NullMarked
package perek.tools.spectrum.fits;

import org.jspecify.annotations.NullMarked;
