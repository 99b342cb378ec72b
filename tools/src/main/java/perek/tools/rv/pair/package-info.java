/// Velocities of two stars in one spectrum: the dips of both in a cross-correlation function. The
/// dips are taken to be Gaussians; where they overlap, the velocities rest on that.
@NullMarked
package perek.tools.rv.pair;

import org.jspecify.annotations.NullMarked;
