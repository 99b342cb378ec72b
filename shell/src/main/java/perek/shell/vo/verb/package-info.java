/// How the lines of the commands are written, and which call each becomes.
@NullMarked
package perek.shell.vo.verb;

import org.jspecify.annotations.NullMarked;
