/// Benchmarks of radial velocities.
@NullMarked
package perek.bench.rv;

import org.jspecify.annotations.NullMarked;
