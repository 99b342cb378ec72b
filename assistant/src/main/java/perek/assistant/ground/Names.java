package perek.assistant.ground;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
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

  /// A capital that begins the text, and what follows up to a blank.
  private static final Pattern FIRST =
      Pattern.compile("^(?:- )?(\\p{Lu}\\p{Ll}{2,})(?![\\p{L}\\d_'-])");

  /// Words with which sentences begin that say what others say.
  private static final Set<String> BEGINNINGS =
      Set.of(
          ("according additionally after again alternatively although another astronomers because"
                  + " before besides beyond clients conversely during either every finally first"
                  + " followed following fortunately furthermore generally given hence however"
                  + " including indeed instead last likewise meanwhile moreover namely neither"
                  + " nevertheless next nonetheless note once optionally otherwise overall people"
                  + " perhaps rather second similarly since specifically still therefore though thus"
                  + " together typically unless unlike until users usually whenever whereas whether"
                  + " two three four five six seven eight nine ten eleven twelve"
                  + " while without answer provide provides return returns specify specifies send set"
                  + " sets include includes contains define defines describe describes")
              .split(" ", -1));

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
        .findFirst()
        .or(() -> first(text, known));
  }

  /// A first word that is no ordinary one and stands nowhere in what is known.
  private static Optional<String> first(String text, String known) {
    Matcher first = FIRST.matcher(text);
    if (!first.find()) return Optional.empty();
    Set<String> stems = Words.of(first.group(1));
    boolean ordinary =
        stems.isEmpty()
            || BEGINNINGS.contains(first.group(1).toLowerCase(Locale.ROOT))
            || Words.of(known).containsAll(stems);
    return ordinary ? Optional.empty() : Optional.of(first.group(1));
  }

  private static boolean holds(String known, String name) {
    if (known.contains(name)) return true;
    String single = name.endsWith("s") ? name.substring(0, name.length() - 1) : name;
    return single.length() > 2 && known.contains(single);
  }
}
