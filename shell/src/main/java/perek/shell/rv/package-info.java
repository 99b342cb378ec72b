/// The commands on radial velocities: each reads its line into a question of a tool and shows the
/// measurement that comes back, as text or as one JSON object.
@NullMarked
package perek.shell.rv;

import org.jspecify.annotations.NullMarked;
