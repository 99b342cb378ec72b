package perek.tools.spectrum.form;

import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.regex.Pattern;
import perek.tools.spectrum.Frame;
import perek.tools.spectrum.MidTime;
import perek.tools.spectrum.MidTime.Scale;
import perek.tools.spectrum.Observation;
import perek.tools.spectrum.fits.Keys;

/// Reads what, when and where from the keywords that observatories use for it.
public final class Observations {

  private static final double SECONDS_PER_DAY = 86_400;
  private static final double JD_OF_1970 = 2_440_587.5;
  private static final double SMALLEST_JD = 2_000_000;
  private static final double MJD_0 = 2_400_000.5;
  private static final Pattern SEXAGESIMAL = Pattern.compile("[:\\s]+");

  private Observations() {}

  /// @param mid rule for the middle of the exposure: `jd:KEY`, `mjd:KEY` or `date:KEY` for a
  ///   keyword that holds it, `tai:KEY` for one in seconds since MJD 0; blank to find it from the
  ///   start
  public static Observation of(Keys keys, String mid) {
    OptionalDouble exposure =
        keys.firstNumber("EXPTIME", "EXPOSURE", "TELAPSE", "ITIME", "EXP_TIME");
    return new Observation(
        keys.first("OBJECT", "ESO OBS TARG NAME", "OBJNAME", "TARGNAME", "DESIG", "QOBJECT")
            .orElse(""),
        degrees(keys, 15, "QRA", "OBJRA", "RA_TARG", "RA_OBJ", "PLUG_RA", "RADEG", "RA", "CRA1"),
        degrees(
            keys, 1, "QDEC", "OBJDEC", "DEC_TARG", "DEC_OBJ", "PLUG_DEC", "DECDEG", "DEC", "CDEC1"),
        mid.isBlank() ? found(keys, exposure) : ruled(keys, mid),
        exposure,
        keys.first("TELESCOP", "OBSERVAT", "TELESCOPE", "SITENAME", "BSS_SITE").orElse(""),
        keys.first("INSTRUME", "INSTRUM", "BSS_INST").orElse(""),
        keys.firstNumber(
            "ESO DRS BERV",
            "ESO QC BERV",
            "TNG DRS BERV",
            "TNG QC BERV",
            "OHP DRS BERV",
            "ESO CORA BERV",
            "CARACAL BERV",
            "SSBVEL",
            "BERV",
            "BARYCORR"));
  }

  private static Optional<MidTime> ruled(Keys keys, String rule) {
    String key = rule.substring(rule.indexOf(':') + 1);
    Scale scale = keys.text("TIMESYS").map(MidTime::scale).orElse(Scale.UTC);
    return switch (rule.substring(0, rule.indexOf(':'))) {
      case "jd" -> number(keys, key).map(d -> new MidTime(julian(d), scale, false));
      case "mjd" -> number(keys, key).map(d -> MidTime.mjd(d, scale));
      case "tai" -> number(keys, key).map(s -> MidTime.mjd(s / SECONDS_PER_DAY, Scale.TAI));
      case "date" ->
          keys.text(key).flatMap(Observations::iso).map(d -> new MidTime(d, scale, false));
      default -> throw new IllegalArgumentException("'" + rule + "' is no rule for a time");
    };
  }

  private static Optional<Double> number(Keys keys, String key) {
    OptionalDouble number = keys.number(key);
    return number.isPresent() ? Optional.of(number.getAsDouble()) : Optional.empty();
  }

  private static Optional<MidTime> found(Keys keys, OptionalDouble exposureS) {
    Scale scale = keys.text("TIMESYS").map(MidTime::scale).orElse(Scale.UTC);
    OptionalDouble mid = keys.firstNumber("TMID", "JD_MID", "MJD_MID", "BSS_JDMID");
    if (mid.isPresent()) return Optional.of(new MidTime(julian(mid.getAsDouble()), scale, false));
    OptionalDouble weight = keys.firstNumber("ESO INS DET1 TMMEAN", "TNG EXP_METER_A EXP CENTROID");
    boolean weighed = weight.isPresent() && weight.getAsDouble() > 0 && weight.getAsDouble() < 1;
    double half = exposureS.orElse(0) * (weighed ? weight.getAsDouble() : .5) / SECONDS_PER_DAY;
    return start(keys)
        .map(jd -> new MidTime(jd + half, scale, weighed && weight.getAsDouble() != .5));
  }

  private static Optional<Double> start(Keys keys) {
    OptionalDouble mjd = keys.firstNumber("MJD-OBS", "MJD_OBS", "MJDSTART");
    if (mjd.isPresent()) return Optional.of(julian(mjd.getAsDouble()));
    Optional<Double> date =
        keys.first("DATE-OBS", "DATE_OBS", "DATEOBS").flatMap(Observations::iso);
    if (date.isPresent()) return date;
    OptionalDouble jd = keys.firstNumber("JD-OBS", "JD_UTC", "JD");
    return jd.isPresent() ? Optional.of(julian(jd.getAsDouble())) : Optional.empty();
  }

  /// Julian and modified Julian dates are told apart by their size.
  private static double julian(double date) {
    return date < SMALLEST_JD ? date + MJD_0 : date;
  }

  /// A date with a time of day; one without is no middle of an exposure.
  private static Optional<Double> iso(String text) {
    String plain = text.endsWith("Z") ? text.substring(0, text.length() - 1) : text;
    if (!plain.contains("T") && !plain.contains(" ")) return Optional.empty();
    try {
      LocalDateTime time = LocalDateTime.parse(plain.strip().replace(' ', 'T'));
      double millis = time.toInstant(ZoneOffset.UTC).toEpochMilli();
      return Optional.of(JD_OF_1970 + millis / (1000 * SECONDS_PER_DAY));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  /// @param perHour degrees of one unit of a sexagesimal value
  private static OptionalDouble degrees(Keys keys, double perHour, String... names) {
    for (String name : names) {
      Optional<String> text = keys.text(name);
      if (text.isEmpty()) continue;
      OptionalDouble value = keys.number(name);
      if (value.isPresent()) return value;
      OptionalDouble parts = sexagesimal(text.get(), perHour);
      if (parts.isPresent()) return parts;
    }
    return OptionalDouble.empty();
  }

  private static OptionalDouble sexagesimal(String text, double perHour) {
    String[] parts = SEXAGESIMAL.split(text.strip(), -1);
    if (parts.length < 2 || parts.length > 3) return OptionalDouble.empty();
    try {
      double value = 0;
      for (int i = parts.length - 1; i > 0; i--)
        value = (value + Double.parseDouble(parts[i])) / 60;
      double whole = Math.abs(Double.parseDouble(parts[0])) + value;
      return OptionalDouble.of((parts[0].startsWith("-") ? -whole : whole) * perHour);
    } catch (NumberFormatException e) {
      return OptionalDouble.empty();
    }
  }

  /// The frame that a file states by SPECSYS (WCS Paper III) or in the way of BeSS and IRAF.
  public static Optional<Frame> frame(Keys keys) {
    Optional<Frame> stated =
        keys.first("SPECSYS", "SPECSYS1")
            .flatMap(word ->
                switch (word.toUpperCase(Locale.ROOT)) {
                  case "TOPOCENT" -> Optional.of(Frame.OBSERVATORY);
                  case "HELIOCEN" -> Optional.of(Frame.HELIOCENTRIC);
                  case "BARYCENT" -> Optional.of(Frame.BARYCENTRIC);
                  case "SOURCE" -> Optional.of(Frame.REST);
                  default -> Optional.empty();
                });
    if (stated.isPresent()) return stated;
    OptionalDouble applied = keys.number("BSS_VHEL");
    if (applied.isPresent())
      return Optional.of(applied.getAsDouble() == 0 ? Frame.OBSERVATORY : Frame.HELIOCENTRIC);
    return keys.has("DOPCOR01") ? Optional.of(Frame.HELIOCENTRIC) : Optional.empty();
  }
}
