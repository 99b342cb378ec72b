/// What a sentence needs in order to stand: its numbers, its names and what it says are looked for
/// in the words that it cites, by code alone.
@NullMarked
package perek.assistant.ground;

import org.jspecify.annotations.NullMarked;
