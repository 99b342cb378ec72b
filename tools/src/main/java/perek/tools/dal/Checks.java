package perek.tools.dal;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import perek.tools.call.Params;

/// Looks parameters over before they are sent, and names all that is wrong at once.
public final class Checks {

  private static final Pattern COMMA = Pattern.compile("\\s*[, ]\\s*");

  private final Params params;
  private final List<String> problems = new ArrayList<>();

  public Checks(Params params) {
    this.params = params;
  }

  /// @param limit in words, such as `a diameter in degrees above 0`
  public Checks number(String name, Predicate<Double> fits, String limit) {
    params
        .value(name)
        .filter(v -> number(v).filter(fits).isEmpty())
        .ifPresent(v -> problem(name, v, limit));
    return this;
  }

  /// The value is `ra,dec` in degrees, perhaps with a frame after a semicolon.
  public Checks position(String name) {
    params
        .value(name)
        .filter(v -> !isPosition(v))
        .ifPresent(v ->
            problem(name, v, "'ra,dec' in ICRS degrees, ra from 0 to 360 and dec from -90 to 90"));
    return this;
  }

  public Checks needed(String name, String meaning) {
    if (params.value(name).filter(v -> !v.isBlank()).isEmpty())
      problems.add(name + " is missing: " + meaning);
    return this;
  }

  public Checks maxrec() {
    return number("MAXREC", n -> n >= 0 && n == Math.rint(n), "a whole number, 0 or more");
  }

  public Checks problem(String name, String value, String limit) {
    problems.add("%s is '%s': it must be %s".formatted(name, value, limit));
    return this;
  }

  /// @throws IllegalArgumentException with every problem, where there are any
  public void done() {
    if (!problems.isEmpty()) throw new IllegalArgumentException(String.join("; ", problems) + ".");
  }

  public static Optional<Double> number(String text) {
    try {
      return Optional.of(Double.valueOf(text.strip())).filter(Double::isFinite);
    } catch (NumberFormatException e) {
      return Optional.empty();
    }
  }

  private static boolean isPosition(String value) {
    int frame = value.indexOf(';');
    List<String> pair =
        COMMA.splitAsStream((frame < 0 ? value : value.substring(0, frame)).strip()).toList();
    if (pair.size() != 2) return false;
    Optional<Double> ra = number(pair.get(0));
    Optional<Double> dec = number(pair.get(1));
    return ra.filter(x -> x >= 0 && x <= 360).isPresent()
        && dec.filter(x -> x >= -90 && x <= 90).isPresent();
  }
}
