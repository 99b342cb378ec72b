/// Spectra written as tables in the terms of the IVOA's Spectrum Data Model 1.1.
@NullMarked
package perek.tools.spectrum.write;

import org.jspecify.annotations.NullMarked;
