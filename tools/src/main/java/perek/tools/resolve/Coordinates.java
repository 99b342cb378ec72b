package perek.tools.resolve;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Reads coordinates as people write them.
///
/// | form | example |
/// | --- | --- |
/// | degrees | `54.1224 +48.1926`, `RA 54.1224, Dec 48.1926` |
/// | sexagesimal, ra in hours | `03 36 29.4 +48 11 33`, `3:36:29.4 +48:11:33`, `3h36m29.4s +48d11m33s` |
/// | in a name | `J0337+4811`, `J033629.4+481133` |
/// | galactic degrees | `galactic 149.2 -6.1`, `l=149.2 b=-6.1`, `G149.2-06.1` |
public final class Coordinates {

  private static final String N = "(\\d+(?:\\.\\d*)?)";
  private static final String SIGN = "([-+\\u2212]?)";
  private static final String RA = "(?:RA\\s*[=:]?\\s*)?";
  private static final String DEC = "(?:,?\\s*(?:DEC|DE)\\s*[=:]?\\s*)?";
  private static final String DEGREES = "\\s*(?:deg(?:rees)?|d|°)?";

  private static final Pattern PLAIN =
      pattern(RA + N + DEGREES + "[\\s,]*" + DEC + "([-+\\u2212]|(?<=[\\s,=:]))" + N + DEGREES);
  private static final Pattern SEXAGESIMAL =
      pattern(
          RA
              + "(\\d{1,2})\\s*(?:h|:|\\s)\\s*(\\d{1,2})\\s*(?:m|:|\\s)\\s*"
              + N
              + "\\s*(?:s)?[\\s,]*"
              + DEC
              + SIGN
              + "(\\d{1,2})\\s*(?:d|°|:|\\s)\\s*(\\d{1,2})\\s*(?:m|'|′|:|\\s)\\s*"
              + N
              + "\\s*(?:s|\"|″|'')?");
  private static final Pattern NAME =
      pattern(
          "(?:.*\\s)?J(\\d{2})(\\d{2})(\\d{2}(?:\\.\\d+)?|\\.\\d+)?([-+\\u2212])(\\d{2})(\\d{2})(\\d{2}(?:\\.\\d+)?)?");
  private static final Pattern GALACTIC =
      pattern(
          "(?:galactic|gal|l\\s*=|G)\\s*"
              + N
              + DEGREES
              + "[\\s,]*(?:b\\s*=\\s*)?"
              + SIGN
              + N
              + DEGREES);

  private Coordinates() {}

  /// The place that a text names by its coordinates; empty where it is something else.
  ///
  /// @throws IllegalArgumentException for coordinates that cannot be, such as a declination of 95
  public static Optional<Place> read(String text) {
    String trimmed = text.strip();
    Matcher m = NAME.matcher(trimmed);
    if (m.matches())
      return Optional.of(
          Place.given(
              text,
              15 * parts(m.group(1), m.group(2), m.group(3)),
              signed(m.group(4), parts(m.group(5), m.group(6), m.group(7))),
              "J2000 in the name"));
    m = GALACTIC.matcher(trimmed);
    if (m.matches())
      return Optional.of(
          galactic(text, number(m.group(1)), signed(m.group(2), number(m.group(3)))));
    m = SEXAGESIMAL.matcher(trimmed);
    if (m.matches()) return Optional.of(sexagesimal(text, m));
    m = PLAIN.matcher(trimmed);
    if (!m.matches()) return Optional.empty();
    return Optional.of(
        Place.given(
            text, number(m.group(1)), signed(m.group(2), number(m.group(3))), "ICRS degrees"));
  }

  private static Place sexagesimal(String text, Matcher m) {
    double hours = parts(m.group(1), m.group(2), m.group(3));
    double degrees = parts(m.group(5), m.group(6), m.group(7));
    return Place.given(text, 15 * hours, signed(m.group(4), degrees), "ICRS hours and degrees");
  }

  /// @param l galactic longitude in degrees
  /// @param b galactic latitude in degrees
  private static Place galactic(String text, double l, double b) {
    double poleRa = Math.toRadians(192.85948);
    double poleDec = Math.toRadians(27.12825);
    double away = Math.toRadians(122.93192 - l);
    double latitude = Math.toRadians(b);
    double sin =
        Math.sin(poleDec) * Math.sin(latitude)
            + Math.cos(poleDec) * Math.cos(latitude) * Math.cos(away);
    double y = Math.cos(latitude) * Math.sin(away);
    double x =
        Math.cos(poleDec) * Math.sin(latitude)
            - Math.sin(poleDec) * Math.cos(latitude) * Math.cos(away);
    double ra = Math.toDegrees(poleRa + Math.atan2(y, x));
    return Place.given(
        text,
        (ra % 360 + 360) % 360,
        Math.toDegrees(Math.asin(Math.clamp(sin, -1, 1))),
        "galactic degrees, turned into ICRS");
  }

  private static double parts(String whole, String minutes, String seconds) {
    double rest = seconds == null ? 0 : number(seconds);
    // `J0337.5+48`: a fraction of a minute has no digits before its point.
    if (seconds != null && seconds.startsWith(".")) rest *= 60;
    return number(whole) + number(minutes) / 60 + rest / 3600;
  }

  private static double signed(String sign, double value) {
    return sign.equals("-") || sign.equals("\u2212") ? -value : value;
  }

  private static double number(String digits) {
    return Double.parseDouble(digits);
  }

  private static Pattern pattern(String regex) {
    return Pattern.compile(regex, Pattern.CASE_INSENSITIVE);
  }
}
