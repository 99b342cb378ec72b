/// What lines of commands on velocities say: numbers, angles, the star and how it was observed.
@NullMarked
package perek.shell.rv.given;

import org.jspecify.annotations.NullMarked;
