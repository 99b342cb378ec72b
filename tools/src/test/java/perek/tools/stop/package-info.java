/// Every tool, stopped in the middle.
@NullMarked
package perek.tools.stop;

import org.jspecify.annotations.NullMarked;
