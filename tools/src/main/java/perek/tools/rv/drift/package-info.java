/// How far a spectrograph has moved since its wavelengths were calibrated, as a velocity: stated in
/// a header, told by a series, or measured on the light of a calibration fibre that was exposed
/// along with the star, against that of a reference exposure (Baranne et al. 1996, A&AS 119, 373).
/// A drift is subtracted where the user says so, told where a header has one, and never taken out
/// in silence.
@NullMarked
package perek.tools.rv.drift;

import org.jspecify.annotations.NullMarked;
