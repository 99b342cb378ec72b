@NullMarked
package perek.assistant.vo.deed;

import org.jspecify.annotations.NullMarked;
