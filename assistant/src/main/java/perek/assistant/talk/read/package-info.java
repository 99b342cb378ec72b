/// Readers of the constraints that a sentence names: objects, positions, angles, wavelengths,
/// dates, numbers of rows and qualities of data. Each takes the words that it understood, so that
/// no other reads them again.
@NullMarked
package perek.assistant.talk.read;

import org.jspecify.annotations.NullMarked;
