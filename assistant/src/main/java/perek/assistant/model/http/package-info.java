/// Requests to model servers: bounded in size and time, refused for other machines offline, and
/// broken off when nobody wants the reply. Decision 0016 tells why they do not go through
/// `tools.http`.
@NullMarked
package perek.assistant.model.http;

import org.jspecify.annotations.NullMarked;
