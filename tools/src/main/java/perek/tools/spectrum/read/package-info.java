/// Files of spectra, recognised by what is in them rather than by their names. What a layout means
/// (columns, planes, unit, air or vacuum, frame) comes from the public documentation of its
/// instrument or from FITS WCS Paper III and the IVOA's Spectrum Data Model; the user's guide lists
/// them, and says which were tested on real files.
@NullMarked
package perek.tools.spectrum.read;

import org.jspecify.annotations.NullMarked;
