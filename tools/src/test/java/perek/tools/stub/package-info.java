/// Services on loopback that answer as a test tells them.
@NullMarked
package perek.tools.stub;

import org.jspecify.annotations.NullMarked;
