/// Radial velocities as tools: barycentric corrections, cross-correlation functions with masks,
/// their fits and bisectors. Velocities are away from us positive; (1 + z) = (1 + z observed)(1 +
/// zB).
@NullMarked
package perek.tools.rv;

import org.jspecify.annotations.NullMarked;
