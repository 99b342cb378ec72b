package perek.shell.conversation.form;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Conditions on rows, as Python on an astropy table called `table`.
final class Conditions {

  /// `[not] COLUMN OP NUMBER` or `[not] COLUMN like 'TEXT'`, as planners write them, joined by
  /// `and`.
  private static final Pattern CONDITION =
      Pattern.compile(
          "\\s*(?<not>not )?(?<column>[\\w.]+) (?:(?<operator><=|>=|<>|!=|<|>|=) "
              + "(?<number>-?[\\d.]+(?:[eE][-+]?\\d+)?)|like '(?<like>(?:[^']|'')*)')\\s*(?:and|$)");

  private static final Map<String, String> OPERATORS = Map.of("=", "==", "<>", "!=");

  private Conditions() {}

  /// A mask for each condition; nothing where one is not of this form.
  static Optional<List<String>> python(String filter) {
    List<String> masks = new ArrayList<>();
    Matcher m = CONDITION.matcher(filter);
    int at = 0;
    while (at < filter.length()) {
      if (!m.find(at) || m.start() != at) return Optional.empty();
      masks.add(mask(m));
      at = m.end();
    }
    return Optional.of(masks);
  }

  /// Of a cell that is missing a comparison is not true, and no text is like another.
  private static String mask(Matcher m) {
    String not = m.group("not") == null ? "" : "not ";
    String operator = m.group("operator");
    String test =
        operator == null
            ? "fnmatch(str(v).lower(), %s)".formatted(text(glob(m.group("like"))))
            : "bool(v %s %s)"
                .formatted(OPERATORS.getOrDefault(operator, operator), m.group("number"));
    return "[%s%s for v in table[%s]]".formatted(not, test, text(m.group("column")));
  }

  private static String glob(String like) {
    return like.replace("''", "'")
        .replace("[", "[[]")
        .replace("*", "[*]")
        .replace("?", "[?]")
        .replace('%', '*')
        .replace('_', '?')
        .toLowerCase(Locale.ROOT);
  }

  /// A Python string.
  static String text(String value) {
    return '"'
        + value.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n").replace("\r", "")
        + '"';
  }
}
