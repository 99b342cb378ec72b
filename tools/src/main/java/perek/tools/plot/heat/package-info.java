/// Pictures whose third dimension is a colour: spectra against time, residuals of cross-correlation
/// functions.
@NullMarked
package perek.tools.plot.heat;

import org.jspecify.annotations.NullMarked;
