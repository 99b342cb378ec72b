package perek.tools.call;

import java.math.BigDecimal;
import java.math.MathContext;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/// Parameters of a request in the order they are sent; a name may stand several times. Names are
/// compared without regard to case, as DALI asks (DALI 1.1, section 3.1).
public record Params(List<Param> entries) {

  public static final Params NONE = new Params(List.of());

  public record Param(String name, String value) {}

  public Params {
    entries = List.copyOf(entries);
  }

  public static Params of(String name, String value) {
    return NONE.with(name, value);
  }

  /// The same and one more.
  public Params with(String name, String value) {
    List<Param> more = new ArrayList<>(entries);
    more.add(new Param(name, value));
    return new Params(more);
  }

  public Params with(Params others) {
    List<Param> more = new ArrayList<>(entries);
    more.addAll(others.entries);
    return new Params(more);
  }

  /// The same with this value for the name, in the place of those it had.
  public Params set(String name, String value) {
    return without(name).with(name, value);
  }

  public Params without(String name) {
    return new Params(entries.stream().filter(p -> !p.name().equalsIgnoreCase(name)).toList());
  }

  /// The first value of a name.
  public Optional<String> value(String name) {
    return entries.stream()
        .filter(p -> p.name().equalsIgnoreCase(name))
        .map(Param::value)
        .findFirst();
  }

  public boolean has(String name) {
    return value(name).isPresent();
  }

  /// As a form is encoded: `a=b&c=d`, blanks as `%20`.
  public String encoded() {
    return entries.stream()
        .map(p -> encode(p.name()) + "=" + encode(p.value()))
        .collect(Collectors.joining("&"));
  }

  /// A number as it is sent: at most twelve significant digits, `6.5E-7` where it is small or
  /// large.
  ///
  /// @throws IllegalArgumentException for what is no finite number
  public static String number(double value) {
    if (!Double.isFinite(value)) throw new IllegalArgumentException(value + " cannot be sent");
    if (value == 0) return "0";
    BigDecimal rounded = new BigDecimal(value).round(new MathContext(12)).stripTrailingZeros();
    double size = Math.abs(value);
    if (size >= 1e-3 && size < 1e9) return rounded.toPlainString();
    return Double.toString(rounded.doubleValue()).replace(".0E", "E");
  }

  /// Values by name: a text, or a list of texts where the name stands several times.
  public Map<String, Object> asMap() {
    Map<String, Object> map = new LinkedHashMap<>();
    for (Param p : entries)
      map.merge(p.name(), p.value(), (first, second) -> joined(first, second));
    return map;
  }

  private static Object joined(Object first, Object second) {
    List<Object> both = new ArrayList<>();
    if (first instanceof List<?> several) both.addAll(several);
    else both.add(first);
    both.add(second);
    return both;
  }

  /// Slashes, commas, colons and pluses' relatives that are allowed in a query stay readable.
  private static String encode(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8)
        .replace("+", "%20")
        .replace("%2F", "/")
        .replace("%2C", ",")
        .replace("%3A", ":")
        .replace("%7E", "~")
        .replace("%3F", "?")
        .replace("%40", "@");
  }
}
