package perek.tools.probe;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.xml.sax.SAXException;
import perek.tools.http.Payload;
import perek.tools.xml.SafeXml;
import perek.tools.xml.XmlElement;

/// What a service says of itself (VOSI 1.1, section 2.1).
final class Capabilities {

  private Capabilities() {}

  /// The protocols named, each with the addresses of its interfaces that need no login.
  ///
  /// @return nothing where the document is none of capabilities
  static Optional<List<Spoken>> of(Payload document) {
    try {
      XmlElement root = SafeXml.tree(new ByteArrayInputStream(document.bytes()));
      if (!root.name().equals("capabilities")) return Optional.empty();
      List<Spoken> all = new ArrayList<>();
      root.all().filter(e -> e.name().equals("capability")).forEach(c -> all.addAll(spoken(c)));
      return Optional.of(all);
    } catch (IOException | SAXException e) {
      return Optional.empty();
    }
  }

  private static List<Spoken> spoken(XmlElement capability) {
    Optional<Protocol> protocol = capability.attribute("standardID").flatMap(Protocol::ofStandard);
    if (protocol.isEmpty()) return List.of();
    return capability
        .all()
        .filter(e -> e.name().equals("interface") && e.first("securityMethod").isEmpty())
        .flatMap(i -> i.textOf("accessURL").stream())
        .flatMap(url -> address(url).stream())
        .map(url -> new Spoken(protocol.get(), url))
        .toList();
  }

  private static Optional<URI> address(String url) {
    try {
      URI uri = new URI(url);
      return uri.getHost() == null ? Optional.empty() : Optional.of(uri);
    } catch (URISyntaxException e) {
      return Optional.empty();
    }
  }
}
