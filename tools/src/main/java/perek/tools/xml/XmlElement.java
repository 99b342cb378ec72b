package perek.tools.xml;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// An element of a short document.
///
/// @param name local
/// @param attributes by local name
/// @param text its own, without that of its children, stripped
public record XmlElement(
    String name, Map<String, String> attributes, String text, List<XmlElement> children) {

  public XmlElement {
    attributes = Map.copyOf(attributes);
    children = List.copyOf(children);
  }

  public Optional<String> attribute(String wanted) {
    return Optional.ofNullable(attributes.get(wanted));
  }

  /// This element and all below it, from the top.
  public Stream<XmlElement> all() {
    return Stream.concat(Stream.of(this), children.stream().flatMap(XmlElement::all));
  }

  /// The first element below with this local name.
  public Optional<XmlElement> first(String wanted) {
    return all().skip(1).filter(e -> e.name.equals(wanted)).findFirst();
  }

  /// Text of the first element below with this name, where it has any.
  public Optional<String> textOf(String wanted) {
    return first(wanted).map(XmlElement::allText).filter(t -> !t.isEmpty());
  }

  /// Text of this element and of all below it, blanks folded.
  public String allText() {
    StringBuilder text = new StringBuilder();
    all().forEach(e -> text.append(e.text).append(' '));
    return text.toString().replaceAll("\\s+", " ").strip();
  }
}
