/// Sentences about velocities, periods, orbits and lines in time: told by how they begin and what
/// they name, and only where they speak of a file, of what was fetched or of an object, so that
/// questions about such things go to what was read.
@NullMarked
package perek.assistant.talk.motion;

import org.jspecify.annotations.NullMarked;
