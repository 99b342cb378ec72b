package perek.tools.adql.schema;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.xml.sax.SAXException;
import perek.tools.xml.SafeXml;
import perek.tools.xml.XmlElement;

/// Reads what a VOSI capabilities document says of ADQL (TAPRegExt 1.0, section 2.3).
final class CapabilitiesDocument {

  private CapabilitiesDocument() {}

  /// Nothing where the document declares no ADQL.
  ///
  /// @throws SAXException where it is no XML
  static Optional<Language> read(InputStream document) throws IOException, SAXException {
    List<XmlElement> languages =
        SafeXml.tree(document)
            .all()
            .filter(e -> e.name().equals("language"))
            .filter(CapabilitiesDocument::adql)
            .toList();
    return languages.isEmpty() ? Optional.empty() : Optional.of(language(languages));
  }

  private static boolean adql(XmlElement language) {
    return language.textOf("name").orElse("").toUpperCase(Locale.ROOT).startsWith("ADQL");
  }

  private static Language language(List<XmlElement> languages) {
    Set<String> versions = new LinkedHashSet<>();
    List<Signature> functions = new ArrayList<>();
    Set<String> geometries = new LinkedHashSet<>();
    Set<String> features = new LinkedHashSet<>();
    for (XmlElement language : languages) {
      language
          .all()
          .filter(e -> e.name().equals("version"))
          .forEach(e -> versions.add(e.allText()));
      for (XmlElement group : groups(language)) {
        String type = group.attribute("type").orElse("").toLowerCase(Locale.ROOT);
        if (type.endsWith("#features-udf")) functions.addAll(functions(group));
        else if (type.endsWith("#features-adqlgeo")) geometries.addAll(forms(group));
        else features.addAll(forms(group));
      }
    }
    return new Language(
        true, versions, functions.stream().distinct().toList(), geometries, features);
  }

  private static List<XmlElement> groups(XmlElement language) {
    return language.all().filter(e -> e.name().equals("languageFeatures")).toList();
  }

  private static List<Signature> functions(XmlElement group) {
    return features(group).stream()
        .flatMap(f ->
            Signature.read(f.textOf("form").orElse(""), f.textOf("description").orElse(""))
                .stream())
        .toList();
  }

  /// Some services write the arguments too: `POINT(ra, dec)`.
  private static List<String> forms(XmlElement group) {
    return features(group).stream()
        .flatMap(f -> f.textOf("form").stream())
        .map(form -> form.replaceAll("\\(.*", "").strip())
        .toList();
  }

  private static List<XmlElement> features(XmlElement group) {
    return group.children().stream().filter(e -> e.name().equals("feature")).toList();
  }
}
