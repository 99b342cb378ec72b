/// Wishes as the parameters of protocols.
@NullMarked
package perek.assistant.vo.request;

import org.jspecify.annotations.NullMarked;
