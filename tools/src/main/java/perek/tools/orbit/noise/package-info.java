/// How velocities scatter beyond their errors: jitter of each source, one part of it shared by what
/// one night saw, and zero points that an instrument got anew when it was altered. A star's
/// activity and a spectrograph's drift stay the same for hours, so that fifty velocities of a night
/// are not fifty independent ones.
@NullMarked
package perek.tools.orbit.noise;

import org.jspecify.annotations.NullMarked;
