package perek.shell.http.guard;

import java.util.Locale;
import java.util.Set;

/// Names by which this server may be called. A page that has its own name point here (DNS
/// rebinding) calls it by a foreign one.
///
/// @param listed names and addresses without port, in lower case, beside those of loopback
public record Hosts(Set<String> listed) {

  private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "[::1]");

  public Hosts {
    listed = Set.copyOf(listed);
  }

  boolean allow(String header) {
    String name = header.replaceFirst(":\\d{1,5}$", "").toLowerCase(Locale.ROOT);
    return LOOPBACK.contains(name) || listed.contains(name);
  }
}
