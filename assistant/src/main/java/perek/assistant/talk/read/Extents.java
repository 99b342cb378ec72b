package perek.assistant.talk.read;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import perek.tools.unit.Dimension;
import perek.tools.unit.Quantity;
import perek.tools.unit.QuantityReader;

/// Finds how large a region is: a radius, unless the words speak of a width.
final class Extents {

  private static final Pattern MINUTES =
      Pattern.compile("(?<![\\w.])(\\d+(?:\\.\\d+)?)\\s?(?:['′’](?!['′’\\w]))");
  private static final Pattern SECONDS =
      Pattern.compile("(?<![\\w.])(\\d+(?:\\.\\d+)?)\\s?(?:[\"″”]|''|′′)");
  private static final Pattern WIDTH_AFTER =
      Pattern.compile(
          "^[\\s-]*(?:wide|width|across|(?:in )?diameter|box|square|field|in size|on a side|by|x|fov|large)\\b.*",
          Pattern.DOTALL);
  private static final Pattern WIDTH_BEFORE =
      Pattern.compile(
          ".*\\b(?:diameter|width|size|wide|box|field|square|fov|field of view)(?: of| is|=|:)?(?: about)? ?$",
          Pattern.DOTALL);
  private static final Pattern UNITLESS =
      Pattern.compile(
          "\\b(?:within|radius(?: of)?|inside|closer than|less than)\\s+(\\d+(?:\\.\\d+)?)(?=\\s+(?:of|from|around)\\b|\\s*[?.!]?$)",
          Pattern.CASE_INSENSITIVE);
  private static final Map<String, Double> NUMBERS =
      Map.ofEntries(
          Map.entry("half a", .5),
          Map.entry("half an", .5),
          Map.entry("a quarter of a", .25),
          Map.entry("two", 2.),
          Map.entry("three", 3.),
          Map.entry("four", 4.),
          Map.entry("five", 5.),
          Map.entry("six", 6.),
          Map.entry("ten", 10.),
          Map.entry("twenty", 20.),
          Map.entry("thirty", 30.));
  private static final Pattern WORDS =
      Pattern.compile(
          "(?:(?<=within |inside |cone of |radius of |circle of |out to |closer than )|(?=(?:\\w+ ){2,5}(?:wide|across|radius)))\\b(half an?|a quarter of a|one|two|three|four|five|six|ten|twenty|thirty|an?)\\s+(degrees?|arc[ -]?min(?:ute)?s?|arc[ -]?sec(?:ond)?s?)\\b",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern LENGTH =
      Pattern.compile(
          "\\b(?:within|radius(?: of)?|inside|closer than|less than|out to)\\s+(?:a radius of )?(\\d+(?:\\.\\d+)?\\s?(?:k?pc|Mpc|(?:kilo|mega)?parsecs?|au|light[- ]?years?|ly|km))\\b",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern LEAD =
      Pattern.compile(
          "(?:\\b(?:with(?:in)?|in|inside|closer than|less than|out to|a|an|and|the|search|cone|to|of|at most)\\b\\s*)*(?:\\b(?:radius|diameter|width|size)\\b\\s*(?:of|=|:|is)?\\s*(?:about\\s*)?)?$",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern PARAMETER =
      Pattern.compile(
          "\\b((?:SR|SIZE)(?=\\s*=?\\s*[\\d.])|(?i:sr|size)(?=\\s*=))\\s*=?\\s*(\\d*\\.?\\d+)"
              + "|\\b(?i:(with (?:a )?size)(?: of)?)\\s+(\\d*\\.\\d+)(?=\\s*[?.!]?$)"
              + "|(?i:\\bcircle)\\s+[\\uE000-\\uE0FF]+\\s+(\\d*\\.?\\d+)");
  private static final double LARGEST_DEG = 180;

  private Extents() {}

  static List<Slot> read(Remaining text) {
    Optional<Slot> said = words(text);
    if (said.isPresent()) return List.of(said.get());
    Optional<Slot> found =
        QuantityReader.find(text.left()).stream()
            .filter(q -> q.unit().dimension() == Dimension.ANGLE)
            .findFirst()
            .flatMap(q -> quantity(text, q))
            .or(() -> mark(text, MINUTES, 60))
            .or(() -> mark(text, SECONDS, 3600));
    found = found.or(() -> parameter(text));
    if (found.isEmpty()) {
      lengths(text);
      unitless(text);
    }
    return found.<List<Slot>>map(List::of).orElse(List.of());
  }

  /// `half a degree`, `ten arcminutes`.
  private static Optional<Slot> words(Remaining text) {
    return text.find(WORDS)
        .flatMap(m -> {
          double number = NUMBERS.getOrDefault(m.group(1).toLowerCase(Locale.ROOT), 1.);
          char unit = m.group(2).toLowerCase(Locale.ROOT).replaceAll("^arc[ -]?", "").charAt(0);
          double per = unit == 'd' ? 1 : unit == 'm' ? 60 : 3600;
          String name = unit == 'd' ? " deg" : unit == 'm' ? " arcmin" : " arcsec";
          return extent(text, m.start(), m.end(), number / per, Quantity.number(number) + name);
        });
  }

  /// SR and SIZE are in degrees wherever they stand.
  private static Optional<Slot> parameter(Remaining text) {
    return text.find(PARAMETER)
        .map(m -> {
          text.take(m, Remaining.Mark.EXTENT);
          boolean wide = "SIZE".equalsIgnoreCase(m.group(1)) || m.group(3) != null;
          String degrees =
              Stream.of(m.group(2), m.group(4), m.group(5))
                  .filter(Objects::nonNull)
                  .findFirst()
                  .orElseThrow();
          String said = degrees + " deg";
          return new Slot.Extent(
              Double.parseDouble(degrees),
              wide,
              wide ? said + " wide" : "within a radius of " + said);
        });
  }

  /// A length is no angle: services search the sky, not space.
  private static void lengths(Remaining text) {
    text.find(LENGTH)
        .ifPresent(m -> {
          text.take(m, Remaining.Mark.EXTENT);
          text.ask(
              "%s is a length, and a search on the sky takes an angle: how many arcsec, arcmin or degrees?"
                  .formatted(m.group(1)));
        });
  }

  private static void unitless(Remaining text) {
    text.find(UNITLESS)
        .ifPresent(m -> {
          text.ask("Within %s of what: arcsec, arcmin or degrees?".formatted(m.group(1)));
          text.take(m, Remaining.Mark.EXTENT);
        });
  }

  private static Optional<Slot> quantity(Remaining text, Quantity q) {
    int at = text.left().indexOf(q.text());
    return at < 0 ? Optional.empty() : extent(text, at, at + q.text().length(), q.to(), q.text());
  }

  private static Optional<Slot> mark(Remaining text, Pattern pattern, double perDegree) {
    return text.find(pattern)
        .flatMap((MatchResult m) -> {
          double deg = Double.parseDouble(m.group(1)) / perDegree;
          String unit = perDegree == 60 ? " arcmin" : " arcsec";
          return extent(text, m.start(), m.end(), deg, m.group(1) + unit);
        });
  }

  private static Optional<Slot> extent(
      Remaining text, int start, int end, double deg, String said) {
    boolean wide =
        WIDTH_AFTER.matcher(text.after(end, 20)).matches()
            || WIDTH_BEFORE.matcher(text.before(start, 24)).matches();
    int from = start - lead(text, start);
    text.take(from, end, Remaining.Mark.EXTENT);
    if (!(deg > 0) || deg > LARGEST_DEG) {
      text.refuse(
          "%s is no size of a region: it must be above 0 and at most %s degrees"
              .formatted(said, Quantity.number(LARGEST_DEG)));
      return Optional.empty();
    }
    return Optional.of(
        new Slot.Extent(deg, wide, wide ? said + " wide" : "within a radius of " + said));
  }

  private static int lead(Remaining text, int start) {
    String before = text.before(start, 40);
    var m = LEAD.matcher(before);
    return m.find() ? before.length() - m.start() : 0;
  }
}
