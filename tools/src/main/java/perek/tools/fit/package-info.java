/// Fits of curves to numbers: non-linear least squares by Levenberg and Marquardt (Marquardt 1963,
/// SIAM J. 11, 431), linear ones by Cholesky's factors.
@NullMarked
package perek.tools.fit;

import org.jspecify.annotations.NullMarked;
