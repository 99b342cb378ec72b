/// Redshifts and classes of spectra: chi-square over eigenspectra and templates (after SDSS's
/// idlspec2d, Bolton et al. 2012, AJ 144, 144, whose templates are read as they are), with second
/// opinions and warnings.
@NullMarked
package perek.tools.redshift;

import org.jspecify.annotations.NullMarked;
