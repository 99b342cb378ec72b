package perek.tools.lightcurve;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import uk.ac.starlink.table.ColumnInfo;
import uk.ac.starlink.table.DescribedValue;
import uk.ac.starlink.table.StarTable;

/// Which columns of a table are time, brightness, error and flags: by name first, then by UCD.
record CurveColumns(StarTable table) {

  private static final List<String> TIMES =
      List.of("time", "bjd", "bjd_tdb", "btjd", "bkjd", "hjd", "jd", "mjd", "obs_time", "t");
  private static final List<String> FLUXES =
      List.of("pdcsap_flux", "kspsap_flux", "det_flux", "sap_flux", "flux", "rel_flux", "f");
  private static final List<String> MAGNITUDES = List.of("mag", "magnitude", "m", "vmag", "phot");
  private static final List<String> FLAGS = List.of("sap_quality", "quality", "flag", "flags");

  int time(String wanted) throws IOException {
    if (!wanted.isBlank()) return named(wanted, "--time-column");
    return find(TIMES)
        .or(() -> byUcd("time.epoch"))
        .or(() -> byUcd("time"))
        .orElseThrow(() -> missing("time", "--time-column"));
  }

  int value(String wanted) throws IOException {
    if (!wanted.isBlank()) return named(wanted, "--column");
    return find(FLUXES)
        .or(() -> byUcd("phot.flux"))
        .or(() -> find(MAGNITUDES))
        .or(() -> byUcd("phot.mag"))
        .orElseThrow(() -> missing("flux or magnitude", "--column"));
  }

  /// Of the values; empty where the file has none.
  Optional<Integer> error(String wanted, int value) throws IOException {
    if (!wanted.isBlank()) return Optional.of(named(wanted, "--error-column"));
    String name = lower(table.getColumnInfo(value).getName());
    String ucd = ucd(value);
    return find(List.of(name + "_err", name + "_error", "e_" + name, name + "err"))
        .or(() -> ucd.isEmpty() ? Optional.empty() : byUcd("stat.error;" + ucd))
        .or(() -> find(List.of("error", "err", "sigma")));
  }

  Optional<Integer> flags() {
    return find(FLAGS);
  }

  boolean magnitude(int column) {
    ColumnInfo info = table.getColumnInfo(column);
    return ucd(column).startsWith("phot.mag")
        || lower(info.getUnitString()).equals("mag")
        || MAGNITUDES.contains(lower(info.getName()));
  }

  String name(int column) {
    return table.getColumnInfo(column).getName();
  }

  String unit(int column) {
    String unit = table.getColumnInfo(column).getUnitString();
    return unit == null ? "" : unit.strip();
  }

  /// The first of some parameters of the table that is said; blank for none.
  String key(String... names) {
    for (String name : names)
      for (DescribedValue value : table.getParameters())
        if (value.getInfo().getName().equalsIgnoreCase(name) && value.getValue() != null) {
          String text = String.valueOf(value.getValue()).strip();
          if (!text.isEmpty()) return text;
        }
    return "";
  }

  private int named(String wanted, String option) throws IOException {
    return find(List.of(lower(wanted))).orElseThrow(() -> missing("'" + wanted + "'", option));
  }

  private IOException missing(String what, String option) {
    return new IOException(
        "no column of %s among %s: name one with %s".formatted(what, names(), option));
  }

  private Optional<Integer> find(List<String> names) {
    return names.stream()
        .flatMap(n -> columns().filter(i -> lower(name(i)).equals(n)).boxed())
        .findFirst();
  }

  private Optional<Integer> byUcd(String start) {
    return columns().filter(i -> ucd(i).startsWith(start)).boxed().findFirst();
  }

  private IntStream columns() {
    return IntStream.range(0, table.getColumnCount());
  }

  private List<String> names() {
    return columns().mapToObj(this::name).toList();
  }

  private String ucd(int column) {
    return lower(table.getColumnInfo(column).getUCD());
  }

  private static String lower(@Nullable String text) {
    return text == null ? "" : text.strip().toLowerCase(Locale.ROOT);
  }
}
