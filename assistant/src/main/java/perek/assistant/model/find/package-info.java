/// Which model servers there are, and which model is to answer.
@NullMarked
package perek.assistant.model.find;

import org.jspecify.annotations.NullMarked;
