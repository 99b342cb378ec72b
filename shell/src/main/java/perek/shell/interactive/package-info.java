/// Questions line by line: typed into the interactive shell, or piped in.
@NullMarked
package perek.shell.interactive;

import org.jspecify.annotations.NullMarked;
