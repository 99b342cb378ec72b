package perek.assistant.builtin;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import perek.assistant.evidence.Draft;
import perek.assistant.evidence.Evidence;
import perek.assistant.ground.Words;
import perek.corpora.Passage;
import perek.index.Hit;
import perek.tools.unit.Unit;

/// Whether what was found is enough to answer from. The cosine does not tell: of near questions
/// that no document answers, the nearest passage is as near as of others. What tells is how much of
/// the question stands in the best passages, how rare the rarest word is that is missing there, and
/// what kind of thing is asked for. Weights and threshold are those of a logistic regression on 348
/// answerable and 177 unanswerable questions; docs/decisions/0006-abstention.md has its figures.
public final class Sufficiency {

  /// Least evidence of an answer: 5 of 100 answerable questions have less.
  static final double ENOUGH = -.81;

  private static final double BASE = .47;
  private static final double BEST_COVERAGE = 1.64;
  private static final double MEAN_COVERAGE = .76;
  private static final double LACKS = -2.15;
  private static final double UNREAD_NAME = -2;

  /// Where what is wanted is named by a word that is read nowhere. Chosen beside the regression,
  /// which does not know it.
  private static final double UNTOLD = -1.5;

  private static final int LOOKED_AT = 5;
  private static final int MEAN_OF = 3;

  /// A word with a capital that does not stand at the start of a sentence.
  private static final Pattern NAME =
      Pattern.compile("(?<!^)(?<![.?!] )(?<![\\p{L}\\p{N}])\\p{Lu}[\\p{L}\\p{N}-]*");

  /// What a question wants to know by its name: `what is the gain of`, `which filter wheel does`.
  private static final Pattern WANTED =
      Pattern.compile(
          "(?i)^(?:in |at |on |of |with |to |from )?(?:(?:what|which) (?:(?:is|are|was|were) )?(?:the |an? )?|how many )"
              + "((?:\\p{L}[\\p{L}-]+ ){0,2}\\p{L}[\\p{L}-]+?)"
              + "(?= (?:of|for|in|at|on|to|from|do|does|did|is|are|has|have|had|was|were|that|can|must|should)\\b|\\?|$)");

  /// What documents rarely tell, and how much that weighs.
  private enum Asked {
    OBJECT(
        "\\b(?:mass|radius|magnitude|parallax|distance|temperature|period|vsini|metallicity"
            + "|luminosity|age|inclination|spectral type|redshift|eccentricity)\\b"
            + "(?: \\w+){0,3} (?:of|to|for) (?!(?:the|a|an|each|one|my)\\b)[\\w+* ]*",
        -2.4,
        "a property of one object is asked for, which catalogues and papers tell"),
    PERSON(
        "\\bwho (?:is|was|invented|wrote|discovered|won|leads|led|pays|coined)\\b"
            + "|\\bbirthplace|\\bborn\\b|\\bnobel\\b",
        -4.7,
        "a person is asked for"),
    OPINION(
        "\\bprice\\b|\\bcosts?\\b|\\bcheap|\\bsalary|\\bfavou?rite|\\bfastest\\b|\\byou like\\b"
            + "|\\bshould i buy",
        -5.8,
        "a price or an opinion is asked for"),
    HANDLING(
        "\\binstall\\b|\\bmenu\\b|\\bbutton\\b|\\bdark mode\\b|\\bplugin\\b|\\bshortcut\\b"
            + "|\\bgui\\b",
        -2.1,
        "the handling of a program is asked for");

    private final Pattern pattern;
    private final double weight;
    private final String reason;

    Asked(String pattern, double weight, String reason) {
      this.pattern = Pattern.compile(pattern, Pattern.CASE_INSENSITIVE);
      this.weight = weight;
      this.reason = reason;
    }
  }

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

  private static Optional<Draft.Insufficient> lacking(String question, List<Hit> hits) {
    if (hits.isEmpty())
      return because("no passage of the index shares a word or a meaning with the question");
    List<Hit> covering =
        hits.stream().sorted(Comparator.comparingDouble(Hit::coverage).reversed()).toList();
    Set<String> unread = unread(question, hits);
    double evidence = evidence(question, covering, !unread.isEmpty());
    if (evidence >= ENOUGH) return Optional.empty();
    return because(reason(question, covering.getFirst(), unread));
  }

  /// Log odds that the question is answered there.
  private static double evidence(String question, List<Hit> covering, boolean unread) {
    Hit best = covering.getFirst();
    double mean = covering.stream().limit(MEAN_OF).mapToDouble(Hit::coverage).average().orElse(0);
    double evidence =
        BASE + BEST_COVERAGE * best.coverage() + MEAN_COVERAGE * mean + LACKS * best.lacks();
    if (unread) evidence += UNREAD_NAME;
    if (!untold(question, covering).isEmpty()) evidence += UNTOLD;
    for (Asked asked : Asked.values())
      if (asked.pattern.matcher(question).find()) evidence += asked.weight;
    return evidence;
  }

  private static String reason(String question, Hit best, Set<String> unread) {
    for (Asked asked : Asked.values())
      if (asked.pattern.matcher(question).find())
        return asked.reason + ", and nothing that was read says it clearly";
    Set<String> untold = untold(question, List.of(best));
    if (unread.isEmpty() && !untold.isEmpty())
      return "what is wanted ("
          + String.join(", ", untold)
          + ") is not told in the nearest passage, "
          + best.passage().header();
    if (!unread.isEmpty())
      return "nothing that was read speaks of " + String.join(", ", unread) + " in this connection";
    return "what was read does not hold enough of the question: the nearest passage is "
        + best.passage().header();
  }

  /// Names of the question that none of the first passages holds.
  private static Set<String> unread(String question, List<Hit> hits) {
    String read =
        hits.stream()
            .limit(LOOKED_AT)
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

  /// Words of what is wanted that none of the first passages has.
  private static Set<String> untold(String question, List<Hit> hits) {
    Matcher wanted = WANTED.matcher(question);
    if (!wanted.find()) return Set.of();
    Set<String> untold = new TreeSet<>(Words.of(wanted.group(1)));
    hits.stream()
        .limit(LOOKED_AT)
        .forEach(hit -> untold.removeAll(Words.of(everything(hit.passage()))));
    return untold;
  }

  private static String everything(Passage passage) {
    return String.join(
        " ",
        passage.header(),
        passage.document().title(),
        String.join(" ", passage.document().authors()),
        passage.text());
  }

  private static Optional<Draft.Insufficient> because(String reason) {
    return Optional.of(
        new Draft.Insufficient(
            reason,
            "Name the standard or the object, put it in other words, or give Perek more to read: perek corpora add FOLDER, FILE or URL."));
  }
}
