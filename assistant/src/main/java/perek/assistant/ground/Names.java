package perek.assistant.ground;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// The names of a text (standards, services, objects, columns, parameters), and which of them
/// another text does not hold.
public final class Names {

  /// Capitals or a digit or an underscore within: `MAXREC`, `ObsCore`, `s_ra`, `HD22192`.
  private static final Pattern MARKED =
      Pattern.compile(
          "(?<![\\p{L}\\d_])(?=[\\p{L}\\d_]*\\p{L})(?:[\\p{L}\\d_]*[\\p{L}\\d]_[\\p{L}\\d_]*"
              + "|\\p{L}+\\d[\\p{L}\\d_]*|\\p{L}*\\p{Ll}\\p{Lu}[\\p{L}\\d]*|\\p{Lu}{2,}[\\p{L}\\d]*)");

  /// A capital that does not begin a sentence.
  private static final Pattern PROPER =
      Pattern.compile("(?<=[\\p{Ll},;)] )\\p{Lu}\\p{Ll}[\\p{L}\\d-]*");

  private static final Pattern QUOTED = Pattern.compile("`([^`]{1,80})`");
  private static final Pattern ADDRESS =
      Pattern.compile("(?i)\\b(?:https?|ftp|ivo)://[^\\s)\\]>\"']+");

  /// Words that are written in capitals without being names.
  private static final Set<String> COMMON =
      Set.of("must", "may", "should", "shall", "not", "and", "or", "i", "id", "url", "ok", "no");

  private Names() {}

  /// The first name of a text that neither of two sources holds.
  ///
  /// @param source what is cited
  /// @param said what was asked, whose names may be repeated
  public static Optional<String> stray(String text, String source, String said) {
    String known = (source + "\n" + said).toLowerCase(Locale.ROOT);
    return Stream.of(
            ADDRESS.matcher(text).results().map(m -> m.group().replaceAll("[.,;:]+$", "")),
            QUOTED.matcher(text).results().map(m -> m.group(1)),
            MARKED.matcher(text).results().map(m -> m.group()),
            PROPER.matcher(text).results().map(m -> m.group()))
        .flatMap(names -> names)
        .filter(name -> !COMMON.contains(name.toLowerCase(Locale.ROOT)))
        .filter(name -> !holds(known, name.toLowerCase(Locale.ROOT)))
        .findFirst();
  }

  private static boolean holds(String known, String name) {
    if (known.contains(name)) return true;
    String single = name.endsWith("s") ? name.substring(0, name.length() - 1) : name;
    return single.length() > 2 && known.contains(single);
  }
}
