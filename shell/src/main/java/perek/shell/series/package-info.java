/// The commands on what changes in time: lines of spectra.
@NullMarked
package perek.shell.series;

import org.jspecify.annotations.NullMarked;
