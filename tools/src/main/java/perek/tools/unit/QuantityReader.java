package perek.tools.unit;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Finds quantities in a sentence: `between 6500 and 6600 Angstrom`, `656-657 nm`, `1.4 GHz`, `5
/// arcmin`.
public final class QuantityReader {

  private static final String NUMBER = "([-+]?\\d+(?:[ ,]\\d{3})*(?:\\.\\d+)?(?:[eE][-+]?\\d+)?)";
  private static final String UNIT =
      "(" + spellings().map(Pattern::quote).collect(Collectors.joining("|")) + ")(?![\\p{L}\\d/^])";
  private static final String JOIN = "\\s*(?:-|–|—|/|\\.\\.|to|and|until|up to|till)\\s*";

  private static final Pattern QUANTITY =
      Pattern.compile(
          "(?<![\\p{L}\\d.])"
              + NUMBER
              + "\\s*(?:"
              + UNIT
              + ")?(?:"
              + JOIN
              + NUMBER
              + ")?\\s*"
              + UNIT,
          Pattern.CASE_INSENSITIVE);

  private QuantityReader() {}

  /// Every quantity with a unit, from left to right. A number without a unit is none.
  public static List<Quantity> find(String text) {
    List<Quantity> found = new ArrayList<>();
    Matcher m = QUANTITY.matcher(text);
    while (m.find()) {
      read(m).ifPresent(found::add);
    }
    return List.copyOf(found);
  }

  private static Optional<Quantity> read(Matcher m) {
    double low = value(m.group(1));
    double high = m.group(3) == null ? low : value(m.group(3));
    Optional<Unit> unit = Unit.of(m.group(4));
    if (unit.isEmpty() || clashes(m.group(2), unit.get())) return Optional.empty();
    if (unit.get().reciprocal() && Math.min(low, high) <= 0) return Optional.empty();
    return Optional.of(
        new Quantity(Math.min(low, high), Math.max(low, high), unit.get(), m.group().strip()));
  }

  /// `600 nm to 7000 Angstrom`: two units in one range are not guessed at.
  private static boolean clashes(String first, Unit last) {
    return first != null && Unit.of(first).filter(u -> u != last).isPresent();
  }

  private static double value(String digits) {
    return Double.parseDouble(digits.replaceAll("[ ,]", ""));
  }

  private static Stream<String> spellings() {
    return Arrays.stream(Unit.values())
        .flatMap(u -> Stream.concat(Stream.of(u.symbol()), u.names().stream()))
        .sorted(Comparator.comparingInt(String::length).reversed());
  }
}
