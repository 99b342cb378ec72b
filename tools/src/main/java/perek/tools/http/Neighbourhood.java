package perek.tools.http;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.Locale;

/// Tells the user's own machine and network from the rest of the world. Asked before a redirect is
/// followed, so that a server outside cannot point Perek at a service inside. The name is resolved
/// again when the connection is made: this is a guard against bad links, not against a hostile name
/// server.
@FunctionalInterface
public interface Neighbourhood {

  /// True where the host of `uri` is loopback, link-local or private (RFC 1918, RFC 4193, RFC
  /// 6598).
  boolean isPrivate(URI uri);

  /// Looks names up; a name that is unknown counts as outside, its connection fails anyway.
  Neighbourhood REAL = uri -> isLoopback(uri) || resolvesInside(host(uri));

  /// True where the host is written as loopback: no name is looked up, so this also holds offline.
  static boolean isLoopback(URI uri) {
    String host = host(uri);
    return host.equals("localhost")
        || host.endsWith(".localhost")
        || host.equals("::1")
        || host.matches("127\\.\\d{1,3}\\.\\d{1,3}\\.\\d{1,3}");
  }

  /// Lower-case host without the brackets of an IPv6 address; empty where there is none.
  static String host(URI uri) {
    String host = uri.getHost();
    if (host == null) return "";
    return host.toLowerCase(Locale.ROOT).replaceAll("^\\[|]$", "");
  }

  private static boolean resolvesInside(String host) {
    try {
      return Arrays.stream(InetAddress.getAllByName(host)).anyMatch(Neighbourhood::isInside);
    } catch (UnknownHostException e) {
      return false;
    }
  }

  private static boolean isInside(InetAddress address) {
    byte[] bytes = address.getAddress();
    boolean uniqueLocal = address instanceof Inet6Address && (bytes[0] & 0xfe) == 0xfc;
    boolean carrier = bytes.length == 4 && bytes[0] == 100 && (bytes[1] & 0xc0) == 64;
    return uniqueLocal
        || carrier
        || address.isAnyLocalAddress()
        || address.isLoopbackAddress()
        || address.isLinkLocalAddress()
        || address.isSiteLocalAddress()
        || address.isMulticastAddress();
  }
}
