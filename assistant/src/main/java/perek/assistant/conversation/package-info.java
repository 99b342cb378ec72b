/// Conversations on disk: append-only JSON lines, a folder each, every turn synced before it is
/// acknowledged.
@NullMarked
package perek.assistant.conversation;

import org.jspecify.annotations.NullMarked;
