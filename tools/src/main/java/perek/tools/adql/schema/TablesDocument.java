package perek.tools.adql.schema;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import org.xml.sax.Attributes;
import org.xml.sax.SAXException;
import org.xml.sax.ext.DefaultHandler2;
import perek.tools.adql.text.Identifiers;
import perek.tools.xml.SafeXml;

/// Reads a VOSI tables document as a stream, since it may describe 50,000 columns (VODataService
/// 1.2, section 3.3). For one document.
final class TablesDocument extends DefaultHandler2 {

  private static final Set<String> WITHIN = Set.of("schema", "table", "column", "foreignKey");

  private final List<TableInfo> tables = new ArrayList<>();
  private final Deque<String> inside = new ArrayDeque<>();
  private final Map<String, Map<String, String>> texts = new HashMap<>();
  private final StringBuilder text = new StringBuilder();
  private final List<ColumnInfo> columns = new ArrayList<>();
  private final List<ForeignKey> keys = new ArrayList<>();
  private final List<ForeignKey.Pair> pairs = new ArrayList<>();
  private Set<ColumnInfo.Flag> flags = EnumSet.noneOf(ColumnInfo.Flag.class);
  private String from = "";

  /// @throws SAXException where it is no XML
  static List<TableInfo> read(InputStream document) throws IOException, SAXException {
    TablesDocument handler = new TablesDocument();
    SafeXml.parse(document, handler);
    return handler.tables;
  }

  @Override
  public void startElement(String uri, String local, String name, Attributes attributes) {
    String element = SafeXml.local(name);
    text.setLength(0);
    if (!WITHIN.contains(element)) {
      if (element.equals("dataType")) type(attributes);
      return;
    }
    inside.push(element);
    texts.put(element, new HashMap<>());
    if (element.equals("table")) {
      columns.clear();
      keys.clear();
    } else if (element.equals("column")) {
      flags = EnumSet.noneOf(ColumnInfo.Flag.class);
      if ("true".equalsIgnoreCase(attributes.getValue("std"))) flags.add(ColumnInfo.Flag.STANDARD);
    } else if (element.equals("foreignKey")) {
      pairs.clear();
    }
  }

  private void type(Attributes attributes) {
    for (int i = 0; i < attributes.getLength(); i++)
      keep(SafeXml.local(attributes.getQName(i)), attributes.getValue(i));
  }

  @Override
  public void characters(char[] chars, int start, int length) {
    text.append(chars, start, length);
  }

  @Override
  public void endElement(String uri, String local, String name) {
    String element = SafeXml.local(name);
    if (!element.equals(inside.peek())) {
      value(element, text.toString().strip().replaceAll("\\s+", " "));
      return;
    }
    switch (element) {
      case "table" -> table();
      case "column" -> column();
      case "foreignKey" -> keys.add(new ForeignKey(said("foreignKey", "targetTable"), pairs));
      default -> {}
    }
    inside.pop();
  }

  private void value(String element, String value) {
    switch (element) {
      case "flag" -> flag(value);
      case "fromColumn" -> from = value;
      case "targetColumn" -> pairs.add(new ForeignKey.Pair(from, value));
      default -> keep(element, value);
    }
  }

  private void flag(String value) {
    switch (value.toLowerCase(Locale.ROOT)) {
      case "indexed" -> flags.add(ColumnInfo.Flag.INDEXED);
      case "primary" -> flags.add(ColumnInfo.Flag.PRIMARY);
      case "nullable" -> flags.add(ColumnInfo.Flag.NULLABLE);
      case "principal" -> flags.add(ColumnInfo.Flag.PRINCIPAL);
      default -> {}
    }
  }

  /// The first value counts: a table's name is not that of something inside it.
  private void keep(String what, String value) {
    String where = inside.peek();
    if (where != null) texts.getOrDefault(where, new HashMap<>()).putIfAbsent(what, value);
  }

  private String said(String element, String what) {
    return texts.getOrDefault(element, Map.of()).getOrDefault(what, "");
  }

  private void column() {
    String name = said("column", "name");
    if (name.isEmpty()) return;
    if (Identifiers.isQuoted(name)) flags.add(ColumnInfo.Flag.DELIMITED);
    String size = said("column", "arraysize");
    String type = said("column", "dataType");
    columns.add(
        new ColumnInfo(
            Identifiers.plain(name),
            size.isEmpty() ? type : type + "(" + size + ")",
            ColumnKind.of(type, size, said("column", "extendedType")),
            said("column", "unit"),
            said("column", "ucd"),
            said("column", "utype"),
            said("column", "description"),
            flags));
  }

  private void table() {
    String name = said("table", "name");
    if (name.isEmpty()) return;
    tables.add(
        new TableInfo(
            TableInfo.written(name, said("schema", "name")),
            said("table", "title"),
            said("table", "description"),
            said("table", "utype"),
            rows(said("table", "nrows")),
            columns,
            keys));
  }

  static OptionalLong rows(String text) {
    try {
      return text.isBlank()
          ? OptionalLong.empty()
          : OptionalLong.of((long) Double.parseDouble(text.strip()));
    } catch (NumberFormatException e) {
      return OptionalLong.empty();
    }
  }
}
