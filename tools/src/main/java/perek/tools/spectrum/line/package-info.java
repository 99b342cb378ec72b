/// Lines of spectra: found and named, fitted (Levenberg and Marquardt; Voigt after Weideman 1994),
/// summed to equivalent widths (Vollmann and Eversberg 2006, AN 327, 862; Cayrel 1988), measured in
/// their shape. Equivalent widths are positive in absorption; velocities are positive to the red.
@NullMarked
package perek.tools.spectrum.line;

import org.jspecify.annotations.NullMarked;
