/// The commands that precise velocities need beside the measurement itself: masks of a star's own
/// lines, the drift of the instrument, two templates in one spectrum.
@NullMarked
package perek.shell.precise;

import org.jspecify.annotations.NullMarked;
