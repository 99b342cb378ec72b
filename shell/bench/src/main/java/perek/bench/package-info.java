/// Benchmarks of what users wait for, run by JMH: one call an iteration, its CPU time measured over
/// the whole process, since embedding and the collector work on threads of their own.
@NullMarked
package perek.bench;

import org.jspecify.annotations.NullMarked;
