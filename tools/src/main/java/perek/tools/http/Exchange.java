package perek.tools.http;

import java.net.URI;

/// One request and its answer, as recorded.
///
/// @param url asked, without user information
/// @param status of the answer, 0 where none came
/// @param millis from sending to the last byte of the answer, or to the failure
/// @param bytes of the body received, after decompression
/// @param fromCache true where the server said that the copy at hand is still good (304)
public record Exchange(URI url, int status, long millis, long bytes, boolean fromCache) {}
