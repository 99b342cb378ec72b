package perek.tools.tap;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Optional;
import org.xml.sax.SAXException;
import perek.tools.http.Payload;
import perek.tools.xml.SafeXml;
import perek.tools.xml.XmlElement;

/// A job as its document says (UWS 1.1, section 3).
///
/// @param phase in upper case, such as `EXECUTING`; empty where the document names none
/// @param result where the result is, if the job lists one named `result`
/// @param error the summary of what went wrong; may be empty
record Job(String phase, Optional<URI> result, String error) {

  /// @param address of the job; relative links are resolved against it
  static Optional<Job> read(Payload document, URI address) {
    try {
      XmlElement root = SafeXml.tree(new ByteArrayInputStream(document.bytes()));
      if (!root.name().equals("job")) return Optional.empty();
      String phase = root.textOf("phase").orElse("").toUpperCase(Locale.ROOT);
      String error = root.first("errorSummary").map(XmlElement::allText).orElse("");
      return Optional.of(new Job(phase, result(root, address), error));
    } catch (IOException | SAXException e) {
      return Optional.empty();
    }
  }

  private static Optional<URI> result(XmlElement root, URI address) {
    return root.all()
        .filter(e -> e.name().equals("result"))
        .filter(e -> e.attribute("id").filter("result"::equals).isPresent())
        .flatMap(e -> e.attribute("href").stream())
        .findFirst()
        .flatMap(href -> resolved(href, address))
        .filter(uri -> String.valueOf(uri.getScheme()).startsWith("http"));
  }

  private static Optional<URI> resolved(String href, URI address) {
    try {
      return Optional.of(URI.create(address + "/").resolve(new URI(href.strip())));
    } catch (URISyntaxException e) {
      return Optional.empty();
    }
  }
}
