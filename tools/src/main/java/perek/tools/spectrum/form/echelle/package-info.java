/// Layouts of echelle spectra that a line of a table cannot describe: wavelengths by polynomials in
/// the header (HARPS DRS User Manual), tables of several orders (cr2re pipeline of CRIRES+), IRAF's
/// MULTISPEC (IRAF help on `specwcs`).
@NullMarked
package perek.tools.spectrum.form.echelle;

import org.jspecify.annotations.NullMarked;
