package perek.assistant.ground;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import perek.tools.unit.NumberWords;
import perek.tools.unit.Quantity;
import perek.tools.unit.QuantityReader;

/// The numbers of a text, and which of them another text does not hold.
///
/// A number stands where the other text has the same value, the value that it is rounded from, or
/// the same quantity in another unit; not where its unit is another of the same kind. Digits of any
/// script and number words count.
public final class Figures {

  private static final Pattern NUMBER =
      Pattern.compile(
          "(?<![\\p{L}\\d_.])[-+]?\\d{1,3}(?:[, ]\\d{3})+(?:\\.\\d+)?(?![\\d])"
              + "|(?<![\\p{L}\\d_])[-+]?(?:\\d+(?:\\.\\d+)*|\\.\\d+)(?:[eE][-+]?\\d{1,3})?");
  private static final Pattern POWER =
      Pattern.compile("\\s*(?:[x*×·]\\s*10\\s*(?:\\^|\\*\\*)\\s*\\{?([-+]?\\d{1,3})}?)");
  private static final Pattern SCALE =
      Pattern.compile("\\s*(hundred|thousand|million|billion)\\b", Pattern.CASE_INSENSITIVE);
  private static final Pattern WORD =
      Pattern.compile(
          "(?i)\\b(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen"
              + "|fifteen|sixteen|seventeen|eighteen|nineteen|twenty|thirty|forty|fifty|sixty|seventy"
              + "|eighty|ninety|dozen|hundred|thousand|million|billion)\\b");
  private static final Pattern HEDGE =
      Pattern.compile(
          "(?i)(?:about|around|approximately|roughly|nearly|almost|some|circa|ca\\.|~|≈)\\s*$");

  private Figures() {}

  /// A number as it stands in a text.
  ///
  /// @param step of its last digit
  /// @param digits that count
  /// @param hedged whether it says that it is rounded
  record Figure(String written, double value, double step, int digits, boolean hedged) {

    boolean stands(Figure other) {
      if (written.equals(other.written) || value == other.value) return true;
      double wide = hedged ? coarse() : step;
      if (wide <= other.step || !(digits >= 2 || hedged)) return false;
      return Math.abs(value - other.value) <= wide / 2 * (1 + 1e-9);
    }

    /// The step where zeros at the end are no digits: 100 of 8,300.
    private double coarse() {
      double coarse = step;
      while (coarse < Math.abs(value) && value % (coarse * 10) == 0) coarse *= 10;
      return coarse;
    }
  }

  /// The first number of a text that a source does not hold.
  public static Optional<String> stray(String text, String source) {
    String plain = plain(text);
    String from = plain(source);
    List<Figure> known = read(from);
    List<Quantity> quantities = QuantityReader.find(from);
    List<Quantity> own = QuantityReader.find(plain);
    return read(plain).stream()
        .filter(f -> !stands(f, known, own, quantities))
        .map(Figure::written)
        .findFirst();
  }

  /// A text without its numbers and their units.
  public static String without(String text) {
    String rest = plain(text);
    for (Quantity q : QuantityReader.find(rest)) rest = rest.replace(q.text(), " ");
    return NUMBER.matcher(rest).replaceAll(" ");
  }

  /// Whether any number of a text stands in a source.
  static boolean shared(String text, String source) {
    String plain = plain(text);
    String from = plain(source);
    List<Figure> known = read(from);
    List<Quantity> quantities = QuantityReader.find(from);
    List<Quantity> own = QuantityReader.find(plain);
    return read(plain).stream().anyMatch(f -> stands(f, known, own, quantities));
  }

  /// The first number with a unit that a source does not hold with one: 93 s where it has 93.
  static Optional<String> unheld(String text, String source) {
    List<Quantity> known = QuantityReader.find(plain(source));
    String plain = plain(text);
    List<Figure> figures = read(plain);
    return QuantityReader.find(plain).stream()
        .filter(q ->
            figures.stream().filter(f -> has(q, f.value)).noneMatch(f -> converted(f, q, known)))
        .map(Quantity::text)
        .findFirst();
  }

  private static boolean stands(
      Figure f, List<Figure> known, List<Quantity> own, List<Quantity> quantities) {
    boolean converted = own.stream().anyMatch(q -> converted(f, q, quantities));
    if (converted || known.stream().noneMatch(f::stands)) return converted;
    return own.stream().filter(q -> has(q, f.value)).noneMatch(q -> swapped(f, q, quantities));
  }

  /// Whether the source has the number with another unit of the same kind: 650 nm for 650 Angstrom.
  private static boolean swapped(Figure f, Quantity q, List<Quantity> known) {
    return known.stream()
        .anyMatch(k ->
            has(k, f.value)
                && k.unit() != q.unit()
                && k.unit().dimension() == q.unit().dimension());
  }

  private static boolean has(Quantity q, double value) {
    return q.low() == value || q.high() == value;
  }

  /// Whether a number is part of a quantity that the source has in another unit.
  private static boolean converted(Figure f, Quantity q, List<Quantity> known) {
    if (!has(q, f.value)) return false;
    if (q.unit().reciprocal() && !(f.value > 0)) return false;
    double value = q.unit().convert(f.value);
    double slack = Math.abs(q.unit().convert(f.value + (f.digits >= 2 ? f.step / 2 : 0)) - value);
    double allowed = Math.max(slack * (1 + 1e-9), Math.abs(value) * 1e-9);
    return known.stream()
        .filter(k -> k.unit().dimension() == q.unit().dimension())
        .anyMatch(
            k -> Math.abs(k.from() - value) <= allowed || Math.abs(k.to() - value) <= allowed);
  }

  static List<Figure> read(String plain) {
    List<Figure> figures = new ArrayList<>();
    Matcher m = NUMBER.matcher(plain);
    for (int at = 0; m.find(at); at = Math.max(m.end(), power(plain, m.end())))
      figures.add(figure(plain, m));
    Matcher w = WORD.matcher(plain);
    while (w.find()) {
      String word = w.group().toLowerCase(Locale.ROOT);
      // "3 million" was read with its number.
      double value = NumberWords.value(word).orElseThrow();
      boolean scaled = value >= 100 && followsDigit(plain, w.start());
      if (!scaled) figures.add(new Figure(w.group(), value, 1, 1, false));
    }
    return figures;
  }

  private static boolean followsDigit(String text, int at) {
    String before = text.substring(0, at).stripTrailing();
    return !before.isEmpty() && Character.isDigit(before.charAt(before.length() - 1));
  }

  private static Figure figure(String text, Matcher m) {
    String written = m.group();
    // After a digit or a letter the sign is a hyphen: "5000-5100".
    if (m.start() > 0 && written.startsWith("-") && bound(text.charAt(m.start() - 1)))
      written = written.substring(1);
    String digits = written.replaceAll("[, ]", "");
    boolean hedged = HEDGE.matcher(text.substring(0, m.start())).find();
    // A version such as 1.1.2 is no number; it stands where it is written the same.
    if (digits.chars().filter(c -> c == '.').count() > 1)
      return new Figure(written, Double.NaN, 0, 0, false);
    BigDecimal value = new BigDecimal(digits);
    double factor = factor(text.substring(m.end()));
    int significant = value.signum() == 0 ? 1 : value.precision();
    double step = Math.pow(10, -value.scale()) * factor;
    return new Figure(written, value.doubleValue() * factor, step, significant, hedged);
  }

  private static boolean bound(char before) {
    return Character.isLetterOrDigit(before) || before == '.';
  }

  /// The end of a power of ten that follows a number; the place itself where there is none.
  private static int power(String text, int at) {
    Matcher power = POWER.matcher(text).region(at, text.length());
    return power.lookingAt() ? power.end() : at;
  }

  private static double factor(String rest) {
    Matcher power = POWER.matcher(rest);
    if (power.lookingAt()) return Math.pow(10, Integer.parseInt(power.group(1)));
    Matcher scale = SCALE.matcher(rest);
    if (scale.lookingAt()) return NumberWords.value(scale.group(1)).orElse(1);
    return 1;
  }

  /// Digits of all scripts, and raised ones, as ASCII; minus signs and dashes as hyphens.
  static String plain(String text) {
    String folded = Normalizer.normalize(text, Normalizer.Form.NFKC);
    StringBuilder plain = new StringBuilder(folded.length());
    folded
        .codePoints()
        .forEach(c -> {
          if (Character.isDigit(c)) plain.append((char) ('0' + Character.digit(c, 10)));
          else if (c == 0x2212 || (c >= 0x2010 && c <= 0x2015)) plain.append('-');
          else plain.appendCodePoint(c);
        });
    return plain.toString();
  }
}
