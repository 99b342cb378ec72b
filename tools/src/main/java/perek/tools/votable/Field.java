package perek.tools.votable;

import java.util.ArrayList;
import java.util.List;
import org.xml.sax.Attributes;
import perek.tools.data.Column;

/// A FIELD, PARAM or INFO whose end has not come yet.
final class Field {

  private final Param said;
  private final String id;
  private final String arraysize;
  private final List<String> options = new ArrayList<>();
  private String description = "";
  private String least = "";
  private String most = "";

  Field(Attributes a) {
    id = get(a, "ID");
    arraysize = get(a, "arraysize");
    said =
        new Param(
            get(a, "name"),
            get(a, "value"),
            get(a, "ref"),
            get(a, "unit"),
            get(a, "ucd"),
            get(a, "utype"),
            get(a, "datatype"),
            "",
            "",
            "",
            List.of());
  }

  /// An attribute, empty where it is not there.
  static String get(Attributes attributes, String name) {
    String value = attributes.getValue(name);
    return value == null ? "" : value;
  }

  void describe(String text) {
    description = text.replaceAll("\\s+", " ").strip();
  }

  String description() {
    return description;
  }

  /// @param name `MIN`, `MAX` or `OPTION`
  void limit(String name, String value) {
    switch (name) {
      case "MIN" -> least = value;
      case "MAX" -> most = value;
      default -> options.add(value);
    }
  }

  Column column(int number) {
    String name = said.name().isBlank() ? id : said.name();
    String type = arraysize.isEmpty() ? said.datatype() : said.datatype() + "[" + arraysize + "]";
    return new Column(
        name.isBlank() ? "col" + number : name.strip(),
        said.unit(),
        said.ucd(),
        said.utype(),
        type,
        description);
  }

  Param param() {
    return new Param(
        said.name(),
        said.value(),
        said.ref(),
        said.unit(),
        said.ucd(),
        said.utype(),
        said.datatype(),
        description,
        least,
        most,
        options);
  }
}
