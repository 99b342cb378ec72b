/// Tests of the commands on conversations.
@NullMarked
package perek.shell.conversation;

import org.jspecify.annotations.NullMarked;
