/// A server that misbehaves as real services do, and tests that nothing of it does harm.
@NullMarked
package perek.tools.fault;

import org.jspecify.annotations.NullMarked;
