/// The data standard for extremely precise radial velocities (EPRV Research Coordination Network,
/// release 2026.02): files of L2, L3 and L4 are written strictly, and checked against what the
/// standard wants, which stands in three tables beside. Reading is tolerant, in
/// [perek.tools.spectrum.read.Readers].
@NullMarked
package perek.tools.eprv;

import org.jspecify.annotations.NullMarked;
