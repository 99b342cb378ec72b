/// From what is wanted of the Virtual Observatory to calls of tools, and from what they brought to
/// sentences.
@NullMarked
package perek.assistant.vo;

import org.jspecify.annotations.NullMarked;
