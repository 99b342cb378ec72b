package perek.tools.votable;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.xml.sax.Attributes;
import perek.tools.data.Column;
import perek.tools.data.Status;
import perek.tools.data.Table;

/// What stands around the rows: resources, columns, parameters, status. For one document.
final class Surroundings {

  private static final int MAX_TEXT = 16_000;

  private final Deque<String> resources = new ArrayDeque<>();
  private final Map<String, String> infos = new LinkedHashMap<>();
  private final List<Column> columns = new ArrayList<>();
  private final List<Param> params = new ArrayList<>();
  private final List<Descriptor> descriptors = new ArrayList<>();
  private final List<String> notes = new ArrayList<>();
  private final Verdict verdict = new Verdict();
  private final Deque<String> path = new ArrayDeque<>();
  private final Deque<Field> open = new ArrayDeque<>();
  private final StringBuilder text = new StringBuilder();
  private @Nullable DescriptorDraft descriptor;
  private int chosenRank;
  private String pendingName = "";
  private boolean inTable;
  private boolean fields;
  private boolean tableSeen;
  private String tableName = "";

  void note(String note) {
    if (!notes.contains(note)) notes.add(note);
  }

  void start(String name, Attributes attributes) {
    path.push(name);
    text.setLength(0);
    switch (name) {
      case "RESOURCE" -> resource(attributes);
      case "TABLE" -> {
        inTable = true;
        pendingName = Field.get(attributes, "name");
      }
      case "FIELD", "PARAM", "INFO" -> open.push(new Field(attributes));
      case "MIN", "MAX", "OPTION" -> {
        if (!open.isEmpty()) open.element().limit(name, Field.get(attributes, "value"));
      }
      case "GROUP" -> {
        DescriptorDraft draft = descriptor;
        if (draft != null) draft.group(Field.get(attributes, "name"));
      }
      default -> {}
    }
  }

  /// Whether the table that begins now is the one to read: the first of the results; before there
  /// are any, the first of a resource that does not say what it is, then of a description.
  boolean choose() {
    int rank = in("results") ? 3 : in("meta") ? 1 : 2;
    fields = rank > chosenRank && descriptor == null;
    if (fields) {
      columns.clear();
      chosenRank = rank;
      tableName = pendingName;
    }
    return fields;
  }

  void text(char[] characters, int start, int length) {
    int room = Math.min(length, MAX_TEXT - text.length());
    if (room > 0) text.append(characters, start, room);
  }

  void end(String name) {
    path.poll();
    switch (name) {
      case "RESOURCE" -> endResource();
      case "TABLE" -> {
        if (fields) tableSeen = true;
        inTable = false;
        fields = false;
      }
      case "DESCRIPTION" -> {
        if (!open.isEmpty()) open.element().describe(text.toString());
      }
      case "FIELD" -> endField(open.pop());
      case "PARAM" -> endParam(open.pop());
      case "INFO" -> endInfo(open.pop());
      case "GROUP" -> {
        if (descriptor != null) descriptor.endGroup();
      }
      default -> {}
    }
    text.setLength(0);
  }

  private boolean in(String type) {
    return resources.contains(type);
  }

  private void resource(Attributes attributes) {
    String type = Field.get(attributes, "type").toLowerCase(Locale.ROOT);
    resources.push(type);
    boolean service = Field.get(attributes, "utype").toLowerCase(Locale.ROOT).startsWith("adhoc:");
    if (service && descriptor == null)
      descriptor = new DescriptorDraft(Field.get(attributes, "ID"), resources.size());
  }

  private void endResource() {
    DescriptorDraft draft = descriptor;
    if (draft != null && draft.depth() == resources.size()) {
      descriptors.add(draft.done());
      descriptor = null;
    }
    resources.poll();
  }

  private void endField(Field field) {
    if (fields) columns.add(field.column(columns.size() + 1));
  }

  private void endParam(Field field) {
    Param param = field.param();
    if (descriptor != null) {
      descriptor.add(param);
      return;
    }
    // Of tables only the one that is read: a spectrum says there what it is (Spectrum 1.1, 8).
    if (inTable && !fields) return;
    params.add(param);
    if (!inTable && param.name().equalsIgnoreCase("Error"))
      verdict.error(param.value(), field.description());
  }

  private void endInfo(Field field) {
    Param info = field.param();
    String said = text.toString().strip();
    if (descriptor != null) return;
    if (info.name().equalsIgnoreCase("QUERY_STATUS"))
      verdict.queryStatus(info.value(), said, tableSeen);
    else if (info.name().equalsIgnoreCase("Error")) verdict.error(info.value(), said);
    if (info.name().equalsIgnoreCase("warning"))
      note("The service warns: " + (info.value().isEmpty() ? said : info.value()).strip());
    infos.putIfAbsent(info.name(), info.value().isEmpty() ? said : info.value());
  }

  List<Column> columns() {
    return columns;
  }

  List<String> datatypes() {
    return columns.stream().map(Column::datatype).toList();
  }

  String tableName() {
    return tableName;
  }

  Status status() {
    return verdict.status();
  }

  /// @param broken why the document is not whole, or null
  Votable document(Optional<Table> table, @Nullable String broken) {
    verdict.notes().forEach(this::note);
    long rows = table.map(Table::rows).orElse(0L);
    return new Votable(
        table,
        verdict.status(broken),
        verdict.message(broken, rows),
        infos,
        params,
        descriptors,
        notes);
  }
}
