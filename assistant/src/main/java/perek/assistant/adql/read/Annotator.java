package perek.assistant.adql.read;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import perek.assistant.adql.scope.Col;
import perek.assistant.adql.scope.Described;
import perek.assistant.adql.scope.Meaning;
import perek.assistant.adql.scope.Scope;
import perek.assistant.adql.scope.Values;
import perek.assistant.adql.word.Concept;
import perek.assistant.adql.word.Concepts;
import perek.assistant.adql.word.Stem;
import perek.assistant.adql.word.Token;

/// Finds what the words of a question speak of: columns, values, tables. Of readings that overlap,
/// the surer one stands, and of equals the longer one.
public final class Annotator {

  private static final int LONGEST = 5;
  private static final double LEAST = 2.2;
  private static final double MADE = 5.2;
  private static final double BAND = 3.2;
  private static final double NAME = 7;
  private static final double TIED = .06;
  private static final Set<String> INNER = Set.of("of", "the", "in", "to", "for");
  private static final Set<String> EDGES =
      Set.of(
          "of", "the", "in", "a", "an", "and", "or", "with", "to", "for", "is", "are", "on", "at",
          "by", "from", "per", "each", "have", "has", "that", "which", "all", "than", "no", "not",
          "as", "s", "i", "there", "what", "how", "many", "show", "list", "give", "me", "find",
          "within", "between", "most", "least", "first", "last", "good");
  private static final Set<String> STATISTICS =
      Set.of(
          "average",
          "maximum",
          "minimum",
          "median",
          "sum",
          "total",
          "largest",
          "highest",
          "lowest",
          "smallest",
          "standard",
          "count",
          "number");

  private static final Set<String> KINDS =
      Set.of("planet", "galaxy", "quasar", "spectrum", "image", "exposure", "cluster", "service");

  private final Talk talk;
  private final Scope scope;
  private final ValueIndex values;
  private final List<Mention> found = new ArrayList<>();

  public Annotator(Talk talk, Values values) {
    this.talk = talk;
    this.scope = talk.scope();
    this.values = new ValueIndex(scope, values);
  }

  /// Marks the talk with what was found.
  public void annotate() {
    for (int i = 0; i < talk.size(); i++) {
      for (int n = 1; n <= LONGEST && i + n <= talk.size(); n++) span(i, i + n);
      table(i);
    }
    List<Mention> best = chosen();
    best.addAll(names(best));
    talk.speakOf(Pairs.joined(talk, best));
  }

  private List<Mention> chosen() {
    List<Mention> order =
        found.stream()
            .sorted(
                Comparator.comparingDouble(Mention::score)
                    .thenComparingInt(m -> m.to() - m.from())
                    .reversed())
            .toList();
    List<Mention> best = new ArrayList<>();
    for (Mention m : order)
      if (best.stream().noneMatch(b -> b.from() < m.to() && m.from() < b.to())) best.add(m);
    return best;
  }

  private void span(int from, int to) {
    List<Token> span = talk.tokens().subList(from, to);
    if (!talk.free(from, to) || span.stream().anyMatch(t -> t.kind() == Token.Kind.SIGN)) return;
    List<String> stems = span.stream().map(Token::stem).toList();
    held(from, to, stems);
    if (!phrase(span)) return;
    List<String> said = span.stream().map(Token::raw).toList();
    measured(from, to, stems, said);
    band(from, to, span);
  }

  private static boolean phrase(List<Token> span) {
    if (span.stream().anyMatch(t -> !t.word())) return false;
    boolean letter = span.size() == 1 && span.getFirst().raw().length() == 1;
    if (EDGES.contains(span.getFirst().lower())
        && !(letter && !span.getFirst().raw().matches("[ais]"))) return false;
    if (EDGES.contains(span.getLast().lower()) && span.size() > 1) return false;
    for (Token t : span.subList(1, Math.max(1, span.size() - 1)))
      if (EDGES.contains(t.lower()) && !INNER.contains(t.lower())) return false;
    return true;
  }

  private void measured(int from, int to, List<String> stems, List<String> said) {
    List<String> content = stems.stream().filter(s -> !INNER.contains(s)).toList();
    Optional<Concept> concept = Concepts.said(stems).or(() -> Concepts.said(content));
    List<Scope.Hit> hits = nearer(scope.hits(stems, said, LEAST));
    boolean named =
        !hits.isEmpty()
            && bare(hits.getFirst().col().info().name()).equals(bare(String.join("", said)));
    if (STATISTICS.contains(stems.getFirst()) && concept.isEmpty() && !named) return;
    if (said.getFirst().equals("epoch")
        && stems.size() == 1
        && talk.tokens().size() > to
        && talk.tokens().get(to).word()
        && !talk.word(to).matches("of|and|or|in|for|with")) return;
    boolean direct =
        hits.stream()
            .anyMatch(
                h -> h.score() >= 6 || concept.filter(c -> c.fits(h.col().info()) > 0).isPresent());
    if (!direct && concept.isPresent()) {
      Optional<Meaning> made = talk.derived().made(concept.get().key());
      if (made.isPresent()) {
        found.add(new Mention.Measured(from, to, MADE + content.size(), made.get(), List.of()));
        return;
      }
    }
    if (hits.isEmpty()) return;
    List<Meaning> all = hits.stream().map(h -> Meaning.of(h.col())).toList();
    found.add(
        new Mention.Measured(
            from, to, hits.getFirst().score(), all.getFirst(), all.subList(1, all.size())));
  }

  /// Of columns that fit equally well, the one of which the question says more stands first: `the
  /// redshift of the source` beside one of the lens.
  private List<Scope.Hit> nearer(List<Scope.Hit> hits) {
    if (hits.size() < 2 || hits.get(0).score() > hits.get(1).score() + TIED) return hits;
    double best = hits.getFirst().score();
    String alias = hits.getFirst().col().alias();
    List<Scope.Hit> tied =
        hits.stream()
            .takeWhile(h -> h.score() >= best - TIED && h.col().alias().equals(alias))
            .toList();
    List<Scope.Hit> all =
        new ArrayList<>(
            tied.stream().sorted(Comparator.comparingLong(h -> -own(h, tied))).toList());
    all.addAll(hits.subList(tied.size(), hits.size()));
    return all;
  }

  /// How many words of the question stand in the description of a column and of no other.
  private long own(Scope.Hit hit, List<Scope.Hit> tied) {
    Set<String> mine = Set.copyOf(Stem.sentence(hit.col().info().description()));
    return talk.tokens().stream()
        .filter(t -> t.word() && t.raw().length() > 3 && mine.contains(t.stem()))
        .filter(t ->
            tied.stream()
                .filter(o -> !o.equals(hit))
                .noneMatch(o -> Stem.sentence(o.col().info().description()).contains(t.stem())))
        .count();
  }

  private static String bare(String name) {
    return name.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]", "");
  }

  /// `in G`, `Ks < 12`: a band stands for its magnitude.
  private void band(int from, int to, List<Token> span) {
    String raw = span.getFirst().raw();
    if (span.size() != 1 || !raw.matches("[A-Za-z]|[A-Z][a-zA-Z0-9]|NUV|FUV")) return;
    boolean pronoun =
        raw.equals("I")
            && !(to < talk.size()
                && talk.tokens().get(to).raw().matches("[<>=≤≥]|band|mag.*|brighter|fainter"));
    if (raw.matches("[as]") || pronoun) return;
    List<Meaning> fits =
        scope.columns().stream()
            .filter(d -> Concepts.named("mag").fits(d.col().info()) > 2 && ofBand(d, raw))
            .map(d -> Meaning.of(d.col()))
            .toList();
    if (!fits.isEmpty())
      found.add(
          new Mention.Measured(from, to, BAND, fits.getFirst(), fits.subList(1, fits.size())));
  }

  private static boolean ofBand(Described d, String band) {
    Col col = d.col();
    if (java.util.regex.Pattern.compile("(?<![\\w'])" + band + "(?![\\w'])")
        .matcher(col.info().description())
        .find()) return true;
    return d.name().contains(band.toLowerCase(Locale.ROOT))
        || col.info()
            .name()
            .toLowerCase(Locale.ROOT)
            .matches(band.toLowerCase(Locale.ROOT) + "_?mag");
  }

  private void held(int from, int to, List<String> stems) {
    String words = talk.said(from, to);
    if (to - from == 1 && EDGES.contains(words.toLowerCase(Locale.ROOT)) && words.length() > 1)
      return;
    List<ValueIndex.Entry> entries = values.said(words, stems);
    if (entries.isEmpty()) return;
    ValueIndex.Entry best = entries.getFirst();
    boolean rows =
        to - from == 1
            && scope.parts().stream()
                .anyMatch(
                    p -> !p.alias().equals(best.col().alias()) && p.rowsAre(stems.getFirst()));
    if (rows) return;
    boolean adjective =
        to - from == 1
            && !best.exact()
            && !best.value().equalsIgnoreCase(words)
            && words.matches("(?i).*(?:ic|al|ly|ing)");
    boolean ofTable =
        to - from == 1
            && !best.value().equals(words)
            && scope.parts().stream()
                .anyMatch(
                    p -> p.words().contains(stems.getFirst()) && p.words().contains(talk.stem(to)));
    if (adjective || ofTable) return;
    double score = (best.exact() ? 4.7 : 4.4) + .8 * (to - from) - .05 * best.rank();
    if (words.length() == 1) score -= 2.4;
    found.add(new Mention.Held(from, to, score, best.col(), best.value()));
  }

  private void table(int i) {
    String stem = talk.stem(i);
    if (talk.taken(i) || !talk.tokens().get(i).word() || EDGES.contains(talk.word(i))) return;
    for (int p = 0; p < scope.parts().size(); p++)
      if (scope.parts().get(p).table().name().equalsIgnoreCase(talk.word(i))) {
        found.add(new Mention.Named(i, i + 1, NAME, p));
        return;
      }
    if (Concepts.said(List.of(stem, talk.stem(i + 1))).isPresent()) return;
    for (int p = 0; p < scope.parts().size(); p++)
      if (scope.parts().get(p).words().contains(stem)
          && (!KINDS.contains(stem)
              || talk.word(i).endsWith("ic")
              || scope.parts().get(p).rowsAre(stem))) {
        found.add(new Mention.Named(i, i + 1, scope.parts().get(p).rowsAre(stem) ? 2 : 1.5, p));
        return;
      }
  }

  /// Names of objects that no list of values has: asked of the service.
  private List<Mention> names(List<Mention> best) {
    List<Mention> names = new ArrayList<>();
    for (int i = 0; i < talk.size(); i++)
      for (int n = 4; n >= 1; n--) {
        if (!open(best, i, i + n) || !nameLike(i, i + n)) continue;
        Optional<ValueIndex.Entry> entry = values.named(talk.said(i, i + n));
        if (entry.isEmpty()) continue;
        names.add(new Mention.Held(i, i + n, 6, entry.get().col(), entry.get().value()));
        i += n - 1;
        break;
      }
    return names;
  }

  private boolean open(List<Mention> best, int from, int to) {
    return to <= talk.size()
        && talk.free(from, to)
        && best.stream()
            .noneMatch(b -> !(b instanceof Mention.Named) && b.from() < to && from < b.to());
  }

  private boolean nameLike(int from, int to) {
    List<Token> span = talk.tokens().subList(from, to);
    if (span.stream().anyMatch(t -> t.kind() == Token.Kind.SIGN)) return false;
    boolean quoted = span.size() == 1 && span.getFirst().kind() == Token.Kind.QUOTED;
    boolean edge =
        EDGES.contains(span.getFirst().lower()) || EDGES.contains(span.getLast().lower());
    boolean proper = span.stream().anyMatch(t -> t.raw().matches("\\p{Lu}.*|.*[\\p{L}-].*\\d.*"));
    return quoted || (from > 0 && proper && !edge && !span.getLast().raw().matches("\\p{Ll}{3,}"));
  }
}
