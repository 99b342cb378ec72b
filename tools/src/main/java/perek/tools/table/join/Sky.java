package perek.tools.table.join;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import perek.tools.table.Columns;
import uk.ac.starlink.table.ColumnInfo;
import uk.ac.starlink.table.RowSequence;
import uk.ac.starlink.table.StarTable;

/// Places of a table's rows on the sky, in degrees; NaN where a row has none.
public final class Sky {

  private static final List<String> RA_NAMES =
      List.of("ra", "raj2000", "_ra", "_raj2000", "ra_icrs", "s_ra", "ra_deg", "radeg", "alpha");
  private static final List<String> DEC_NAMES =
      List.of(
          "dec",
          "dej2000",
          "_de",
          "_dej2000",
          "de_icrs",
          "s_dec",
          "dec_deg",
          "decdeg",
          "delta",
          "decj2000");

  private final double[] ra;
  private final double[] dec;
  private final String columns;
  private final int missing;

  private Sky(double[] ra, double[] dec, String columns, int missing) {
    this.ra = ra;
    this.dec = dec;
    this.columns = columns;
    this.missing = missing;
  }

  int rows() {
    return ra.length;
  }

  public double raDeg(int row) {
    return ra[row];
  }

  public double decDeg(int row) {
    return dec[row];
  }

  public boolean placed(int row) {
    return !Double.isNaN(ra[row]);
  }

  /// Names of the two columns.
  String columns() {
    return columns;
  }

  /// How many rows have no place.
  public int missing() {
    return missing;
  }

  /// The places of a table, by the columns named, else by their UCDs, else by the usual names.
  ///
  /// @param named columns `RA,DEC`, or blank
  /// @param what the table is called in messages
  /// @throws IllegalArgumentException where no columns hold places in degrees or radians
  public static Sky of(StarTable table, String named, String what) throws IOException {
    String[] names = named.split(",", -1);
    if (!named.isBlank() && names.length != 2)
      throw new IllegalArgumentException(
          "the columns of the place are '" + named + "': write them as RA,DEC");
    int ra =
        named.isBlank()
            ? find(table, "ra", RA_NAMES, what)
            : Columns.place(table, names[0].strip());
    int dec =
        named.isBlank()
            ? find(table, "dec", DEC_NAMES, what)
            : Columns.place(table, names[1].strip());
    return read(table, ra, dec);
  }

  private static Sky read(StarTable table, int ra, int dec) throws IOException {
    double raUnit = degrees(table.getColumnInfo(ra));
    double decUnit = degrees(table.getColumnInfo(dec));
    int rows = Math.toIntExact(table.getRowCount());
    double[] raDeg = new double[rows];
    double[] decDeg = new double[rows];
    int missing = 0;
    try (RowSequence sequence = table.getRowSequence()) {
      for (int row = 0; row < rows && sequence.next(); row++) {
        raDeg[row] = number(sequence.getCell(ra)) * raUnit;
        decDeg[row] = number(sequence.getCell(dec)) * decUnit;
        boolean place = Double.isFinite(raDeg[row]) && Math.abs(decDeg[row]) <= 90;
        if (!place) {
          raDeg[row] = Double.NaN;
          missing++;
        }
      }
    }
    String columns = table.getColumnInfo(ra).getName() + "," + table.getColumnInfo(dec).getName();
    return new Sky(raDeg, decDeg, columns, missing);
  }

  private static double number(@Nullable Object cell) {
    return cell instanceof Number n ? n.doubleValue() : Double.NaN;
  }

  /// By UCD, the main one first, else by name.
  private static int find(StarTable table, String axis, List<String> names, String what) {
    String ucd = "pos.eq." + axis;
    String old = "pos_eq_" + axis;
    return first(table, c -> ucd(c).equals(ucd + ";meta.main") || ucd(c).equals(old + "_main"))
        .or(() -> first(table, c -> ucd(c).equals(ucd) || ucd(c).equals(old)))
        .or(() -> first(table, c -> names.contains(name(c))))
        .orElseThrow(() ->
            new IllegalArgumentException(
                "%s says nowhere what its %s is (a column with UCD %s or the name %s); name the columns"
                    .formatted(
                        what, axis.equals("ra") ? "right ascension" : "declination", ucd, axis)));
  }

  private static java.util.Optional<Integer> first(StarTable table, Predicate<ColumnInfo> fits) {
    OptionalInt found =
        IntStream.range(0, table.getColumnCount())
            .filter(i -> Number.class.isAssignableFrom(table.getColumnInfo(i).getContentClass()))
            .filter(i -> fits.test(table.getColumnInfo(i)))
            .findFirst();
    return found.isPresent() ? java.util.Optional.of(found.getAsInt()) : java.util.Optional.empty();
  }

  private static String ucd(ColumnInfo info) {
    String ucd = info.getUCD();
    return ucd == null ? "" : ucd.toLowerCase(Locale.ROOT);
  }

  private static String name(ColumnInfo info) {
    return info.getName().toLowerCase(Locale.ROOT);
  }

  /// Degrees in one of the column's units; a column that names none is taken to be in degrees.
  private static double degrees(ColumnInfo info) {
    String unit = info.getUnitString() == null ? "" : info.getUnitString().strip();
    return switch (unit.toLowerCase(Locale.ROOT)) {
      case "", "deg", "degree", "degrees", "d" -> 1;
      case "rad", "radian", "radians" -> Math.toDegrees(1);
      case "arcsec" -> 1 / 3600.0;
      case "arcmin" -> 1 / 60.0;
      case "h", "hr", "hourangle" -> 15;
      default ->
          throw new IllegalArgumentException(
              "column " + info.getName() + " is in " + unit + ", which is no angle");
    };
  }
}
