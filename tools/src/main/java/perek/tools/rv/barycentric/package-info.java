/// Barycentric correction of velocities and times (Wright and Eastman 2014, PASP 126, 838, equation
/// 28; Eastman, Siverd and Gaudi 2010, PASP 122, 935). The Earth comes from the IAU SOFA series
/// epv00 (good to 4.6 km and 1.4 mm/s against DE405), precession and nutation from IAU 2006/2000A,
/// its rotation from a table of the IERS.
@NullMarked
package perek.tools.rv.barycentric;

import org.jspecify.annotations.NullMarked;
