@NullMarked
package perek.assistant.eval.trial;

import org.jspecify.annotations.NullMarked;
