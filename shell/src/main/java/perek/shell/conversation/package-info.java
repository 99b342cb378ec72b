/// `perek conversations`: what was kept of earlier talk is listed, shown, searched, written out and
/// deleted.
@NullMarked
package perek.shell.conversation;

import org.jspecify.annotations.NullMarked;
