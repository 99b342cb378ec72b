/// One-shot commands: each turns its line into an input record, calls one service, renders what
/// came back.
@NullMarked
package perek.shell.command;

import org.jspecify.annotations.NullMarked;
