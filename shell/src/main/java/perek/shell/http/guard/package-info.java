/// Who may ask, from where, and how much: keys, Host names (against DNS rebinding), origins of
/// browsers (CORS, as the Fetch standard has it), and the rate of requests.
@NullMarked
package perek.shell.http.guard;

import org.jspecify.annotations.NullMarked;
