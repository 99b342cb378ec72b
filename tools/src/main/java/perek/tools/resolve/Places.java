package perek.tools.resolve;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;
import perek.tools.dal.Shelf;
import perek.tools.data.Product;
import perek.tools.data.Table;
import perek.tools.table.TableFiles;
import uk.ac.starlink.table.ColumnInfo;
import uk.ac.starlink.table.RowListStarTable;

/// Places found for one name; the first is the one to use.
///
/// @param places at least one
/// @param asTable the same as a table on disk
public record Places(List<Place> places, Table asTable) implements Product {

  public Places {
    places = List.copyOf(places);
  }

  public Place best() {
    return places.getFirst();
  }

  @Override
  public Optional<Table> table() {
    return Optional.of(asTable);
  }

  static Places of(List<Place> places, Path folder) throws IOException {
    RowListStarTable rows =
        new RowListStarTable(
            new ColumnInfo[] {
              column("name", String.class, "", "meta.id;src", "Name as the source writes it"),
              column("ra", Double.class, "deg", "pos.eq.ra;meta.main", "ICRS, epoch J2000"),
              column("dec", Double.class, "deg", "pos.eq.dec;meta.main", "ICRS, epoch J2000"),
              column("pmra", Double.class, "mas/yr", "pos.pm;pos.eq.ra", "Times cos(dec)"),
              column("pmdec", Double.class, "mas/yr", "pos.pm;pos.eq.dec", "Proper motion"),
              column("type", String.class, "", "src.class", "Kind of object"),
              column("source", String.class, "", "meta.ref", "Who says so")
            });
    for (Place p : places)
      rows.addRow(
          new @Nullable Object[] {
            p.name(),
            p.raDeg(),
            p.decDeg(),
            boxed(p.pmRaMasYr()),
            boxed(p.pmDecMasYr()),
            p.type(),
            p.source()
          });
    Shelf shelf = new Shelf(folder);
    Path part = shelf.part();
    Path votable = part.resolveSibling(part.getFileName() + ".vot");
    TableFiles.write(rows, votable);
    Shelf.drop(part);
    return new Places(places, TableFiles.describe(rows, shelf.keep(votable, ".vot")));
  }

  private static @Nullable Double boxed(OptionalDouble value) {
    return value.isPresent() ? value.getAsDouble() : null;
  }

  private static ColumnInfo column(
      String name, Class<?> type, String unit, String ucd, String description) {
    ColumnInfo info = new ColumnInfo(name, type, description);
    info.setUnitString(unit);
    info.setUCD(ucd);
    return info;
  }
}
