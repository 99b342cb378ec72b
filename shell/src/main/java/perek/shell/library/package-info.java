/// The commands on corpora and index, and the one service that joins the two: what the library
/// holds is read and indexed.
@NullMarked
package perek.shell.library;

import org.jspecify.annotations.NullMarked;
