package perek.tools.votable;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.xml.sax.Attributes;
import org.xml.sax.SAXException;
import org.xml.sax.ext.DefaultHandler2;
import org.xml.sax.helpers.AttributesImpl;
import perek.tools.data.Column;
import perek.tools.data.Status;
import perek.tools.data.Table;
import perek.tools.xml.SafeXml;
import uk.ac.starlink.table.StarTable;
import uk.ac.starlink.table.TableSink;
import uk.ac.starlink.votable.TableContentHandler;
import uk.ac.starlink.votable.TableHandler;

/// Hears a document: hands the first table of the results to STIL, the rest to [Surroundings]. For
/// one document and one thread.
final class Collector extends DefaultHandler2 implements TableHandler {

  /// Elements outside the data; a real document has a few hundred.
  private static final int MAX_ELEMENTS = 200_000;

  private static final Set<String> FORWARDED = Set.of("TABLE", "FIELD", "VALUES", "DATA");

  /// What was read so far is all that is wanted.
  static final class EnoughException extends SAXException {
    private static final long serialVersionUID = 1L;

    EnoughException(String message) {
      super(message);
    }
  }

  /// The document is something else.
  static final class NotVotableException extends SAXException {
    private static final long serialVersionUID = 1L;

    NotVotableException(String message) {
      super(message);
    }
  }

  private final ReadLimits limits;
  private final BooleanSupplier cancelled;
  private final TableSink sink;
  private final Surroundings around = new Surroundings();
  private final TableContentHandler stil = new TableContentHandler(false);
  private final List<List<@Nullable Object>> head = new ArrayList<>();
  private @Nullable RowRuler ruler;
  private long rows;
  private int elements;
  private boolean rooted;
  private boolean inData;
  private boolean inChosen;
  private boolean ended;
  private @Nullable String enough;

  Collector(ReadLimits limits, BooleanSupplier cancelled, TableSink sink) {
    this.limits = limits;
    this.cancelled = cancelled;
    this.sink = sink;
    stil.setReadHrefTables(false);
    stil.setTableHandler(this);
  }

  @Override
  public void startDTD(String name, @Nullable String publicId, @Nullable String systemId) {
    around.note("The document has a DOCTYPE; nothing that it points to was read.");
  }

  @Override
  public void startElement(String uri, String ignored, String name, Attributes attributes)
      throws SAXException {
    String local = SafeXml.local(name);
    if (!rooted) root(local);
    boolean row = local.equals("TR") || local.equals("TD");
    if (!row && ++elements > MAX_ELEMENTS)
      throw new EnoughException("it has more than " + MAX_ELEMENTS + " elements outside its data");
    if (!inData) around.start(local, attributes);
    if (local.equals("TABLE")) choose();
    if (local.equals("DATA")) inData = true;
    if (local.equals("STREAM") && inChosen) stream(attributes);
    if (local.startsWith("BINARY") && inChosen)
      ruler = new RowRuler(around.datatypes(), local.equals("BINARY2"));
    if (forwarded(local)) stil.startElement("", local, local, withoutReference(attributes));
  }

  @Override
  public void characters(char[] text, int start, int length) throws SAXException {
    if (!inData) around.text(text, start, length);
    RowRuler measure = ruler;
    if (measure != null && inChosen && inData) measure.base64(text, start, length);
    if (inChosen && inData) stil.characters(text, start, length);
  }

  @Override
  public void endElement(String uri, String ignored, String name) throws SAXException {
    String local = SafeXml.local(name);
    if (forwarded(local)) stil.endElement("", local, local);
    if (local.equals("DATA")) inData = false;
    if (!inData && !local.equals("DATA")) around.end(local);
    if (local.equals("TABLE")) inChosen = false;
  }

  @Override
  public void endDocument() {
    ended = true;
  }

  /// All that STIL needs to decode rows; groups and what they point to would only make it complain.
  private boolean forwarded(String local) {
    return inChosen && (inData || FORWARDED.contains(local));
  }

  private static Attributes withoutReference(Attributes attributes) {
    int reference = attributes.getIndex("ref");
    if (reference < 0) return attributes;
    AttributesImpl rest = new AttributesImpl(attributes);
    rest.removeAttribute(reference);
    return rest;
  }

  /// A table of the results replaces one that came before them.
  private void choose() {
    inChosen = around.choose();
    if (!inChosen) return;
    head.clear();
    rows = 0;
    ruler = null;
  }

  private void root(String local) throws SAXException {
    rooted = true;
    if (!local.equals("VOTABLE"))
      throw new NotVotableException("it is " + local + ", not a VOTable");
    stil.startDocument();
  }

  /// Data elsewhere are never fetched.
  private void stream(Attributes attributes) {
    if (attributes.getValue("href") != null)
      around.note("The rows are said to be at another address, which was not read.");
  }

  @Override
  public void startTable(StarTable meta) throws SAXException {
    try {
      sink.acceptMetadata(meta);
    } catch (IOException e) {
      throw new SAXException(e);
    }
  }

  @Override
  public void rowData(@Nullable Object[] row) throws SAXException {
    if (cancelled.getAsBoolean()) throw enough("reading was cancelled");
    if (rows == limits.rows())
      throw enough("reading stopped at the limit of " + limits.rows() + " rows; ask for fewer");
    rows++;
    try {
      sink.acceptRow(row);
    } catch (IOException e) {
      throw new SAXException(e);
    }
    if (head.size() < limits.kept())
      head.add(Collections.unmodifiableList(new ArrayList<>(java.util.Arrays.asList(row))));
  }

  private EnoughException enough(String why) {
    enough = why;
    return new EnoughException(why);
  }

  /// Why no more rows were wanted, if that was so: STIL hides it where rows are binary.
  Optional<String> enough() {
    return Optional.ofNullable(enough);
  }

  @Override
  public void endTable() {}

  /// @param broken why reading ended early, or null
  Votable finish(Path file, @Nullable String broken) {
    String wrong = broken != null ? broken : ended ? null : "it has no end";
    RowRuler measure = ruler;
    if (wrong == null && measure != null && !measure.whole())
      wrong = "its binary data end inside row " + (rows + 1);
    List<Column> columns = around.columns();
    if (rows == 0 && wrong != null && !around.status().equals(Status.ERROR))
      return Votable.unreadable(wrong);
    Optional<Table> table =
        columns.isEmpty()
            ? Optional.empty()
            : Optional.of(new Table(around.tableName(), columns, head, rows, file));
    return around.document(table, wrong);
  }
}
