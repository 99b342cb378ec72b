/// Commands on spectra on disk: `perek spectrum`, `perek wavelength` and `perek eprv`.
@NullMarked
package perek.shell.spectrum;

import org.jspecify.annotations.NullMarked;
