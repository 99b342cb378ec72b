/// Continua of spectra and of echelle orders, and what follows from them: normalised spectra,
/// merged orders. Alpha shapes after Xu et al. 2019, AJ 157, 243.
@NullMarked
package perek.tools.spectrum.continuum;

import org.jspecify.annotations.NullMarked;
