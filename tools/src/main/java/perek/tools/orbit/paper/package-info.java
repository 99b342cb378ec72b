/// Orbits as papers have them, beside what Perek makes of the velocities that those papers used.
/// Elements are P in days, K in m/s and e.
@NullMarked
package perek.tools.orbit.paper;

import org.jspecify.annotations.NullMarked;
