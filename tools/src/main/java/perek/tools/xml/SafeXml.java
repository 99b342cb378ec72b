package perek.tools.xml;

import java.io.IOException;
import java.io.InputStream;
import javax.xml.XMLConstants;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.parsers.SAXParserFactory;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.SAXNotRecognizedException;
import org.xml.sax.XMLReader;
import org.xml.sax.ext.DefaultHandler2;

/// Parses XML that anyone may have written. Safe for many threads.
public final class SafeXml {

  /// Elements that may stand in each other.
  public static final int MAX_DEPTH = 100;

  private SafeXml() {}

  /// Sends the events of a document to `handler`; names are as written, with their prefix.
  ///
  /// @throws SAXException where the document is no XML, or the handler has had enough
  public static void parse(InputStream bytes, DefaultHandler2 handler)
      throws IOException, SAXException {
    XMLReader reader = reader();
    Guard guard = new Guard(handler);
    reader.setContentHandler(guard);
    reader.setErrorHandler(guard);
    reader.setEntityResolver(guard);
    reader.setProperty("http://xml.org/sax/properties/lexical-handler", guard);
    reader.parse(new InputSource(XmlText.open(bytes)));
  }

  /// A whole document in memory; for short ones.
  public static XmlElement tree(InputStream bytes) throws IOException, SAXException {
    TreeBuilder builder = new TreeBuilder();
    parse(bytes, builder);
    return builder.root();
  }

  /// The part of a name after its prefix.
  public static String local(String name) {
    return name.substring(name.indexOf(':') + 1);
  }

  /// Prefixes are left alone, since many services use some that they never declare.
  private static XMLReader reader() throws SAXException {
    try {
      SAXParserFactory factory = SAXParserFactory.newDefaultInstance();
      factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
      factory.setFeature("http://xml.org/sax/features/external-general-entities", false);
      factory.setFeature("http://xml.org/sax/features/external-parameter-entities", false);
      factory.setFeature("http://apache.org/xml/features/nonvalidating/load-external-dtd", false);
      return factory.newSAXParser().getXMLReader();
    } catch (ParserConfigurationException | SAXNotRecognizedException e) {
      throw new IllegalStateException("the JDK's own XML parser lacks a safety switch", e);
    }
  }
}
