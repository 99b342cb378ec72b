package perek.tools.series.line;

import org.jspecify.annotations.Nullable;

/// One spectrum of a series, measured. What could not be measured is null, and the notes tell why.
///
/// @param time days, in the system of the series
/// @param date of the observation, UTC, ISO 8601
/// @param ewA equivalent width, Angstrom, positive in absorption
/// @param ewErrA its standard error: noise of the pixels and of the continuum
/// @param vr V/R of a double-peaked emission
/// @param rvKms centroid of the line against its rest wavelength, km/s
/// @param shiftKms against the mean of the series, by cross-correlation, km/s
/// @param extreme greatest depth (positive) or height (negative) over the continuum
/// @param fwhmA between the outermost points at half of that
/// @param snr of a pixel in the continuum
/// @param phase from 0 to 1, where a period is given
/// @param source file or address
/// @param how `file`, `cut-out` or `download`
/// @param medium of the file, as stated or taken
/// @param frame of the file, as stated
public record Point(
    double time,
    String date,
    double ewA,
    double ewErrA,
    @Nullable Double vr,
    @Nullable Double vrErr,
    @Nullable Double rvKms,
    @Nullable Double rvErrKms,
    @Nullable Double shiftKms,
    @Nullable Double shiftErrKms,
    double extreme,
    @Nullable Double fwhmA,
    double snr,
    @Nullable Double phase,
    String instrument,
    String source,
    String how,
    String medium,
    String frame) {}
