@NullMarked
package perek.shell.outside;

import org.jspecify.annotations.NullMarked;
