package perek.tools.resolve;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.xml.sax.SAXException;
import perek.tools.dal.Checks;
import perek.tools.http.Payload;
import perek.tools.xml.SafeXml;
import perek.tools.xml.XmlElement;

/// The answer of CDS's name resolver in XML (`-ox`): one `Resolver` element a source.
final class Sesame {

  private Sesame() {}

  /// @param base such as `https://cds.unistra.fr/cgi-bin/nph-sesame`
  static URI address(URI base, String name) {
    String encoded = URLEncoder.encode(name, StandardCharsets.UTF_8).replace("+", "%20");
    String root = base.toString().replaceAll("[/?]+$", "");
    return URI.create(root + "/-oxI/SNV?" + encoded);
  }

  /// Places in the order of the sources; empty where none knows the name.
  static List<Place> read(Payload body) throws IOException, SAXException {
    return SafeXml.tree(new ByteArrayInputStream(body.bytes()))
        .all()
        .filter(e -> e.name().equals("Resolver"))
        .flatMap(e -> place(e).stream())
        .toList();
  }

  private static Optional<Place> place(XmlElement resolver) {
    Optional<Double> ra = number(resolver, "jradeg");
    Optional<Double> dec = number(resolver, "jdedeg");
    if (ra.isEmpty() || dec.isEmpty()) return Optional.empty();
    Optional<XmlElement> motion = resolver.first("pm");
    return Optional.of(
        new Place(
            resolver.textOf("oname").orElse(""),
            ra.get(),
            dec.get(),
            motion(motion, "pmRA"),
            motion(motion, "pmDE"),
            resolver.textOf("otype").orElse(""),
            "Sesame: " + resolver.attribute("name").orElse("unnamed source"),
            resolver
                .all()
                .filter(e -> e.name().equals("alias"))
                .map(e -> e.text().strip())
                .filter(name -> !name.isEmpty())
                .toList()));
  }

  private static OptionalDouble motion(Optional<XmlElement> pm, String name) {
    return pm.flatMap(e -> number(e, name))
        .map(OptionalDouble::of)
        .orElseGet(OptionalDouble::empty);
  }

  private static Optional<Double> number(XmlElement element, String name) {
    return element.textOf(name).flatMap(Checks::number);
  }
}
