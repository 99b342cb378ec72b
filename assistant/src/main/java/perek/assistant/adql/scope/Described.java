package perek.assistant.adql.scope;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import perek.assistant.adql.word.Concept;
import perek.assistant.adql.word.Concepts;
import perek.assistant.adql.word.Stem;

/// A column with its words made ready, and how well words of a question fit it.
///
/// @param name stems of its name
/// @param description stems of its description
public record Described(Col col, List<String> name, List<String> description, Set<String> words) {

  private static final Set<String> SMALL =
      Set.of(
          "of", "the", "in", "a", "an", "for", "at", "on", "to", "its", "their", "value", "column");

  /// Words for what rows are; a description that has one tells nothing by it.
  public static final Set<String> ENTITIES =
      Set.of(
          "star",
          "source",
          "object",
          "planet",
          "galaxy",
          "quasar",
          "spectrum",
          "image",
          "observe",
          "data",
          "dataset",
          "row",
          "record",
          "entry",
          "band",
          "type",
          "bin",
          "error",
          "value",
          "system",
          "survey",
          "measure",
          "catalogue",
          "time",
          "number",
          "good",
          "light",
          "field");

  private static final double EXACT = 6.5;
  private static final double SUBJECT = 4;

  static Described of(Col col) {
    List<String> name = Stem.name(col.info().name());
    List<String> description = Stem.sentence(plain(col.info().description()));
    Set<String> words = new HashSet<>(name);
    words.addAll(description);
    for (String part : col.info().ucd().split("[;.]", 0)) words.add(part.toLowerCase(Locale.ROOT));
    return new Described(col, name, description, Set.copyOf(words));
  }

  /// A description without the values that it enumerates, which are no words for the column.
  private static String plain(String description) {
    return description.replaceFirst("(?s)(?::|\\(?e\\.g\\.|\\bsuch as\\b).*,.*", "");
  }

  /// @param said words as written
  /// @return 0 where they do not fit, about 2 for a weak likeness, 6 and more for its name
  double fit(List<String> stems, List<String> said) {
    List<String> content = stems.stream().filter(s -> !SMALL.contains(s)).toList();
    if (content.isEmpty()) return 0;
    String bare = String.join("", said).toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]", "");
    String own = col.info().name().toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]", "");
    if (own.length() == 1 && bare.equals(own))
      return said.getFirst().equals(col.info().name()) ? EXACT : 0;
    if (bare.equals(own)) return EXACT + .3 * content.size();
    if (error() != content.contains("error")) return 0;
    double best = Math.max(byName(content), Math.max(byConcept(stems, content), byWords(content)));
    return best <= 0 ? 0 : best - (conflict(content) ? SUBJECT : 0);
  }

  private boolean error() {
    return col.ucd("stat.error") || name.contains("error");
  }

  private double byName(List<String> content) {
    if (name.equals(content)) return EXACT - .5 + .3 * content.size();
    if (!name.containsAll(content)) return 0;
    boolean vague =
        content.size() == 1
            && (ENTITIES.contains(content.getFirst()) || !heads(content.getFirst()));
    return vague ? 0 : 3 + .8 * content.size() - .25 * (name.size() - content.size());
  }

  /// `mag_g` and `phot_g_mean_mag` are magnitudes, `orb_per` is nothing orbital.
  private boolean heads(String word) {
    return name.getLast().equals(word)
        || name.stream().allMatch(n -> n.equals(word) || n.length() <= 2);
  }

  /// The noun of the description: `period` of `Orbital period, days`.
  private boolean noun(List<String> content) {
    if (col.says("\\b(?:1|true) (?:if|for|when)\\b")) return true;
    String[] phrase =
        col.info()
            .description()
            .split("[,:;(.\\d]|\\b(?:of|in|at|from|to|with|by|for|over|times|as|on)\\b", 2);
    List<String> stems = Stem.sentence(phrase[0]);
    return stems.isEmpty() || content.contains(stems.getLast());
  }

  private double byConcept(List<String> stems, List<String> content) {
    Optional<Concept> concept = Concepts.said(stems).or(() -> Concepts.said(content));
    double fits = concept.map(c -> c.fits(col.info())).orElse(0.);
    return fits <= 0 ? qualified(content) : fits + content.size() - 1;
  }

  /// A concept with words of the column's own around it: `Gaia G magnitude`.
  private double qualified(List<String> content) {
    double best = 0;
    Set<String> own = new HashSet<>(name);
    own.addAll(Stem.sentence(plain(col.info().description()).split("[:;(]", 2)[0]));

    for (int from = 0; from < content.size(); from++)
      for (int to = from + 1; to <= content.size(); to++) {
        Optional<Concept> concept = Concepts.said(content.subList(from, to));
        boolean around =
            own.containsAll(content.subList(0, from))
                && own.containsAll(content.subList(to, content.size()));
        if (concept.isEmpty() || !around) continue;
        double fits = concept.get().fits(col.info());
        if (fits > 0) best = Math.max(best, fits + .9 * (content.size() - 1));
      }
    return best;
  }

  private double byWords(List<String> content) {
    if (!words.containsAll(content) || !noun(content)) return 0;
    if (content.size() == 1
        && (ENTITIES.contains(content.getFirst()) || content.getFirst().length() < 3)) return 0;
    List<String> told = description.isEmpty() ? name : description;
    double first = !told.isEmpty() && content.contains(told.getFirst()) ? .8 : 0;
    double brief = told.size() <= 3 ? .5 : 0;
    return (content.size() > 1 ? 2 + 1.5 * content.size() : 1.9) + first + brief;
  }

  /// "Mass of the star" is no column about planets.
  private boolean conflict(List<String> content) {
    Optional<String> asked = subject(new HashSet<>(content));
    Optional<String> mine = subject(words);
    return asked.isPresent() && mine.isPresent() && !asked.equals(mine);
  }

  private static Optional<String> subject(Set<String> words) {
    if (words.contains("star") || words.contains("host")) return Optional.of("star");
    return words.contains("planet") ? Optional.of("planet") : Optional.empty();
  }

  /// What it enumerates in its description: `class: GALAXY, QSO or STAR`.
  public List<String> enumerated() {
    String text = col.info().description();
    int colon = text.indexOf(':');
    int such = text.indexOf("e.g.");
    String list =
        such >= 0
            ? text.substring(such + 4)
            : colon >= 0 ? text.substring(colon + 1) : bracketed(text);
    List<String> values = new ArrayList<>();
    if (!list.contains(",") && !list.contains(" or ") && !list.contains("/")) return List.of();
    for (String part : list.split("[.;]", 0)[0].split(",|\\bor\\b|\\band\\b|/", 0)) {
      String value = part.strip().replaceAll("^['\"(]+|['\")]+$", "");
      if (!value.isEmpty() && value.split("\\s+").length <= 3 && !value.contains("..."))
        values.add(value);
    }
    return List.copyOf(values);
  }

  private static String bracketed(String text) {
    int from = text.indexOf('(');
    int to = text.indexOf(')', from + 1);
    return from >= 0 && to > from ? text.substring(from + 1, to) : "";
  }
}
