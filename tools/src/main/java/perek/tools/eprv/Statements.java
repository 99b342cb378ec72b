package perek.tools.eprv;

import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.regex.Pattern;
import perek.tools.spectrum.fits.FitsFile;
import perek.tools.spectrum.fits.Keys;

/// Whether the values of the primary header are such as the standard allows, and agree with each
/// other and with the name of the file.
final class Statements {

  private static final List<String> FLAGS =
      List.of("TELFLAG", "INSTFLAG", "DRPFLAG", "ADDFLAG", "OBSFLAG");
  private static final List<String> OF_TRACE =
      List.of("TRACE", "CLSRC", "CSRC", "CID", "CRA", "CDEC", "CEQNX", "CEPCH", "CRV");
  private static final Pattern RELEASE = Pattern.compile("20\\d\\d\\.\\d\\d(?:\\.\\d+)?");
  private static final Pattern SEXAGESIMAL =
      Pattern.compile("[+-]?\\d{1,3}[:\\s]\\d{1,2}[:\\s]\\d{1,2}(?:\\.\\d*)?");
  private static final double JD_OF_1970 = 2_440_587.5;
  private static final double DAY_S = 86_400;

  /// Light takes no longer across the orbit of the Earth, and exposures are no longer either, days.
  private static final double MOST_APART_DAYS = .35;

  /// No observatory moves faster against the barycentre, km/s.
  private static final double FASTEST_KMS = 32;

  private final Keys keys;
  private final List<Finding> findings = new ArrayList<>();

  private Statements(Keys keys) {
    this.keys = keys;
  }

  /// @param name of the file
  static List<Finding> of(FitsFile file, int level, String name) {
    Statements statements = new Statements(file.keys());
    statements.flags();
    statements.traces();
    statements.place();
    statements.name(name);
    statements.times();
    if (level == 4) statements.velocity();
    return statements.findings;
  }

  /// The value, where there is one that is known.
  private Optional<String> known(String key) {
    return keys.text(key).map(String::strip).filter(v -> !v.isEmpty() && !v.equals("UNKNOWN"));
  }

  private void error(String key, String text) {
    findings.add(Finding.error("PRIMARY " + key, text));
  }

  private void warning(String key, String text) {
    findings.add(Finding.warning("PRIMARY " + key, text));
  }

  private void oneOf(String key, String... words) {
    known(key)
        .filter(v -> !List.of(words).contains(v))
        .ifPresent(
            v -> error(key, "is '%s' and must be %s".formatted(v, String.join(" or ", words))));
  }

  private void flags() {
    oneOf("FULLCOMP", "Yes", "No");
    oneOf("SUMMFLAG", "Pass", "Fail");
    boolean passes = known("SUMMFLAG").filter("Pass"::equals).isPresent();
    for (String flag : FLAGS)
      if (passes && known(flag).filter("Fail"::equalsIgnoreCase).isPresent())
        error("SUMMFLAG", "is Pass, and " + flag + " is Fail");
    for (int n = 0; n < 3; n++) {
      OptionalDouble quality = keys.number("DQLVL" + n);
      if (quality.isPresent() && quality.getAsDouble() < 0)
        error("DQLVL" + n, "is %s and must not be below 0".formatted(quality.getAsDouble()));
    }
    known("EPRVTAG")
        .filter(v -> !RELEASE.matcher(v).matches())
        .ifPresent(v ->
            warning("EPRVTAG", "is '%s', and releases are called such as 2026.02".formatted(v)));
  }

  /// What is said of each trace and telescope, as many as there are.
  private void traces() {
    int traces = keys.whole("NUMTRACE").orElse(1);
    for (int n = 2; n <= Math.min(traces, 99); n++)
      for (String key : OF_TRACE)
        if (!keys.has(key + n)) error(key + n, "is missing: NUMTRACE is " + traces);
    int telescopes = keys.whole("NUMTEL").orElse(1);
    for (int n = 2; n <= Math.min(telescopes, 99); n++)
      if (!keys.has("TELEID" + n)) error("TELEID" + n, "is missing: NUMTEL is " + telescopes);
    for (int n = 1; n <= Math.min(Math.max(traces, 1), 99); n++)
      for (String key : List.of("CRA" + n, "CDEC" + n))
        known(key)
            .filter(v -> !SEXAGESIMAL.matcher(v).matches())
            .ifPresent(v -> warning(key, "is '%s', and is written as 07:27:24.5".formatted(v)));
  }

  private void place() {
    within("OBSLON", -180, 360, "degrees east");
    within("OBSLAT", -90, 90, "degrees");
    within("OBSALT", -500, 9000, "metres");
    within("EXPTIME", 0, 1e7, "seconds");
  }

  private void within(String key, double least, double most, String unit) {
    OptionalDouble value = keys.number(key);
    if (value.isPresent() && !(value.getAsDouble() >= least && value.getAsDouble() <= most))
      error(
          key,
          "is %s and must be from %.0f to %.0f %s"
              .formatted(value.getAsDouble(), least, most, unit));
  }

  private void name(String name) {
    known("FILENAME")
        .filter(v -> !v.equals(name))
        .ifPresent(
            v -> warning("FILENAME", "is '%s', and the file is called %s".formatted(v, name)));
    int at = name.indexOf("_SL");
    known("INSTRUME")
        .filter(v -> at > 0 && !name.substring(0, at).equals(v.toLowerCase(Locale.ROOT)))
        .ifPresent(v ->
            warning("INSTRUME", "is '%s', and the file's name begins with another".formatted(v)));
    String stamp = known("DATE-OBS").flatMap(Statements::moment).map(Statements::stamp).orElse("");
    if (at > 0 && !stamp.isEmpty() && !name.contains(stamp))
      warning("DATE-OBS", "makes the time %s, which is not in the file's name".formatted(stamp));
  }

  private static String stamp(LocalDateTime time) {
    return "%tY%<tm%<tdT%<tH%<tM%<tS".formatted(time);
  }

  private static Optional<LocalDateTime> moment(String text) {
    try {
      return Optional.of(
          LocalDateTime.parse(text.endsWith("Z") ? text.substring(0, text.length() - 1) : text));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  private void times() {
    for (String key : List.of("DATE", "DATE-OBS"))
      known(key)
          .filter(v -> moment(v).isEmpty())
          .ifPresent(
              v -> error(key, "is '%s' and must be written as 2026-02-28T12:30:00".formatted(v)));
    Optional<LocalDateTime> start = known("DATE-OBS").flatMap(Statements::moment);
    OptionalDouble jd = keys.number("JD_UTC");
    if (start.isEmpty() || jd.isEmpty()) return;
    double stated =
        JD_OF_1970 + start.get().toInstant(ZoneOffset.UTC).toEpochMilli() / (1000 * DAY_S);
    double apart = (jd.getAsDouble() - stated) * DAY_S;
    double exposure = keys.number("EXPTIME").orElse(0);
    if (Math.abs(apart) <= 1) return;
    // The start is meant; a middle of the exposure is a common misreading.
    boolean middle = Math.abs(apart - exposure / 2) <= Math.max(1, exposure / 4);
    if (middle) warning("JD_UTC", "is %.1f s after DATE-OBS, which is the start".formatted(apart));
    else error("JD_UTC", "is %.1f s from DATE-OBS".formatted(apart));
  }

  private void velocity() {
    OptionalDouble bjd = keys.number("BJDTDB");
    OptionalDouble jd = keys.number("JD_UTC");
    if (bjd.isPresent()
        && jd.isPresent()
        && Math.abs(bjd.getAsDouble() - jd.getAsDouble()) > MOST_APART_DAYS)
      error(
          "BJDTDB",
          "is %.5f and JD_UTC %.5f: they cannot be so far apart"
              .formatted(bjd.getAsDouble(), jd.getAsDouble()));
    OptionalDouble berv = keys.number("BERV");
    if (berv.isPresent() && Math.abs(berv.getAsDouble()) > FASTEST_KMS)
      error("BERV", "is %s km/s: the Earth is no faster than 31".formatted(berv.getAsDouble()));
    OptionalDouble error = keys.number("RVERR");
    if (error.isPresent() && !(error.getAsDouble() > 0))
      error("RVERR", "is %s and must be above 0".formatted(error.getAsDouble()));
  }
}
