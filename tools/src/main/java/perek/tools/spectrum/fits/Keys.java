package perek.tools.spectrum.fits;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/// Keywords with their values as text, in the order of the file. Keywords of ESO's convention are
/// named without HIERARCH: `ESO DRS BERV`. Immutable.
///
/// @param values text without quotes, numbers as written, `T` or `F`; empty for a card without
///   value
public record Keys(Map<String, String> values) {

  /// No keyword.
  public static final Keys NONE = new Keys(Map.of());

  public Keys {
    values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
  }

  public boolean has(String key) {
    return values.containsKey(key);
  }

  /// The text of a keyword without outer blanks; nothing where it is absent or blank.
  public Optional<String> text(String key) {
    return Optional.ofNullable(values.get(key)).map(String::strip).filter(t -> !t.isEmpty());
  }

  /// The text of the first of these that is there.
  public Optional<String> first(String... keys) {
    for (String key : keys) {
      Optional<String> found = text(key);
      if (found.isPresent()) return found;
    }
    return Optional.empty();
  }

  /// The value as a number; nothing where it is absent or none.
  public OptionalDouble number(String key) {
    return text(key).map(Keys::parsed).orElseGet(OptionalDouble::empty);
  }

  /// The first of these that is a number.
  public OptionalDouble firstNumber(String... keys) {
    for (String key : keys) {
      OptionalDouble found = number(key);
      if (found.isPresent()) return found;
    }
    return OptionalDouble.empty();
  }

  /// The value as a whole number; nothing where it is absent or none.
  public OptionalInt whole(String key) {
    OptionalDouble number = number(key);
    return number.isPresent() && number.getAsDouble() == Math.rint(number.getAsDouble())
        ? OptionalInt.of((int) number.getAsDouble())
        : OptionalInt.empty();
  }

  /// The value as a truth: `T`, `true`, `1` or `yes` against `F`, `false`, `0`, `no`.
  public Optional<Boolean> truth(String key) {
    return text(key)
        .map(t -> t.toLowerCase(Locale.ROOT))
        .flatMap(t ->
            switch (t) {
              case "t", "true", "1", "yes" -> Optional.of(true);
              case "f", "false", "0", "no" -> Optional.of(false);
              default -> Optional.empty();
            });
  }

  /// These over the others: a keyword that both have keeps the value of this.
  public Keys over(Keys others) {
    Map<String, String> all = new LinkedHashMap<>(others.values);
    all.putAll(values);
    return new Keys(all);
  }

  private static OptionalDouble parsed(String text) {
    try {
      double value = Double.parseDouble(text.replace('D', 'E').replace('d', 'E'));
      return Double.isFinite(value) ? OptionalDouble.of(value) : OptionalDouble.empty();
    } catch (NumberFormatException e) {
      return OptionalDouble.empty();
    }
  }
}
