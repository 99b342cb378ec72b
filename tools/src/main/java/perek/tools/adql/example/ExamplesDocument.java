package perek.tools.adql.example;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.xml.sax.SAXException;
import perek.tools.xml.SafeXml;
import perek.tools.xml.XmlElement;

/// Reads a page of examples: elements with `typeof="example"`, in which others have the properties
/// `name` and `query` (RDFa Lite).
public final class ExamplesDocument {

  private static final int MOST = 200;
  private static final int LONGEST = 4_000;

  private ExamplesDocument() {}

  /// Those that have a query, at most 200; pages that continue elsewhere are read as far as they
  /// go.
  ///
  /// @throws SAXException where the page is no XHTML
  public static List<Example> read(InputStream page) throws IOException, SAXException {
    List<Example> examples = new ArrayList<>();
    SafeXml.tree(page)
        .all()
        .filter(e -> typed(e))
        .limit(MOST)
        .forEach(e -> example(e).ifPresent(examples::add));
    return List.copyOf(examples);
  }

  private static boolean typed(XmlElement e) {
    return e.attribute("typeof").filter(t -> t.matches("(?:.*[:#/])?example")).isPresent();
  }

  private static Optional<Example> example(XmlElement e) {
    Optional<String> query = property(e, "query").filter(q -> q.length() <= LONGEST);
    String name = property(e, "name").orElse("");
    return query.map(q -> new Example(name, text(e), q));
  }

  private static Optional<String> property(XmlElement e, String name) {
    return e.all()
        .filter(
            p -> p.attribute("property").filter(x -> x.matches("(?:.*[:#/])?" + name)).isPresent())
        .map(p -> p.attribute("content").orElseGet(() -> words(p)))
        .filter(t -> !t.isBlank())
        .findFirst();
  }

  /// Line by line where it can be: a query may have comments that end with their line.
  private static String words(XmlElement e) {
    return e.children().isEmpty() ? e.text().strip() : e.allText();
  }

  /// Paragraphs around the query.
  private static String text(XmlElement e) {
    return e.all()
        .filter(p -> p.name().equals("p") && p.attribute("property").isEmpty())
        .map(XmlElement::allText)
        .reduce("", (a, b) -> (a + " " + b).strip());
  }
}
