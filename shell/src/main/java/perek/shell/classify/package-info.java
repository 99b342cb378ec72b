/// Commands that classify spectra, train what classifies, and judge it.
@NullMarked
package perek.shell.classify;

import org.jspecify.annotations.NullMarked;
