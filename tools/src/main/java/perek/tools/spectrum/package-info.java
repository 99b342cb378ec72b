/// A spectrum as the tools pass it on: orders with wavelengths in Angstrom (64 bit), flux,
/// variance, quality and blaze, and what the wavelengths mean: in air by which formula or in
/// vacuum, at rest with the observatory, the barycentre or the object. Two mediums or frames are
/// never mixed in silence. The terms are those of the IVOA's Spectrum Data Model 1.1 and of WCS
/// Paper III (Greisen et al. 2006, A&A 446, 747).
@NullMarked
package perek.tools.spectrum;

import org.jspecify.annotations.NullMarked;
