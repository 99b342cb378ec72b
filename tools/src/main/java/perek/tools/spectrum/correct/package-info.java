/// Corrections of spectra: air and vacuum by named formulae (see [perek.tools.unit.AirFormula]),
/// frames, tellurics, cosmic rays, rebinning that keeps flux, resolving power. Nothing is corrected
/// twice, and nothing whose medium or frame is unknown. After WCS Paper III (Greisen et al. 2006).
@NullMarked
package perek.tools.spectrum.correct;

import org.jspecify.annotations.NullMarked;
