/// Prose of a language model, checked sentence by sentence while it comes.
@NullMarked
package perek.assistant.model.write;

import org.jspecify.annotations.NullMarked;
