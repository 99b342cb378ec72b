package perek.tools.lightcurve;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import org.xml.sax.Attributes;
import org.xml.sax.SAXException;
import org.xml.sax.ext.DefaultHandler2;
import perek.tools.xml.SafeXml;

/// The TIMESYS elements of a VOTable and the columns that refer to them (VOTable 1.4, section 3.4).
/// Reads up to the data. For one document and one thread.
final class TimeSystems extends DefaultHandler2 {

  /// @param origin Julian date that times count from: a number, `MJD-origin` or `JD-origin`
  /// @param scale such as TDB
  /// @param position such as BARYCENTER
  record Said(String origin, String scale, String position) {}

  private static final class EnoughException extends SAXException {
    private static final long serialVersionUID = 1L;
  }

  private final Map<String, Said> systems = new HashMap<>();
  private final Map<String, String> references = new HashMap<>();

  private TimeSystems() {}

  /// What a column of the first table refers to; empty where it refers to none, or the file is no
  /// VOTable.
  static Optional<Said> of(Path file, String column) throws IOException {
    try (InputStream in = new BufferedInputStream(Files.newInputStream(file))) {
      in.mark(8);
      byte[] head = in.readNBytes(4);
      in.reset();
      boolean gzip = head.length > 1 && head[0] == 0x1f && (head[1] & 0xff) == 0x8b;
      if (!gzip && !new String(head, StandardCharsets.ISO_8859_1).contains("<"))
        return Optional.empty();
      TimeSystems heard = new TimeSystems();
      try {
        SafeXml.parse(gzip ? new GZIPInputStream(in) : in, heard);
      } catch (EnoughException _) {
        // The data begin.
      } catch (SAXException e) {
        throw new IOException("no VOTable: " + e.getMessage(), e);
      }
      String reference = heard.references.getOrDefault(column, "");
      return Optional.ofNullable(heard.systems.get(reference));
    }
  }

  @Override
  public void startElement(String uri, String local, String name, Attributes attributes)
      throws SAXException {
    switch (SafeXml.local(name).toUpperCase(Locale.ROOT)) {
      case "TIMESYS" ->
          systems.put(
              value(attributes, "ID"),
              new Said(
                  value(attributes, "timeorigin"),
                  value(attributes, "timescale"),
                  value(attributes, "refposition")));
      case "FIELD" -> references.putIfAbsent(value(attributes, "name"), value(attributes, "ref"));
      case "DATA" -> throw new EnoughException();
      default -> {}
    }
  }

  private static String value(Attributes attributes, String name) {
    String value = attributes.getValue(name);
    return value == null ? "" : value.strip();
  }
}
