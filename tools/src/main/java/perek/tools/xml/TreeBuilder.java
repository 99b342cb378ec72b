package perek.tools.xml;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.xml.sax.Attributes;
import org.xml.sax.SAXException;
import org.xml.sax.ext.DefaultHandler2;

/// Keeps a document as [XmlElement]s.
final class TreeBuilder extends DefaultHandler2 {

  private static final int MAX_ELEMENTS = 100_000;
  private static final int MAX_TEXT = 8 << 20;

  /// An element that is still open.
  private record Open(
      String name, Map<String, String> attributes, StringBuilder text, List<XmlElement> children) {}

  private final Deque<Open> open = new ArrayDeque<>();
  private int elements;
  private int characters;
  private @Nullable XmlElement root;

  XmlElement root() throws SAXException {
    XmlElement done = root;
    if (done == null) throw new SAXException("the document has no element");
    return done;
  }

  @Override
  public void startElement(String uri, String local, String name, Attributes attributes)
      throws SAXException {
    if (++elements > MAX_ELEMENTS)
      throw new SAXException("the document has more than " + MAX_ELEMENTS + " elements");
    Map<String, String> named = new HashMap<>();
    for (int i = 0; i < attributes.getLength(); i++)
      named.put(SafeXml.local(attributes.getQName(i)), attributes.getValue(i));
    open.push(new Open(SafeXml.local(name), named, new StringBuilder(), new ArrayList<>()));
  }

  @Override
  public void characters(char[] text, int start, int length) throws SAXException {
    characters += length;
    if (characters > MAX_TEXT)
      throw new SAXException("the document has more than " + MAX_TEXT + " characters");
    Open at = open.peek();
    if (at != null) at.text().append(text, start, length);
  }

  @Override
  public void endElement(String uri, String local, String name) {
    Open at = open.pop();
    XmlElement done =
        new XmlElement(at.name(), at.attributes(), at.text().toString().strip(), at.children());
    Open parent = open.peek();
    if (parent == null) root = done;
    else parent.children().add(done);
  }
}
