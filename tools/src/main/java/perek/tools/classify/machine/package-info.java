/// The contract of what tells classes apart.
@NullMarked
package perek.tools.classify.machine;

import org.jspecify.annotations.NullMarked;
