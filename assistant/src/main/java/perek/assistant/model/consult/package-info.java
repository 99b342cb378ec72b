/// One model asked for one answer: what it may cost, what is tried again, and what is told of it.
@NullMarked
package perek.assistant.model.consult;

import org.jspecify.annotations.NullMarked;
