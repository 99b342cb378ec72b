/// Spectra on one logarithmic grid in vacuum, with the information of each pixel, as chi-square and
/// correlation over redshifts need them.
@NullMarked
package perek.tools.redshift.sample;

import org.jspecify.annotations.NullMarked;
