package perek.tools.series.find;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Gatherers;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import perek.tools.call.Outcome;
import perek.tools.call.Params;
import perek.tools.call.Run;
import perek.tools.dal.Accref;
import perek.tools.data.Table;
import perek.tools.fetch.DownloadQuery;
import perek.tools.fetch.Downloaded;
import perek.tools.fetch.Fetch;
import perek.tools.links.DataLinks;
import perek.tools.links.Link;
import perek.tools.links.LinkList;
import perek.tools.links.LinksQuery;
import perek.tools.soda.CutOut;
import perek.tools.soda.Soda;
import perek.tools.soda.SodaQuery;
import perek.tools.spectrum.correct.Range;
import perek.tools.table.TableFiles;
import uk.ac.starlink.table.ColumnInfo;
import uk.ac.starlink.table.RowListStarTable;

/// Brings the spectra of rows: the band alone where the service cuts, the file else. Safe for many
/// threads.
public final class Bringing {

  private static final int AT_ONCE = 4;

  private final Soda soda;
  private final DataLinks links;
  private final Fetch fetch;

  public Bringing(Soda soda, DataLinks links, Fetch fetch) {
    this.soda = soda;
    this.links = links;
    this.fetch = fetch;
  }

  /// What became of a row.
  private sealed interface Came {
    record Here(Path file) implements Came {}

    record Not(String why) implements Came {}

    /// @param why it was not cut, blank where nobody offers to
    record Whole(URI address, String why) implements Came {}
  }

  private record Tried(Row row, Came came) {}

  Haul all(List<Row> rows, Range vacuum, OptionalDouble ra, OptionalDouble dec, Run run)
      throws IOException {
    List<Tried> tried =
        rows.stream()
            .gather(Gatherers.mapConcurrent(AT_ONCE, r -> new Tried(r, came(r, vacuum, run))))
            .toList();
    List<Found> found = new ArrayList<>();
    List<Missed> missed = new ArrayList<>();
    List<String> notes = new ArrayList<>();
    List<Tried> whole = new ArrayList<>();
    for (Tried t : tried)
      switch (t.came()) {
        case Came.Here(Path file) ->
            found.add(new Found(file, t.row().source(), "cut-out", t.row().mjd(), ra, dec));
        case Came.Not(String why) -> missed.add(new Missed(t.row().source(), why));
        case Came.Whole(URI _, String why) -> {
          whole.add(t);
          if (!why.isBlank())
            notes.add("%s was fetched whole: %s".formatted(t.row().source(), why));
        }
      }
    downloaded(whole, run)
        .forEach(item -> {
          Row row = whole.get((int) item.row() - 1).row();
          if (item.file().isPresent())
            found.add(new Found(item.file().get(), row.source(), "download", row.mjd(), ra, dec));
          else missed.add(new Missed(row.source(), item.message()));
        });
    return new Haul(found, missed, notes);
  }

  private Came came(Row row, Range vacuum, Run run) {
    if (run.stopped()) return new Came.Not("stopped before its turn");
    run.progress().report("asking for " + row.source(), row.number(), 0);
    try {
      return asked(row, vacuum, run);
    } catch (IllegalArgumentException e) {
      // One row whose addresses or identifiers cannot be is no reason to lose the others.
      return new Came.Not(String.valueOf(e.getMessage()));
    }
  }

  private Came asked(Row row, Range vacuum, Run run) {
    if (row.links() && row.access() instanceof Accref.Usable(URI address))
      return linked(row, address, vacuum, run);
    return row.cut()
        .map(query -> cut(query, row.access(), run))
        .orElseGet(() -> whole(row.access(), ""));
  }

  private Came cut(SodaQuery query, Accref access, Run run) {
    Outcome<CutOut> outcome = soda.call(query, run);
    if (outcome.product().isEmpty()) return whole(access, outcome.report().message());
    Optional<Path> file = outcome.product().flatMap(CutOut::file);
    return file.<Came>map(Came.Here::new)
        .orElseGet(() -> new Came.Not("the cut-out is empty: nothing lies in the band"));
  }

  private static Came whole(Accref access, String why) {
    return switch (access) {
      case Accref.Usable(URI address) -> new Came.Whole(address, why);
      case Accref.Refused(String _, String because) -> new Came.Not("refused: " + because);
      case Accref.Missing _ -> new Came.Not("the row names no file");
    };
  }

  /// Over the list of links to the service that cuts, else to the dataset itself.
  private Came linked(Row row, URI address, Range vacuum, Run run) {
    Outcome<LinkList> outcome = links.call(new LinksQuery(address, Params.NONE), run);
    if (outcome.product().isEmpty())
      return new Came.Not("its links did not come: " + outcome.report().message());
    LinkList list = outcome.product().get();
    Accref itself =
        list.links().stream()
            .filter(l -> l.semantics().equals("#this"))
            .map(Link::access)
            .findFirst()
            .orElseGet(Accref.Missing::new);
    Optional<SodaQuery> cut =
        list.services().stream()
            .flatMap(d ->
                Row.cut(
                    d,
                    list.answer().base(),
                    vacuum,
                    p -> Optional.of(p.value()).filter(v -> !v.isBlank()))
                    .stream())
            .findFirst();
    return cut.or(row::cut)
        .map(query -> cut(query, itself, run))
        .orElseGet(() -> whole(itself, ""));
  }

  private List<Downloaded.Item> downloaded(List<Tried> whole, Run run) throws IOException {
    if (whole.isEmpty()) return List.of();
    ColumnInfo column = new ColumnInfo("access_url", String.class, "Where the spectrum lies");
    column.setUCD("meta.ref.url;meta.main");
    RowListStarTable table = new RowListStarTable(new ColumnInfo[] {column});
    for (Tried t : whole)
      table.addRow(new @Nullable Object[] {((Came.Whole) t.came()).address().toString()});
    Table kept = TableFiles.keep(table, run.folder());
    Path folder = run.folder().resolve("downloads").resolve("series");
    Outcome<Downloaded> outcome =
        fetch.call(
            new DownloadQuery(
                kept.file(),
                folder,
                IntStream.rangeClosed(1, whole.size()).mapToObj(Long::valueOf).toList(),
                DownloadQuery.MAX_BYTES,
                Optional.of(whole.getFirst().row().service()),
                false),
            run);
    if (outcome.product().isEmpty()) throw new IOException(outcome.report().message());
    return outcome.product().get().items();
  }
}
