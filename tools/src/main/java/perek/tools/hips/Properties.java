package perek.tools.hips;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import perek.tools.dal.Checks;

/// The properties of a survey (HiPS 1.0, section 4.4.1).
record Properties(Map<String, String> values) {

  private static final Pattern BLANK = Pattern.compile("\\s+");

  /// Lines `name = value`; those that begin with `#` are passed over.
  static Properties read(String text) {
    Map<String, String> values = new LinkedHashMap<>();
    for (String line : text.lines().toList()) {
      int equals = line.indexOf('=');
      if (line.isBlank() || line.strip().startsWith("#") || equals < 1) continue;
      String value = line.substring(equals + 1).strip();
      if (!value.isEmpty()) values.put(line.substring(0, equals).strip(), value);
    }
    return new Properties(values);
  }

  /// The first of these names that has a value.
  Optional<String> text(String... names) {
    return List.of(names).stream().filter(values::containsKey).map(values::get).findFirst();
  }

  /// @param least smallest that makes sense
  Optional<Integer> whole(String name, int least, int most) {
    return text(name)
        .flatMap(Checks::number)
        .filter(n -> n == Math.rint(n) && n >= least && n <= most)
        .map(Double::intValue);
  }

  List<String> words(String name) {
    return text(name).map(t -> BLANK.splitAsStream(t).toList()).orElse(List.of());
  }
}
