package perek.tools.lightcurve;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// What the times of a file count from, and in which system.
///
/// @param added to the times of the file, days
/// @param system of the times then; blank where nothing says it
/// @param notes a sentence each
record CurveTimes(double added, String system, List<String> notes) {

  private static final double KEPLER = 2_454_833;
  private static final double TESS = 2_457_000;
  private static final double MJD = 2_400_000.5;

  /// Days that Julian dates of any light curve are above.
  private static final double OLDEST_JD = 2_300_000;

  private static final Map<String, CurveTimes> KNOWN =
      Map.of(
          "bjd", new CurveTimes(0, "BJD", List.of()),
          "bjd_tdb", new CurveTimes(0, "BJD TDB", List.of()),
          "bkjd", new CurveTimes(KEPLER, "BJD TDB", List.of()),
          "btjd", new CurveTimes(TESS, "BJD TDB", List.of()),
          "hjd", new CurveTimes(0, "HJD", List.of()),
          "jd", new CurveTimes(0, "JD", List.of()),
          "mjd", new CurveTimes(MJD, "JD", List.of()));

  CurveTimes {
    notes = List.copyOf(notes);
  }

  /// @throws IllegalArgumentException where the word is none of those known
  static void check(String word) {
    if (!word.isBlank() && !KNOWN.containsKey(word.toLowerCase(Locale.ROOT)))
      throw new IllegalArgumentException(
          "--times is '%s': it must be bjd, bkjd, btjd, hjd, jd or mjd".formatted(word));
  }

  /// In this order: what the user says, BJDREFI of Kepler and TESS, a TIMESYS, the column's name.
  ///
  /// @param first a time of the file
  static CurveTimes of(Source source, CurveColumns columns, int time, double first)
      throws IOException {
    if (!source.times().isBlank()) return word(source.times());
    String reference = columns.key("BJDREFI");
    if (!reference.isEmpty()) return mission(columns, reference);
    Optional<TimeSystems.Said> said = TimeSystems.of(source.file(), columns.name(time));
    if (said.isPresent()) return system(said.get());
    return named(source.file(), columns, time, first);
  }

  private static CurveTimes word(String word) {
    return KNOWN.getOrDefault(word.toLowerCase(Locale.ROOT), new CurveTimes(0, "", List.of()));
  }

  /// Whole and fractional days are apart in these headers.
  private static CurveTimes mission(CurveColumns columns, String whole) throws IOException {
    String part = columns.key("BJDREFF");
    try {
      double added = Double.parseDouble(whole) + (part.isEmpty() ? 0 : Double.parseDouble(part));
      String scale = columns.key("TIMESYS");
      return new CurveTimes(added, ("BJD " + scale).strip(), List.of());
    } catch (NumberFormatException e) {
      throw new IOException(
          "BJDREFI is '%s' and BJDREFF '%s': they must be numbers; --times says what times count"
              .formatted(whole, part),
          e);
    }
  }

  private static CurveTimes system(TimeSystems.Said said) throws IOException {
    boolean barycentre = said.position().toUpperCase(Locale.ROOT).startsWith("BARY");
    String system = ((barycentre ? "BJD " : "JD ") + said.scale()).strip();
    return new CurveTimes(origin(said.origin()), system, List.of());
  }

  private static double origin(String origin) throws IOException {
    if (origin.equalsIgnoreCase("MJD-origin")) return MJD;
    if (origin.equalsIgnoreCase("JD-origin") || origin.isEmpty()) return 0;
    try {
      return Double.parseDouble(origin);
    } catch (NumberFormatException e) {
      throw new IOException(
          "the origin of times is '%s': it must be a Julian date; --times says what times count"
              .formatted(origin),
          e);
    }
  }

  private static CurveTimes named(Path file, CurveColumns columns, int time, double first) {
    String name = columns.name(time).toLowerCase(Locale.ROOT);
    CurveTimes known = KNOWN.get(name);
    if (known != null && (known.added() == 0) == (first > OLDEST_JD)) return known;
    return new CurveTimes(
        0,
        first > OLDEST_JD ? "JD" : "",
        List.of(
            "%s does not say what its times count and in which scale: they are as in the file; --times says it."
                .formatted(file.getFileName())));
  }
}
