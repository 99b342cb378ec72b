/// Slow changes of light curves, and what is left when they are divided out: a sliding window of
/// Tukey's biweight (Hippke et al. 2019, AJ 158, 143).
@NullMarked
package perek.tools.lightcurve.trend;

import org.jspecify.annotations.NullMarked;
