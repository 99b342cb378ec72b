/// What a question is confined to: the options that say so, and the line that tells how it was
/// read.
@NullMarked
package perek.shell.scope;

import org.jspecify.annotations.NullMarked;
