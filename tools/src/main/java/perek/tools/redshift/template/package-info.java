/// Templates of stars, galaxies and quasars: read from folders in the form of SDSS's idlspec2d, or
/// built from spectra of known redshift.
@NullMarked
package perek.tools.redshift.template;

import org.jspecify.annotations.NullMarked;
