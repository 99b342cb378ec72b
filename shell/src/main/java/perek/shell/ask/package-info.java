/// Questions at a face: one, a batch of them, or a conversation, and where they may go.
@NullMarked
package perek.shell.ask;

import org.jspecify.annotations.NullMarked;
