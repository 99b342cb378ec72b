/// Binaries: velocities of both stars in one file, and what an orbit tells of masses and sizes
/// (constants of IAU 2015 Resolution B3).
@NullMarked
package perek.tools.orbit.binary;

import org.jspecify.annotations.NullMarked;
