/// `perek spectrum similar` and `perek spectrum unusual`: spectra beside each other.
@NullMarked
package perek.shell.alike;

import org.jspecify.annotations.NullMarked;
