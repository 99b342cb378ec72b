package perek.assistant.adql.read;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import perek.assistant.adql.scope.Derived;
import perek.assistant.adql.scope.Scope;
import perek.assistant.adql.word.Token;
import perek.assistant.adql.word.Vocabulary;

/// A question about some tables: its words, which of them were understood, and what they speak of.
/// For one thread.
public final class Talk {

  private static final Set<String> CLAUSE_ENDS = Set.of(".", ";", "?", "!");

  private final String text;
  private final List<Token> tokens;
  private final boolean[] taken;
  private final List<Amount> amounts;
  private final Scope scope;
  private List<Mention> mentions = List.of();

  public Talk(String text, List<Token> tokens, Scope scope) {
    this.text = text;
    this.tokens = tokens;
    this.taken = new boolean[tokens.size()];
    this.amounts = Amount.all(tokens);
    this.scope = scope;
  }

  public String text() {
    return text;
  }

  public Scope scope() {
    return scope;
  }

  public Derived derived() {
    return new Derived(scope);
  }

  public List<Token> tokens() {
    return tokens;
  }

  public int size() {
    return tokens.size();
  }

  /// The word of a token in small letters, blank beyond the ends.
  public String word(int i) {
    return i < 0 || i >= tokens.size() ? "" : tokens.get(i).lower();
  }

  public String stem(int i) {
    return i < 0 || i >= tokens.size() ? "" : tokens.get(i).stem();
  }

  /// Whether the words from a token on are these, in small letters, and free.
  public boolean says(int from, String... words) {
    for (int i = 0; i < words.length; i++)
      if (!word(from + i).equals(words[i]) || taken(from + i)) return false;
    return true;
  }

  public boolean taken(int i) {
    return i < 0 || i >= taken.length || taken[i];
  }

  public boolean free(int from, int to) {
    for (int i = from; i < to; i++) if (taken(i)) return false;
    return true;
  }

  /// Takes words, but for values of columns: those are conditions and have to be read as such.
  public void take(int from, int to) {
    for (int i = Math.max(0, from); i < Math.min(to, taken.length); i++)
      if (!held(i)) taken[i] = true;
  }

  private boolean held(int i) {
    return mentions.stream()
        .anyMatch(m -> m instanceof Mention.Held && m.from() <= i && i < m.to());
  }

  public void take(Mention mention) {
    for (int i = mention.from(); i < mention.to(); i++) taken[i] = true;
  }

  void speakOf(List<? extends Mention> found) {
    mentions =
        found.stream().<Mention>map(m -> m).sorted(Comparator.comparingInt(Mention::from)).toList();
  }

  public List<Mention> mentions() {
    return mentions;
  }

  /// Mentions of a kind that nobody took.
  public <M extends Mention> List<M> free(Class<M> kind) {
    return mentions.stream()
        .filter(kind::isInstance)
        .map(kind::cast)
        .filter(m -> free(m.from(), m.to()))
        .toList();
  }

  /// The free mention of a kind that begins at a token or after words that carry nothing.
  ///
  /// @param reach how many such words may lie between
  public <M extends Mention> Optional<M> next(int from, int reach, Class<M> kind) {
    for (int i = from; i < tokens.size() && i <= from + reach; i++) {
      for (M m : free(kind)) if (m.from() == i) return Optional.of(m);
      if (!passable(i)) return Optional.empty();
    }
    return Optional.empty();
  }

  /// The free mention of a kind that ends before a token, words that carry nothing between.
  public <M extends Mention> Optional<M> last(int before, int reach, Class<M> kind) {
    for (int i = before; i > 0 && i >= before - reach; i--) {
      for (M m : free(kind)) if (m.to() == i) return Optional.of(m);
      if (!passable(i - 1)) return Optional.empty();
    }
    return Optional.empty();
  }

  /// Words over which a reader may look; the end of a sentence, a number and a comma are not.
  private boolean passable(int i) {
    Token t = tokens.get(i);
    if (CLAUSE_ENDS.contains(t.raw()) || t.kind() == Token.Kind.NUMBER) return false;
    boolean named =
        mentions.stream().anyMatch(m -> m instanceof Mention.Named && m.from() <= i && i < m.to());
    return named || Vocabulary.filler(t) || t.raw().matches("[(\\[\\])\"=:]");
  }

  /// Numbers that nobody took.
  public List<Amount> amounts() {
    return amounts.stream().filter(a -> free(a.from(), a.to()) && !named(a)).toList();
  }

  /// "4 Her" is a star and no number.
  private boolean named(Amount a) {
    return mentions.stream()
        .anyMatch(m -> m instanceof Mention.Held && m.from() < a.to() && a.from() < m.to());
  }

  public Optional<Amount> amount(int from) {
    return amounts().stream().filter(a -> a.from() == from).findFirst();
  }

  public Optional<Amount> amountBefore(int to) {
    return amounts().stream().filter(a -> a.to() == to).findFirst();
  }

  /// The words from one token up to another, as written.
  public String said(int from, int to) {
    return text.substring(tokens.get(from).start(), tokens.get(to - 1).end());
  }

  /// Tokens that nobody took and that carry something, as spans.
  public List<Token> left() {
    List<Token> left = new ArrayList<>();
    for (int i = 0; i < tokens.size(); i++) {
      Token t = tokens.get(i);
      boolean sign = t.kind() == Token.Kind.SIGN;
      if (!taken[i] && !sign && !Vocabulary.filler(t)) left.add(t);
    }
    return left;
  }

  public int index(Token token) {
    return tokens.indexOf(token);
  }
}
