@NullMarked
package perek.assistant.model.find;

import org.jspecify.annotations.NullMarked;
