package perek.tools.rv.barycentric;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import perek.tools.rv.time.LeapSeconds;
import perek.tools.rv.time.Resource;

/// UT1 and the pole against time: the table that comes with Perek (IERS C04, every ten days), or a
/// newer one of the IERS in the form `finals2000A` (Bulletin A, day by day, with predictions). One
/// is in use by the whole process, as leap seconds are. Immutable.
public final class EarthTable {

  /// A day of `finals2000A` has 187 characters; what is read of it ends here.
  private static final int LINE = 68;

  private static final int LEAST_DAYS = 365;
  private static final double JD_LESS_MJD = 2_400_000.5;
  private static final EarthTable OWN = own();
  private static final AtomicReference<Supplier<EarthTable>> IN_USE =
      new AtomicReference<>(() -> OWN);

  private final String origin;
  private final List<double[]> rows;
  private final double measuredToMjd;
  private final @Nullable String trouble;

  private EarthTable(
      String origin, List<double[]> rows, double measuredToMjd, @Nullable String trouble) {
    this.origin = origin;
    this.rows = rows;
    this.measuredToMjd = measuredToMjd;
    this.trouble = trouble;
  }

  private static EarthTable own() {
    List<double[]> rows =
        Resource.rows(EarthTable.class, "earth-orientation.tsv").stream()
            .map(cells -> Arrays.stream(cells).mapToDouble(Double::parseDouble).toArray())
            .toList();
    return new EarthTable("IERS C04, shipped with Perek", rows, rows.getLast()[0], null);
  }

  public static EarthTable inUse() {
    return IN_USE.get().get();
  }

  /// From now on, what a file has, where it is there; it is read when first needed.
  public static void use(Path finals) {
    IN_USE.set(new Once(finals));
  }

  private static final class Once implements Supplier<EarthTable> {
    private final Path file;
    private @Nullable EarthTable read;

    Once(Path file) {
      this.file = file;
    }

    @Override
    public synchronized EarthTable get() {
      EarthTable known = read;
      if (known != null) return known;
      known = Files.isRegularFile(file) ? of(file) : OWN;
      read = known;
      return known;
    }
  }

  private static EarthTable of(Path file) {
    try {
      return read(file);
    } catch (IOException | IllegalArgumentException e) {
      return new EarthTable(
          OWN.origin,
          OWN.rows,
          OWN.measuredToMjd,
          "The Earth orientation in %s cannot be used: %s".formatted(file, e.getMessage()));
    }
  }

  /// A file of the IERS in the form `finals2000A`.
  ///
  /// @throws IllegalArgumentException where it is none
  public static EarthTable read(Path finals) throws IOException {
    List<double[]> rows = new ArrayList<>();
    double measured = 0;
    int number = 0;
    for (String line : Files.readAllLines(finals, StandardCharsets.ISO_8859_1)) {
      number++;
      if (line.length() < LINE || line.substring(58, LINE).isBlank()) continue;
      double[] row = row(line, number);
      if (!rows.isEmpty() && row[0] <= rows.getLast()[0])
        throw new IllegalArgumentException(
            "line %d is not later than the one before it".formatted(number));
      rows.add(row);
      if (line.charAt(57) == 'I') measured = row[0];
    }
    if (rows.size() < LEAST_DAYS)
      throw new IllegalArgumentException(
          "it has %d days in the form finals2000A, %d at least are needed"
              .formatted(rows.size(), LEAST_DAYS));
    return new EarthTable(String.valueOf(finals.getFileName()), completed(rows), measured, null);
  }

  /// With the days before its first from the table that comes with Perek.
  private static List<double[]> completed(List<double[]> rows) {
    List<double[]> all = new ArrayList<>();
    for (double[] row : OWN.rows) if (row[0] < rows.getFirst()[0]) all.add(row);
    all.addAll(rows);
    return all;
  }

  /// Columns by their bytes: MJD 8-15, pole 19-27 and 38-46, UT1 - UTC 59-68.
  private static double[] row(String line, int number) {
    try {
      double mjd = Double.parseDouble(line.substring(7, 15).strip());
      double dut1 = Double.parseDouble(line.substring(58, LINE).strip());
      if (!(Math.abs(dut1) < 1)) throw new NumberFormatException("UT1 - UTC is " + dut1 + " s");
      return new double[] {
        mjd,
        dut1 - LeapSeconds.taiLessUtc(mjd + JD_LESS_MJD),
        Double.parseDouble(line.substring(18, 27).strip()),
        Double.parseDouble(line.substring(37, 46).strip())
      };
    } catch (NumberFormatException e) {
      throw new IllegalArgumentException(
          "line %d is not in the form finals2000A: %s".formatted(number, e.getMessage()), e);
    }
  }

  /// Where it is from.
  public String origin() {
    return origin;
  }

  public double fromMjd() {
    return rows.getFirst()[0];
  }

  public double toMjd() {
    return rows.getLast()[0];
  }

  /// What is later is predicted.
  public double measuredToMjd() {
    return measuredToMjd;
  }

  public int size() {
    return rows.size();
  }

  /// Interpolated; after the end UT1 - UTC stays what it was there.
  EarthOrientation at(double jdUtc, double taiLessUtc) {
    double mjd = jdUtc - JD_LESS_MJD;
    double[] last = rows.getLast();
    if (mjd >= last[0]) return EarthOrientation.afterEnd(last, taiLessUtc, trouble);
    int after = after(mjd);
    double[] a = rows.get(after - 1);
    double[] b = rows.get(after);
    double part = (mjd - a[0]) / (b[0] - a[0]);
    String note =
        mjd > measuredToMjd
            ? "UT1 is predicted after MJD %.0f (%s).".formatted(measuredToMjd, origin)
            : null;
    return new EarthOrientation(
        a[1] + part * (b[1] - a[1]),
        a[2] + part * (b[2] - a[2]),
        a[3] + part * (b[3] - a[3]),
        trouble == null ? note : trouble + ".");
  }

  /// The first row that is later, at least the second.
  private int after(double mjd) {
    int low = 1;
    int high = rows.size() - 1;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (rows.get(middle)[0] > mjd) high = middle;
      else low = middle + 1;
    }
    return low;
  }
}
