/// Velocities of two stars in one spectrum by two templates: the two-dimensional correlation of
/// Zucker and Mazeh (1994, ApJ 420, 806) finds both and the ratio of their light, orders joined by
/// their likelihoods (Zucker 2003, MNRAS 342, 1291); both velocities and the light are then fitted
/// to the pixels of all orders together. Its peak is where the residuals of such a fit are least,
/// so that the second step only does away with the grid. Lines may overlap wholly.
@NullMarked
package perek.tools.rv.todcor;

import org.jspecify.annotations.NullMarked;
