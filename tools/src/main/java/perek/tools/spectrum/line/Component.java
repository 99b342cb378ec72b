package perek.tools.spectrum.line;

/// One line of a fit.
///
/// @param centre Angstrom
/// @param centreErr its standard error, as all that follow
/// @param amplitude above the continuum (emission) or below it (negative), in units of the
///   continuum at the centre
/// @param fwhm full width at half maximum, Angstrom
/// @param gaussSigma width of the Gaussian part, Angstrom; 0 for a Lorentzian
/// @param lorentzHwhm half width of the Lorentzian part, Angstrom; 0 for a Gaussian
/// @param ew equivalent width, Angstrom, positive in absorption
public record Component(
    double centre,
    double centreErr,
    double amplitude,
    double amplitudeErr,
    double fwhm,
    double fwhmErr,
    double gaussSigma,
    double lorentzHwhm,
    double ew,
    double ewErr) {}
