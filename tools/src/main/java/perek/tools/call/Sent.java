package perek.tools.call;

import java.net.URI;
import java.net.URISyntaxException;

/// A request as it goes to a service.
///
/// @param method `GET` or `POST`
/// @param url all of it for a GET; for a POST the address, the parameters being in the body
/// @param params as sent, those of the service's own address aside
public record Sent(String method, URI url, Params params) {

  /// A GET: the parameters are joined to the service's address, whether that ends in `?`, `&` or
  /// neither.
  ///
  /// @throws IllegalArgumentException where the two make no address
  public static Sent get(URI service, Params params) {
    return new Sent("GET", joined(service, params), params);
  }

  public static Sent post(URI service, Params params) {
    return new Sent("POST", service, params);
  }

  private static URI joined(URI service, Params params) {
    String base = withoutFragment(service);
    if (params.entries().isEmpty()) return URI.create(base);
    String join = !base.contains("?") ? "?" : base.endsWith("?") || base.endsWith("&") ? "" : "&";
    try {
      return new URI(base + join + params.encoded());
    } catch (URISyntaxException e) {
      throw new IllegalArgumentException(
          "'" + service + "' with its parameters is no address: " + e.getReason(), e);
    }
  }

  private static String withoutFragment(URI uri) {
    String text = uri.toString();
    int hash = text.indexOf('#');
    return hash < 0 ? text : text.substring(0, hash);
  }
}
