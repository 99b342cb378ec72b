/// Requests and replies over HTTP/1.1 (RFC 9110, RFC 9112): bodies with a limit, JSON, streams
/// whose readers must keep pace, and refusals as values that each protocol writes in its own form.
@NullMarked
package perek.shell.http.wire;

import org.jspecify.annotations.NullMarked;
