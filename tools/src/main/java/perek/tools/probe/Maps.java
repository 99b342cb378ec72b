package perek.tools.probe;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import perek.tools.call.Run;
import perek.tools.dal.Service;
import perek.tools.http.Reply;
import perek.tools.http.Request;
import perek.tools.http.Transport;

/// Knows coverage maps by their addresses, and surveys of tiles by their properties: neither
/// answers questions.
final class Maps {

  private final Transport transport;

  Maps(Transport transport) {
    this.transport = transport;
  }

  /// A map of coverage, which is a file of its own: nothing else lies at such an address.
  static Optional<Spoken> coverage(URI address) {
    return Optional.of(address)
        .filter(a -> Protocol.MOC.named(String.valueOf(a.getPath())))
        .map(a -> new Spoken(Protocol.MOC, a));
  }

  /// A survey has a text `properties` that names the order of its tiles (HiPS 1.0, section 4.4.1).
  Optional<Spoken> survey(URI address, Run run) {
    String plain = Addresses.plain(address).replaceFirst("/properties$", "");
    Request request =
        Request.get(URI.create(plain + "/properties"))
            .with(Service.limits(run).withMaxBytes(1 << 20));
    return transport.send(request, run.cancelled()) instanceof Reply.Ok ok && tiles(ok)
        ? Optional.of(new Spoken(Protocol.HIPS, URI.create(plain)))
        : Optional.empty();
  }

  private static boolean tiles(Reply.Ok ok) {
    String text = new String(ok.body().bytes(), StandardCharsets.UTF_8);
    return text.lines().anyMatch(l -> l.strip().startsWith("hips_order"));
  }
}
