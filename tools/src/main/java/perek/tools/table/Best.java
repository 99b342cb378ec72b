package perek.tools.table;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import perek.tools.data.Column;
import perek.tools.data.Table;
import perek.tools.table.words.Quantity;
import perek.tools.table.words.Superlative;
import perek.tools.table.words.Words;

/// Finds the column that a plain word means: by utype, else by UCD, else by name, of what is known
/// of the word ([perek.tools.table.words]); else a column of that very name.
public final class Best {

  private static final Pattern BLANK = Pattern.compile(" ");

  private Best() {}

  /// A column to sort by.
  ///
  /// @param column its place
  /// @param largestFirst true where the rows wanted are those with its largest values
  public record Measure(int column, boolean largestFirst) {}

  /// What to sort by for `best S/N`, `resolution`, `shortest exposure time`, `newest`, `brightest`;
  /// a word without `best`, `highest` and the like is taken as best. Columns that hold nothing in
  /// the rows in memory do not count.
  ///
  /// @return empty where no column holds such a quantity, or the words name none
  public static Optional<Measure> of(Table table, String words) {
    String said = Words.plain(words);
    Superlative superlative = Superlative.in(said);
    String rest = superlative.rest(said);
    List<Quantity> quantities = Quantity.of(rest);
    if (quantities.isEmpty()) quantities = Quantity.of(superlative.quantity());
    return quantities.stream()
        .flatMap(
            q -> column(table, q).map(c -> new Measure(c, superlative.largestFirst(q))).stream())
        .findFirst()
        .or(() -> named(table, rest).map(c -> new Measure(c, superlative.largestFirst())));
  }

  private static Optional<Integer> column(Table table, Quantity q) {
    return first(table, q.utypes(), Column::role)
        .or(() -> first(table, q.ucds(), Column::ucd))
        .or(() -> first(table, q.names(), Column::name));
  }

  /// The first of the patterns that any column fits; of several columns the first that holds
  /// something.
  private static Optional<Integer> first(
      Table table, List<String> patterns, Function<Column, String> said) {
    return patterns.stream()
        .flatMap(p -> filled(table).filter(c -> fits(said.apply(table.columns().get(c)), p)))
        .findFirst();
  }

  private static boolean fits(String there, String pattern) {
    String value = there.toLowerCase(Locale.ROOT);
    String wanted = pattern.toLowerCase(Locale.ROOT);
    if (wanted.endsWith("*")) return value.startsWith(wanted.substring(0, wanted.length() - 1));
    return value.equals(wanted) || value.startsWith(wanted + ";");
  }

  /// Places of columns that hold something.
  private static Stream<Integer> filled(Table table) {
    return IntStream.range(0, table.columns().size())
        .filter(column ->
            table.head().isEmpty()
                || IntStream.range(0, table.head().size())
                    .anyMatch(row -> table.text(row, column).isPresent()))
        .boxed();
  }

  private static Optional<Integer> named(Table table, String said) {
    return Stream.concat(Stream.of(said), BLANK.splitAsStream(said))
        .filter(name -> name.length() > 1)
        .flatMap(name ->
            filled(table).filter(c -> Words.plain(table.columns().get(c).name()).equals(name)))
        .findFirst();
  }
}
