package perek.tools.probe;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import perek.tools.call.Outcome;
import perek.tools.call.Params;
import perek.tools.dal.Rows;
import perek.tools.data.Column;
import perek.tools.data.Status;
import perek.tools.data.Table;
import perek.tools.votable.Votable;

/// The cheapest question of a protocol, and how its answer is known.
final class Question {

  private Question() {}

  /// What is sent to find out whether `protocol` is spoken; nothing of it asks for data.
  static Params of(Protocol protocol) {
    return switch (protocol) {
      case SSAP -> Params.of("REQUEST", "queryData").with("FORMAT", "METADATA");
      case SIAP -> Params.of("FORMAT", "METADATA");
      case SIAP2 -> Params.of("MAXREC", "0");
      case SCS -> Params.of("RA", "0").with("DEC", "0").with("SR", "0");
      case TAP ->
          Params.of("REQUEST", "doQuery")
              .with("LANG", "ADQL")
              .with("QUERY", "SELECT TOP 1 table_name AS name FROM tap_schema.tables");
      case SLAP -> Params.of("REQUEST", "queryData").with("FORMAT", "METADATA");
      case LINKS, SODA, HIPS, MOC -> Params.NONE;
    };
  }

  /// Whether this is how a service of the protocol answers its question.
  static boolean fits(Protocol protocol, Outcome<Rows> answer) {
    Optional<Votable> document = answer.product().map(Rows::document);
    return switch (protocol) {
      case TAP ->
          answer.status().good()
              && document.filter(d -> columns(d, cs -> cs.size() == 1)).isPresent();
      case SODA -> wantsId(answer) && !fits(Protocol.LINKS, answer);
      case SCS ->
          document.filter(Question::conesError).isPresent()
              || document.filter(d -> columns(d, Question::cones) && !dataset(d)).isPresent();
      case LINKS -> document.filter(Question::links).isPresent();
      case SSAP -> document.filter(d -> columns(d, Question::spectra)).isPresent();
      case SIAP -> document.filter(d -> columns(d, Question::images)).isPresent();
      case SLAP -> document.filter(d -> columns(d, Question::lines)).isPresent();
      // These do not answer with tables: see Maps.
      case HIPS, MOC -> false;
      case SIAP2 -> document.filter(d -> columns(d, Question::observations)).isPresent();
    };
  }

  /// Whether the service itself spoke, though it said no.
  static boolean refused(Outcome<Rows> answer) {
    return answer.status() == Status.ERROR && answer.report().message().length() > 0;
  }

  private static boolean columns(Votable document, Predicate<List<Column>> fit) {
    return document.status() != Status.FAILED
        && document.table().map(Table::columns).filter(fit).isPresent();
  }

  private static boolean spectra(List<Column> columns) {
    boolean declared = any(columns, c -> lower(c.utype()).startsWith("ssa:"));
    boolean old =
        any(columns, c -> c.role().equals("access.reference"))
            && any(
                columns,
                c -> c.role().startsWith("char.spectralaxis") || c.role().startsWith("dataset."));
    return declared || (old && !images(columns));
  }

  /// Utypes of the line data model, as SLAP 1.0 (section 4.3) asks for.
  private static boolean lines(List<Column> columns) {
    return any(
        columns,
        c -> lower(c.utype()).matches("(?:ssldm|ldm|slap):?.*wavelength.*|line\\.wavelength.*"));
  }

  private static boolean images(List<Column> columns) {
    return any(columns, c -> lower(c.ucd()).startsWith("vox:image_"));
  }

  private static boolean observations(List<Column> columns) {
    return any(columns, c -> c.name().equalsIgnoreCase("dataproduct_type"))
        && any(columns, c -> c.name().equalsIgnoreCase("access_url"));
  }

  /// UCD1 as Cone Search 1.03 asks for it, or UCD1+ as many give it.
  private static boolean cones(List<Column> columns) {
    return any(columns, c -> ucd(c, "pos_eq_ra_main", "pos.eq.ra;meta.main"))
        && any(columns, c -> ucd(c, "pos_eq_dec_main", "pos.eq.dec;meta.main"));
  }

  private static boolean dataset(Votable document) {
    return columns(document, Question::spectra)
        || columns(document, Question::images)
        || columns(document, Question::observations);
  }

  /// Cone Search tells its errors in a way of its own (section 2.3).
  private static boolean conesError(Votable document) {
    return document.infos().keySet().stream().anyMatch("Error"::equalsIgnoreCase)
        || document.params().stream().anyMatch(p -> p.name().equalsIgnoreCase("Error"));
  }

  private static boolean links(Votable document) {
    return columns(
        document,
        cs ->
            List.of("access_url", "service_def", "semantics").stream()
                .allMatch(name -> any(cs, c -> c.name().equalsIgnoreCase(name))));
  }

  /// A usage error about the missing ID.
  private static boolean wantsId(Outcome<Rows> answer) {
    String said = answer.report().message();
    return refused(answer)
        && said.matches("(?s).*\\bID\\b.*")
        && said.matches("(?is).*(mandatory|required|missing|usage|parameter|must|needed).*");
  }

  private static boolean ucd(Column column, String... any) {
    return List.of(any).contains(lower(column.ucd()));
  }

  private static boolean any(List<Column> columns, Predicate<Column> fits) {
    return columns.stream().anyMatch(fits);
  }

  private static String lower(String text) {
    return text.toLowerCase(Locale.ROOT);
  }
}
