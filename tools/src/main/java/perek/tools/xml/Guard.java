package perek.tools.xml;

import java.io.StringReader;
import org.jspecify.annotations.Nullable;
import org.xml.sax.Attributes;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;
import org.xml.sax.ext.DefaultHandler2;

/// Stands between the parser and a handler: counts depth and hands out nothing from outside.
final class Guard extends DefaultHandler2 {

  private final DefaultHandler2 next;
  private int depth;

  Guard(DefaultHandler2 next) {
    this.next = next;
  }

  @Override
  public InputSource resolveEntity(
      @Nullable String name, @Nullable String publicId, @Nullable String base, String systemId) {
    return new InputSource(new StringReader(""));
  }

  @Override
  public InputSource resolveEntity(@Nullable String publicId, String systemId) {
    return new InputSource(new StringReader(""));
  }

  @Override
  public void startDTD(String name, @Nullable String publicId, @Nullable String systemId)
      throws SAXException {
    next.startDTD(name, publicId, systemId);
  }

  @Override
  public void startElement(String uri, String local, String name, Attributes attributes)
      throws SAXException {
    if (++depth > SafeXml.MAX_DEPTH)
      throw new SAXException(
          "elements stand in each other more than " + SafeXml.MAX_DEPTH + " deep");
    next.startElement(uri, local, name, attributes);
  }

  @Override
  public void endElement(String uri, String local, String name) throws SAXException {
    depth--;
    next.endElement(uri, local, name);
  }

  @Override
  public void characters(char[] text, int start, int length) throws SAXException {
    next.characters(text, start, length);
  }

  @Override
  public void endDocument() throws SAXException {
    next.endDocument();
  }

  @Override
  public void fatalError(SAXParseException e) throws SAXException {
    throw e;
  }
}
