package perek.shell.scope;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import perek.index.reading.Understood;
import perek.index.text.Expansion;

/// The line that says how a question was read, where that is not how it stands.
public final class ReadLine {

  /// Most words that are named of one expansion.
  private static final int MOST = 6;

  private ReadLine() {}

  /// One line, or nothing where nothing was changed.
  public static Optional<String> of(Understood understood) {
    List<String> changed = new ArrayList<>();
    understood
        .corrections()
        .forEach(word -> changed.add("read '%s' as '%s'".formatted(word.said(), word.read())));
    understood
        .clauses()
        .forEach(clause ->
            changed.add("'%s' leaves only %s".formatted(clause.said(), clause.filter().label())));
    understood.expansions().forEach(expansion -> changed.add(also(expansion)));
    List<String> all = Stream.concat(changed.stream(), understood.ignored().stream()).toList();
    if (all.isEmpty()) return Optional.empty();
    String line = String.join("; ", all);
    String remedy = changed.isEmpty() ? "." : ". --without WORDS leaves that out.";
    return Optional.of(Character.toUpperCase(line.charAt(0)) + line.substring(1) + remedy);
  }

  private static String also(Expansion expansion) {
    List<String> terms = expansion.terms().isEmpty() ? expansion.documents() : expansion.terms();
    String more = terms.size() > MOST ? ", …" : "";
    return "'%s' also finds %s%s"
        .formatted(expansion.said(), String.join(", ", terms.stream().limit(MOST).toList()), more);
  }
}
