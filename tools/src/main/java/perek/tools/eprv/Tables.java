package perek.tools.eprv;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import perek.tools.spectrum.fits.FitsFile;
import perek.tools.spectrum.fits.Part;

/// Whether tables hold what they are for, and agree with the images beside them.
final class Tables {

  private static final int NUMBERED = 99;

  /// Ends of orders that differ by less are the same, part of a wavelength.
  private static final double SAME = 1e-5;

  /// Columns of `RVn` as earlier texts call them.
  private static final Map<String, String> OLDER =
      Map.of("RV_Error", "RV_ERR", "BC_Velocity", "BERV");

  /// Keywords of `RVn` as earlier files have them, with where they stand now.
  private static final Map<String, String> MOVED =
      Map.of("RVSTART", "CCF1 VELSTART", "RVSTEP", "CCF1 VELSTEP", "MASK", "CCF1 CCFMASK");

  private final FitsFile file;
  private final List<Finding> findings = new ArrayList<>();

  private Tables(FitsFile file) {
    this.file = file;
  }

  static List<Finding> of(FitsFile file, int level) throws IOException {
    Tables tables = new Tables(file);
    tables.receipt();
    tables.config();
    if (level < 4) tables.orders(level);
    if (level == 4)
      for (int n = 1; n <= NUMBERED; n++) {
        tables.velocities(n);
        tables.diagnostics(n);
      }
    return tables.findings;
  }

  private Optional<Part> table(String name) {
    return file.part(name).filter(Part::table);
  }

  private void receipt() throws IOException {
    Optional<Part> receipt = table("RECEIPT");
    if (receipt.isEmpty()) return;
    if (receipt.get().rowCount() == 0)
      findings.add(Finding.error("RECEIPT", "has no row: each level adds what it did"));
    Optional<Integer> status = receipt.get().place("STATUS");
    if (status.isEmpty() || receipt.get().rowCount() == 0) return;
    for (String text : receipt.get().texts(status.get()))
      if (!text.equals("PASS") && !text.equals("FAIL"))
        findings.add(
            Finding.error("RECEIPT STATUS", "is '%s' and must be PASS or FAIL".formatted(text)));
  }

  /// The prose of the standard says two columns, its table one.
  private void config() {
    table("DRP_CONFIG")
        .filter(t -> t.columns().size() > 1)
        .ifPresent(t ->
            findings.add(
                Finding.warning(
                    "DRP_CONFIG", "has the columns %s, not ENTRY alone".formatted(t.columns()))));
  }

  private void orders(int level) throws IOException {
    Optional<Part> table = table("ORDER_TABLE");
    if (table.isEmpty()) return;
    OptionalInt count = file.keys().whole("NUMORDER");
    int rows = table.get().rowCount();
    if (count.isPresent() && count.getAsInt() != rows)
      findings.add(
          Finding.error(
              "ORDER_TABLE", "has %d rows, and NUMORDER is %d".formatted(rows, count.getAsInt())));
    double[] index = column(table.get(), "ORDER_INDEX");
    for (int i = 0; i < index.length; i++)
      if (index[i] != i) {
        findings.add(
            Finding.error(
                "ORDER_TABLE ORDER_INDEX",
                "is %.0f in row %d: it counts from 0".formatted(index[i], i + 1)));
        break;
      }
    double[] start = column(table.get(), "WAVE_START");
    double[] end = column(table.get(), "WAVE_END");
    if (level == 2 && start.length == rows && end.length == rows) ends(start, end);
  }

  /// Wavelengths of the table against those of the image.
  private void ends(double[] start, double[] end) throws IOException {
    Optional<Part> wave = file.part("TRACE1_WAVE").filter(Part::image);
    if (wave.isEmpty()) return;
    double[][] all = wave.get().rows();
    for (int i = 0; i < Math.min(all.length, start.length); i++) {
      double[] finite = Arrays.stream(all[i]).filter(Double::isFinite).toArray();
      if (finite.length == 0) continue;
      double low = Arrays.stream(finite).min().getAsDouble();
      double high = Arrays.stream(finite).max().getAsDouble();
      double least = Math.min(start[i], end[i]);
      double most = Math.max(start[i], end[i]);
      if (Math.abs(least / low - 1) < SAME && Math.abs(most / high - 1) < SAME) continue;
      findings.add(
          Finding.error(
              "ORDER_TABLE",
              "says that order %d goes from %.4f to %.4f, and TRACE1_WAVE from %.4f to %.4f"
                  .formatted(i, start[i], end[i], low, high)));
      return;
    }
  }

  private static double[] column(Part table, String name) throws IOException {
    Optional<Integer> place = table.place(name);
    return place.isEmpty() || table.rowCount() == 0 ? new double[0] : table.numbers(place.get());
  }

  private void velocities(int n) throws IOException {
    String name = "RV" + n;
    Optional<Part> table = table(name);
    Optional<Part> ccf = file.part("CCF" + n).filter(Part::image);
    if (ccf.isPresent()) ccf("CCF" + n, ccf.get(), table);
    if (table.isEmpty()) return;
    OLDER.forEach((old, now) -> {
      if (table.get().place(old).isPresent())
        findings.add(
            Finding.error(
                name + " " + old, "is the name of an earlier draft; the standard calls it " + now));
    });
    MOVED.forEach((old, now) -> {
      if (table.get().keys().has(old))
        findings.add(Finding.warning(name + " " + old, "stands in " + now + " now"));
    });
    for (double error : column(table.get(), "RV_ERR"))
      if (error <= 0) {
        findings.add(
            Finding.error(name + " RV_ERR", "is %s and must be above 0 or NaN".formatted(error)));
        break;
      }
    for (double time : column(table.get(), "BJD_TDB"))
      if (time < 2_400_000.5) {
        findings.add(
            Finding.error(
                name + " BJD_TDB", "is %s: whole Julian dates are wanted".formatted(time)));
        break;
      }
  }

  private void ccf(String name, Part ccf, Optional<Part> table) {
    int[] shape = ccf.shape();
    OptionalInt steps = ccf.keys().whole("VELNSTEP");
    if (steps.isPresent() && shape.length > 0 && steps.getAsInt() != shape[0])
      findings.add(
          Finding.error(
              name, "has %d velocities, and VELNSTEP is %d".formatted(shape[0], steps.getAsInt())));
    if (ccf.keys().number("VELSTEP").orElse(1) == 0)
      findings.add(Finding.error(name + " VELSTEP", "is 0"));
    int rows = shape.length > 1 ? shape[1] : 1;
    // One velocity of all orders may stand beside the CCF of each.
    if (table.isPresent() && table.get().rowCount() > 1 && table.get().rowCount() != rows)
      findings.add(
          Finding.error(
              name,
              "has %d rows, and %s has %d"
                  .formatted(rows, name.replace("CCF", "RV"), table.get().rowCount())));
  }

  /// The text of the standard says `error`, files of NEID `uncertainty`.
  private void diagnostics(int n) {
    String name = "DIAGNOSTICS" + n;
    table(name)
        .ifPresent(t -> {
          boolean older = t.place("uncertainty").isPresent();
          if (older) findings.add(Finding.warning(name, "calls its errors uncertainty, not error"));
          for (String column : List.of("BJD_TDB", "metric_name", "value", "error"))
            if (t.place(column).isEmpty() && !(older && column.equals("error")))
              findings.add(Finding.warning(name, "has no column " + column));
        });
  }
}
