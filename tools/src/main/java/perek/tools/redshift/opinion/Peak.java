package perek.tools.redshift.opinion;

/// The highest peak of a cross-correlation.
///
/// @param z redshift there
/// @param r its height over the noise of the correlation, Tonry and Davis's r; below 3 it is noise
/// @param height of the correlation, 1 for spectra that are alike
public record Peak(double z, double r, double height) {}
