/// Takes what the index holds out of it, for other programs.
@NullMarked
package perek.shell.export;

import org.jspecify.annotations.NullMarked;
