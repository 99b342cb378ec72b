/// Periodic dips by boxes: the BLS of Kovács, Zucker and Mazeh 2002 (A&A 391, 369), then a
/// trapezoid for depth and duration with errors.
@NullMarked
package perek.tools.lightcurve.box;

import org.jspecify.annotations.NullMarked;
