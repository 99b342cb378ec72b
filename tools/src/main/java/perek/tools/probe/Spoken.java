package perek.tools.probe;

import java.net.URI;

/// A protocol that was found at an address.
///
/// @param address where it is spoken: of TAP the base, of others where the parameters go
public record Spoken(Protocol protocol, URI address) {}
