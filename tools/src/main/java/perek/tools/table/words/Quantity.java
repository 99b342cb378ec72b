package perek.tools.table.words;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// A quantity and the columns that hold it.
///
/// @param words that stand for it
/// @param bestIsMost true where people mean the most of it by `best`
/// @param grows true where the column grows with the quantity, false as a magnitude falls with
///   brightness
/// @param utypes of such columns, without prefix
/// @param ucds of such columns; `*` at an end stands for anything
/// @param names of such columns
public record Quantity(
    List<String> words,
    boolean bestIsMost,
    boolean grows,
    List<String> utypes,
    List<String> ucds,
    List<String> names) {

  private static final List<Quantity> ALL =
      Words.table("quantities.tsv", 6).stream()
          .map(c ->
              new Quantity(
                  Words.list(c.get(0)),
                  c.get(1).equals("+"),
                  c.get(2).equals("+"),
                  Words.list(c.get(3)),
                  Words.list(c.get(4)),
                  Words.list(c.get(5))))
          .toList();

  /// All that the longest known word in what was said stands for, the likeliest first.
  ///
  /// @param said plain
  public static List<Quantity> of(String said) {
    Optional<String> word =
        ALL.stream()
            .flatMap(q -> Words.longest(q.words, said).stream())
            .max(Comparator.comparingInt(String::length));
    return word.map(w -> ALL.stream().filter(q -> q.words.contains(w)).toList()).orElse(List.of());
  }
}
