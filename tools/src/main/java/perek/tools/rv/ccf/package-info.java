/// Cross-correlation of spectra with masks of lines (Baranne et al. 1996, A&AS 119, 373; Pepe et
/// al. 2002, A&A 388, 632), and what is measured on it: a Gaussian, the bisector (Queloz et al.
/// 2001, A&A 379, 279), asymmetries (Boisse et al. 2011, Figueira et al. 2013), photon noise
/// (Bouchy et al. 2001, A&A 374, 733). Velocities in km/s.
@NullMarked
package perek.tools.rv.ccf;

import org.jspecify.annotations.NullMarked;
