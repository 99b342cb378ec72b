/// The commands on redshifts: `perek redshift` measures, `perek redshift build-templates` makes the
/// templates that it measures by.
@NullMarked
package perek.shell.redshift;

import org.jspecify.annotations.NullMarked;
