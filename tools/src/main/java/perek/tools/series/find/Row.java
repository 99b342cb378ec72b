package perek.tools.series.find;

import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import perek.tools.dal.Accref;
import perek.tools.dal.Rows;
import perek.tools.data.Table;
import perek.tools.soda.SodaQuery;
import perek.tools.spectrum.correct.Range;
import perek.tools.votable.Descriptor;
import perek.tools.votable.Param;

/// A row of an SSA answer: what it says of a spectrum.
///
/// @param service that gave it
/// @param number the first being 1
/// @param access where the spectrum is to be had
/// @param cut that brings the band alone, where the answer describes a service that cuts
/// @param links true where the access reference leads to a list of links (DataLink)
/// @param covered wavelengths in vacuum, Angstrom, where the row says them
record Row(
    URI service,
    int number,
    Accref access,
    Optional<SodaQuery> cut,
    boolean links,
    OptionalDouble mjd,
    Optional<Range> covered) {

  private static final double ANGSTROM = 1e-10;

  /// Wavelengths above this, in metres, are in another unit than SSA's.
  private static final double LONGEST_M = 1e-3;

  /// More than is asked for on each side: a file in air stands 2.8e-4 from vacuum, and one at rest
  /// with its observatory 1e-4 from the barycentre.
  private static final double MARGIN = 6e-4;

  private static final String SODA = "ivo://ivoa.net/std/soda#sync";

  static List<Row> of(URI service, Rows rows, Range vacuum) {
    Optional<Table> table = rows.table();
    if (table.isEmpty()) return List.of();
    List<Accref> references = Accref.of(table.get(), rows.base());
    return java.util.stream.IntStream.range(0, references.size())
        .mapToObj(i -> one(service, rows, table.get(), i, references.get(i), vacuum))
        .toList();
  }

  private static Row one(
      URI service, Rows rows, Table table, int row, Accref access, Range vacuum) {
    String format =
        table
            .byRole("access.format")
            .flatMap(c -> table.text(row, c))
            .orElse("")
            .toLowerCase(Locale.ROOT);
    return new Row(
        service,
        row + 1,
        access,
        cut(rows, table, row, vacuum),
        format.contains("content=datalink"),
        number(table, row, "char.timeaxis.coverage.location.value"),
        covered(table, row));
  }

  /// The first service of the answer that cuts by wavelength and takes its ID from a column.
  private static Optional<SodaQuery> cut(Rows rows, Table table, int row, Range vacuum) {
    for (Descriptor d : rows.document().descriptors()) {
      Optional<SodaQuery> query = cut(d, rows.base(), vacuum, id -> id(table, row, id));
      if (query.isPresent()) return query;
    }
    return Optional.empty();
  }

  /// @param id what to send for the input ID; nothing where it cannot be known
  static Optional<SodaQuery> cut(
      Descriptor d,
      URI base,
      Range vacuum,
      java.util.function.Function<Param, Optional<String>> id) {
    boolean soda = d.standardId().orElse("").toLowerCase(Locale.ROOT).startsWith(SODA);
    boolean bands = d.inputs().stream().anyMatch(p -> p.name().equalsIgnoreCase("BAND"));
    if (!soda || !bands || d.accessUrl().isEmpty()) return Optional.empty();
    if (!(Accref.of(d.accessUrl().get(), base) instanceof Accref.Usable(URI address)))
      return Optional.empty();
    return d.inputs().stream()
        .filter(p -> p.name().equalsIgnoreCase("ID"))
        .findFirst()
        .flatMap(id)
        .map(value ->
            SodaQuery.of(address, value)
                .band(
                    vacuum.from() * (1 - MARGIN) * ANGSTROM,
                    vacuum.to() * (1 + MARGIN) * ANGSTROM));
  }

  private static Optional<String> id(Table table, int row, Param param) {
    if (param.ref().isBlank()) return Optional.of(param.value()).filter(value -> !value.isBlank());
    return table
        .index(param.ref())
        .or(() -> table.byRole("curation.publisherdid"))
        .flatMap(c -> table.text(row, c));
  }

  private static Optional<Range> covered(Table table, int row) {
    OptionalDouble from = number(table, row, "char.spectralaxis.coverage.bounds.start");
    OptionalDouble to = number(table, row, "char.spectralaxis.coverage.bounds.stop");
    boolean metres =
        from.isPresent()
            && to.isPresent()
            && to.getAsDouble() < LONGEST_M
            && from.getAsDouble() < to.getAsDouble();
    return metres
        ? Optional.of(new Range(from.getAsDouble() / ANGSTROM, to.getAsDouble() / ANGSTROM))
        : Optional.empty();
  }

  private static OptionalDouble number(Table table, int row, String role) {
    return table
        .byRole(role)
        .map(c -> table.head().get(row).get(c))
        .filter(Number.class::isInstance)
        .map(n -> OptionalDouble.of(((Number) n).doubleValue()))
        .filter(d -> Double.isFinite(d.getAsDouble()))
        .orElseGet(OptionalDouble::empty);
  }

  /// How the user is told of it.
  String source() {
    String where =
        switch (access) {
          case Accref.Usable(URI address) -> address.toString();
          case Accref.Refused(String written, String _) -> written;
          case Accref.Missing _ -> "";
        };
    return where.isEmpty() ? "row %d of %s".formatted(number, service) : where;
  }
}
