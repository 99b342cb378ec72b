/// What is asked about velocities, periods, orbits and lines in time as calls of tools, and what
/// they measured as sentences.
@NullMarked
package perek.assistant.vo.motion;

import org.jspecify.annotations.NullMarked;
