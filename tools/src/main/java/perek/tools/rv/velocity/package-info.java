/// From a spectrum and a mask to a velocity: the barycentric shift of each order, the
/// cross-correlation function of each order and of all, and what is measured on it.
@NullMarked
package perek.tools.rv.velocity;

import org.jspecify.annotations.NullMarked;
