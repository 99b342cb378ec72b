/// Spectra and time series by the Simple Spectral Access Protocol (IVOA SSA 1.1, REC 2012-02-10).
@NullMarked
package perek.tools.ssap;

import org.jspecify.annotations.NullMarked;
