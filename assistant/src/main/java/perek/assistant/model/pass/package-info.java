/// Tools of a client's own: the model chooses among them, the client makes the calls.
@NullMarked
package perek.assistant.model.pass;

import org.jspecify.annotations.NullMarked;
