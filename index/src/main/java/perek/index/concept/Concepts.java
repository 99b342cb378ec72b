package perek.index.concept;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import perek.index.text.Expansion;

/// All concepts, and what a question that names some is searched for as well. Safe for use by
/// several threads.
public final class Concepts {

  private static final List<String> FILES = List.of("simbad-types.txt", "uat.txt", "ivoa.txt");

  /// Things below one that are searched with it: with more it is a subject and no name.
  private static final int MOST_BELOW = 6;

  /// Names that are added for one.
  private static final int MOST_ADDED = 10;

  /// Read at the first question, since most starts of Perek ask none.
  private static final class Own {
    static final Concepts CONCEPTS = new Concepts(FILES.stream().flatMap(Concepts::read).toList());
  }

  private record Name(String written, List<String> keys, Concept concept) {}

  private final List<Concept> all;
  private final Map<String, List<Name>> byFirstKey = new HashMap<>();

  Concepts(List<Concept> all) {
    this.all = List.copyOf(all);
    for (Concept concept : all)
      concept
          .names()
          .map(name -> new Name(name, Words.of(name).keys(), concept))
          .filter(name -> !name.keys.isEmpty())
          .forEach(name ->
              byFirstKey.computeIfAbsent(name.keys.getFirst(), _ -> new ArrayList<>()).add(name));
  }

  /// The concepts that come with Perek.
  public static Concepts own() {
    return Own.CONCEPTS;
  }

  List<Concept> all() {
    return all;
  }

  /// What a question names, from left to right; of names that overlap the longest counts.
  ///
  /// @param revoked names that are to be left alone, in any case
  public List<Expansion> of(String question, Set<String> revoked) {
    Words words = Words.of(question);
    List<String> keys = words.keys();
    List<Expansion> found = new ArrayList<>();
    int at = 0;
    while (at < words.count()) {
      List<Name> names = longest(words, keys, at);
      int end = names.isEmpty() ? at + 1 : at + names.getFirst().keys.size();
      if (!names.isEmpty() && !isRevoked(keys.subList(at, end), revoked))
        expansion(words.between(at, end), names).filter(e -> isNew(e, found)).ifPresent(found::add);
      at = end;
    }
    return found;
  }

  private static boolean isNew(Expansion expansion, List<Expansion> found) {
    return found.stream().noneMatch(known -> known.terms().equals(expansion.terms()));
  }

  private static boolean isRevoked(List<String> keys, Set<String> revoked) {
    return revoked.stream().anyMatch(phrase -> Words.of(phrase).keys().equals(keys));
  }

  /// The longest names that stand there: of several lists one thing may have the same name.
  private List<Name> longest(Words words, List<String> keys, int at) {
    List<Name> best = new ArrayList<>();
    for (Name name : byFirstKey.getOrDefault(keys.get(at), List.of())) {
      if (!stands(name, words, keys, at)) continue;
      if (!best.isEmpty() && name.keys.size() > best.getFirst().keys.size()) best.clear();
      if (best.isEmpty() || name.keys.size() == best.getFirst().keys.size()) best.add(name);
    }
    return best;
  }

  private static boolean stands(Name name, Words words, List<String> keys, int at) {
    int end = at + name.keys.size();
    if (end > keys.size() || !keys.subList(at, end).equals(name.keys)) return false;
    Words named = Words.of(name.written);
    for (int i = 0; i < named.count(); i++)
      if (!Words.agree(words.written(at + i), named.written(i), named.count() == 1)) return false;
    return true;
  }

  private Optional<Expansion> expansion(String said, List<Name> names) {
    Set<String> terms = new LinkedHashSet<>();
    for (Name name : names) name.concept.names().forEach(terms::add);
    for (Name name : names) {
      List<Concept> below = all.stream().filter(one -> one.isBelow(name.concept)).toList();
      if (below.size() <= MOST_BELOW) below.forEach(one -> terms.add(one.label()));
    }
    List<String> key = Words.of(said).keys();
    List<String> added =
        terms.stream()
            .filter(term -> !Words.of(term).keys().equals(key))
            .limit(MOST_ADDED)
            .toList();
    return added.isEmpty() ? Optional.empty() : Optional.of(Expansion.named(said, added));
  }

  private static Stream<Concept> read(String resource) {
    try (@Nullable InputStream in = Concepts.class.getResourceAsStream(resource)) {
      if (in == null) throw new IllegalStateException(resource + " is missing from this build");
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
              .lines()
              .map(String::strip)
              .filter(line -> !line.isEmpty() && !line.startsWith("#"))
              .map(Concept::of)
              .toList()
              .stream();
    } catch (IOException e) {
      throw new UncheckedIOException("reading " + resource, e);
    }
  }
}
