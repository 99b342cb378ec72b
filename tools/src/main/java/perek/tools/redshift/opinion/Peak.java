package perek.tools.redshift.opinion;

/// The highest peak of a cross-correlation.
///
/// @param z redshift there
/// @param r its height over the noise of the correlation, Tonry and Davis's r; below 3 it is noise
/// @param height of the correlation, 1 for spectra that are alike
/// @param rBest the same as `r` at the redshift of the best fit
public record Peak(double z, double r, double height, double rBest) {}
