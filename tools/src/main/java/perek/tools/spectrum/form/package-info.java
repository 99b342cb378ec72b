/// What the ways of storing spectra in FITS files have in common: units of wavelength, linear and
/// logarithmic axes (WCS Papers I and III, Greisen et al. 2002 and 2006; IRAF's SPECWCS), and the
/// keywords for object, time and place (FITS Standard 4.0; ESO's data interface; IVOA Spectrum Data
/// Model 1.1).
@NullMarked
package perek.tools.spectrum.form;

import org.jspecify.annotations.NullMarked;
