/// The commands on light curves.
@NullMarked
package perek.shell.lightcurve;

import org.jspecify.annotations.NullMarked;
