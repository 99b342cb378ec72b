/// Spectra as columns (IVOA Spectrum Data Model 1.1 by utype and UCD, ESO Science Data Products
/// Standard 5, plain names) in FITS tables, VOTables and text, and as images with a wavelength axis
/// (WCS Paper III).
@NullMarked
package perek.tools.spectrum.form.column;

import org.jspecify.annotations.NullMarked;
