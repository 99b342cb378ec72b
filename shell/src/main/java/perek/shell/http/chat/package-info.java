/// One answer for a client of whatever protocol: its messages become a question, the assistant
/// works on it, and what it says is written as Markdown or JSON.
@NullMarked
package perek.shell.http.chat;

import org.jspecify.annotations.NullMarked;
