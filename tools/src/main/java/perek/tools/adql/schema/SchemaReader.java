package perek.tools.adql.schema;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.xml.sax.SAXException;
import perek.tools.adql.example.Example;
import perek.tools.adql.example.ExamplesDocument;
import perek.tools.call.Outcome;
import perek.tools.call.Params;
import perek.tools.call.Run;
import perek.tools.call.Sent;
import perek.tools.dal.Metadata;
import perek.tools.dal.Remembered;
import perek.tools.dal.Rows;
import perek.tools.dal.Service;
import perek.tools.data.Table;
import perek.tools.http.Limits;
import perek.tools.http.Reply;
import perek.tools.http.Request;
import perek.tools.votable.ReadLimits;

/// Asks a TAP service what it has: `/tables` and `/capabilities`, and where the former says nothing
/// TAP_SCHEMA. What came is kept in memory, and below the run's folder, for a day; an older copy is
/// used where the service does not answer, and told with its age. Safe for many threads.
///
/// ```java
/// SchemaReader reader = new SchemaReader(new Service(transport, ReadLimits.DEFAULT));
/// switch (reader.read(service, run)) {
///   case SchemaAnswer.Known known -> use(known.schema(), known.notes());
///   case SchemaAnswer.Unknown unknown -> tell(unknown.why());
/// }
/// ```
public final class SchemaReader {

  private static final Duration FRESH = Duration.ofDays(1);

  /// Largest document that is read, in bytes; the one of a big data centre has 30 MB.
  private static final long MOST_BYTES = 96L << 20;

  /// TAP_SCHEMA is of use only as a whole.
  private static final ReadLimits WHOLE = new ReadLimits(1_000_000, 1_000_000);

  private final Service service;
  private final Metadata metadata;
  private final ConcurrentHashMap<URI, Kept> memory = new ConcurrentHashMap<>();

  private record Kept(SchemaAnswer.Known answer, Instant time) {}

  /// What reads a document.
  private interface Reading<T> {
    T of(InputStream document) throws IOException, SAXException;
  }

  public SchemaReader(Service service) {
    this.service = service;
    this.metadata = new Metadata(new Service(service.transport(), WHOLE));
  }

  /// The schema in a VOSI tables document, and a capabilities document where there is one.
  ///
  /// @throws SAXException where one of them is no XML
  public static Schema of(InputStream tables, Optional<InputStream> capabilities)
      throws IOException, SAXException {
    Optional<Language> language =
        capabilities.isPresent() ? CapabilitiesDocument.read(capabilities.get()) : Optional.empty();
    return new Schema(TablesDocument.read(tables), language.orElse(Language.UNKNOWN));
  }

  /// @param tap the service's base address; one that ends in `/sync`, `/async` or `/tables` is cut
  public SchemaAnswer read(URI tap, Run run) {
    URI base =
        URI.create(
            tap.toString().replaceAll("[?#].*$", "").replaceAll("/+(sync|async|tables)?/*$", ""));
    Kept kept = memory.get(base);
    if (kept != null && kept.time().plus(FRESH).isAfter(Instant.now())) return kept.answer();
    SchemaAnswer answer = ask(base, run);
    if (answer instanceof SchemaAnswer.Known known)
      memory.put(base, new Kept(known, Instant.now()));
    return answer;
  }

  private SchemaAnswer ask(URI base, Run run) {
    List<String> notes = new ArrayList<>();
    List<String> troubles = new ArrayList<>();
    run.progress().report("tables of " + base, 0, 0);
    URI place = URI.create(base + "/tables?detail=max");
    Optional<List<TableInfo>> tables = get(place, TablesDocument::read, notes, troubles, run);
    if (tables.isEmpty() || tables.get().stream().allMatch(t -> t.columns().isEmpty())) {
      if (tables.isPresent()) troubles.add(place + " describes no columns");
      tables = tapSchema(base, troubles, run);
    }
    if (tables.isEmpty())
      return new SchemaAnswer.Unknown(
          base, "What tables it has is not known: " + String.join("; ", troubles) + ".");
    List<String> silent = new ArrayList<>();
    URI capabilities = URI.create(base + "/capabilities");
    Optional<Language> language =
        get(capabilities, CapabilitiesDocument::read, notes, silent, run).flatMap(l -> l);
    if (language.isEmpty())
      notes.add(
          "The service does not say which ADQL it understands; that of the standard is taken.");
    return new SchemaAnswer.Known(
        base,
        new Schema(tables.get(), language.orElse(Language.UNKNOWN)),
        examples(base, notes, run),
        notes);
  }

  /// Most services have none, and that is nothing to be told.
  private List<Example> examples(URI base, List<String> notes, Run run) {
    List<String> troubles = new ArrayList<>();
    URI place = URI.create(base + "/examples");
    Optional<List<Example>> read =
        get(place, ExamplesDocument::read, new ArrayList<>(), troubles, run);
    if (troubles.stream().anyMatch(t -> t.contains("no such document")))
      notes.add("The page of examples at " + place + " cannot be read.");
    return read.orElse(List.of());
  }

  private Optional<List<TableInfo>> tapSchema(URI base, List<String> troubles, Run run) {
    Optional<Table> tables = rows(base, TapSchema.TABLES, troubles, run);
    if (tables.isEmpty()) return Optional.empty();
    Optional<Table> columns = rows(base, TapSchema.COLUMNS, troubles, run);
    TapSchema made = new TapSchema();
    columns.ifPresent(made::columns);
    rows(base, TapSchema.KEYS, new ArrayList<>(), run).ifPresent(made::keys);
    return columns.map(_ -> made.tables(tables.get()));
  }

  private Optional<Table> rows(URI base, String query, List<String> troubles, Run run) {
    Params params =
        Params.of("REQUEST", "doQuery")
            .with("LANG", "ADQL")
            .with("MAXREC", "1000000")
            .with("QUERY", query);
    Outcome<Rows> outcome = metadata.ask(Sent.get(URI.create(base + "/sync"), params), run);
    if (!outcome.status().good()) troubles.add("TAP_SCHEMA: " + outcome.report().message());
    return outcome.product().flatMap(Rows::table).filter(_ -> outcome.status().good());
  }

  private <T> Optional<T> get(
      URI place, Reading<T> reading, List<String> notes, List<String> troubles, Run run) {
    Remembered remembered = new Remembered(run.folder());
    Optional<Remembered.Answer> kept = remembered.find(place.toString());
    if (kept.isPresent() && kept.get().time().plus(FRESH).isAfter(Instant.now())) {
      Optional<T> read = read(kept.get(), reading);
      if (read.isPresent()) return read;
    }
    Limits usual = Service.limits(run);
    Limits limits = new Limits(usual.connect(), usual.read(), usual.total(), MOST_BYTES);
    Reply reply = service.transport().send(Request.get(place).with(limits), run.cancelled());
    if (reply instanceof Reply.Ok ok) {
      try {
        byte[] bytes = ok.body().bytes();
        T read = reading.of(new ByteArrayInputStream(bytes));
        remembered.keep(place.toString(), bytes);
        return Optional.of(read);
      } catch (IOException | SAXException e) {
        troubles.add(
            place + " answered with something that is no such document: " + e.getMessage());
      }
    }
    if (reply instanceof Reply.Failed failed) troubles.add(Service.words(failed));
    if (kept.isEmpty()) return Optional.empty();
    notes.add("What the service says of itself is a copy " + kept.get().age() + ".");
    return read(kept.get(), reading);
  }

  private static <T> Optional<T> read(Remembered.Answer kept, Reading<T> reading) {
    Path file = kept.file();
    try (InputStream in = Files.newInputStream(file)) {
      return Optional.of(reading.of(in));
    } catch (IOException | SAXException e) {
      return Optional.empty();
    }
  }
}
