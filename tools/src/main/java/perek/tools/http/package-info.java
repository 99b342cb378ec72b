/// The one way out: every request Perek sends over HTTP goes through [Transport] (RFC 9110).
///
/// It keeps limits of time and size, follows redirects itself so that each hop can be judged, sends
/// one request at a time to a host, waits when a server says so, and records every exchange. A
/// failure is a value that says whether trying again may help.
@NullMarked
package perek.tools.http;

import org.jspecify.annotations.NullMarked;
