@NullMarked
package perek.tools.everywhere;

import org.jspecify.annotations.NullMarked;
