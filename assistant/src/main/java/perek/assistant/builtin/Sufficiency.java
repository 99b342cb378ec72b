package perek.assistant.builtin;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import perek.assistant.evidence.Draft;
import perek.assistant.evidence.Evidence;
import perek.corpora.Passage;
import perek.index.Hit;
import perek.tools.unit.Unit;

/// Says whether the passages found can answer at all, from raw similarity and the share of the
/// question's words they hold: never from fused scores, which only order one search.
public final class Sufficiency {

  /// Least strength (cosine and a share of the coverage) of the best passage. Calibrated on the
  /// development questions: see docs/retrieval.md.
  static final double ENOUGH = .785;

  private static final double COVERAGE = .25;

  private static final Pattern NAME =
      Pattern.compile("\\b(?:[A-Z][A-Za-z]*\\d[\\w-]*|[A-Z]{2,}[\\w-]*|\\d+ ?[A-Z][a-z]{2}\\b)");
  private static final int LOOKED_AT = 5;

  private Sufficiency() {}

  /// True where a search with these hits, best first, would be no ground for an answer; those after
  /// the first few that the planner asks for do not count.
  public static boolean refuses(String question, List<Hit> hits) {
    return lacking(question, hits.stream().limit(RulePlanner.HITS).toList()).isPresent();
  }

  /// The reason not to answer, or nothing where the evidence will do.
  static Optional<Draft.Insufficient> lacks(String question, List<Evidence.Found> passages) {
    return lacking(question, passages.stream().map(Evidence.Found::hit).toList());
  }

  private static Optional<Draft.Insufficient> lacking(String question, List<Hit> passages) {
    if (passages.isEmpty()) {
      return because("no passage of the index shares a word or a meaning with the question");
    }
    List<Hit> best =
        passages.stream()
            .sorted(Comparator.comparingDouble(Sufficiency::strength).reversed())
            .limit(LOOKED_AT)
            .toList();
    if (strength(best.getFirst()) < ENOUGH) {
      return because(
          "what was read is not close enough to the question: the nearest passage is "
              + best.getFirst().passage().header());
    }
    Set<String> missing = missing(question, best);
    return missing.isEmpty()
        ? Optional.empty()
        : because(
            "nothing that was read speaks of "
                + String.join(", ", missing)
                + " in this connection");
  }

  /// A passage without a vector yet is judged by its words alone.
  static double strength(Hit hit) {
    Double cosine = hit.cosine();
    return cosine == null ? .5 + .5 * hit.coverage() : cosine + COVERAGE * hit.coverage();
  }

  /// Names and designations of the question that no passage near it holds.
  private static Set<String> missing(String question, List<Hit> best) {
    String read =
        best.stream()
            .map(Hit::passage)
            .map(Sufficiency::everything)
            .collect(Collectors.joining("\n"))
            .toLowerCase(Locale.ROOT);
    return NAME.matcher(question)
        .results()
        .map(m -> m.group())
        .filter(name -> !Topic.known(name) && Unit.of(name).isEmpty())
        .filter(name -> !read.contains(name.toLowerCase(Locale.ROOT)))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static String everything(Passage passage) {
    return passage.header() + " " + passage.document().title() + " " + passage.text();
  }

  private static Optional<Draft.Insufficient> because(String reason) {
    return Optional.of(
        new Draft.Insufficient(
            reason,
            "Name the standard or the object, put it in other words, or give Perek more to read: perek corpora add FOLDER, FILE or URL."));
  }
}
