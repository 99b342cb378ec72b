/// Masks of lines for cross-correlation: where lines are at rest, how much each weighs, how wide
/// its hole is. Read are the boxes of HARPS and CERES (from, to, weight; air), the centres of
/// ESPRESSO (text or FITS table; air) and of CARMENES (vacuum), and the boxes of HPF (vacuum).
/// Weights after Pepe et al. 2002 (A&A 388, 632).
@NullMarked
package perek.tools.rv.mask;

import org.jspecify.annotations.NullMarked;
