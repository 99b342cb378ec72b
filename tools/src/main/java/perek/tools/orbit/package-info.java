/// Keplerian orbits from velocities: several planets, zero points and jitter of each instrument, a
/// trend, errors from the covariance or from resampled residuals; binaries with one or two measured
/// components. The star moves as v = K (cos(nu + omega) + e cos omega); omega is the star's, in
/// degrees, K in m/s, times in the scale of the data (BJD_TDB as a rule).
@NullMarked
package perek.tools.orbit;

import org.jspecify.annotations.NullMarked;
