package perek.assistant.ground;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import perek.assistant.ground.Figures.Figure;

/// What a table holds, and whether a sentence about it agrees: its numbers stand together in one
/// row, or in one column; what it counts was counted; what it calls the largest is; and a column
/// that it names has the value.
///
/// @param head lines before the rows: what was asked, how many rows came, what they are filed as
/// @param rows a line each
/// @param extremes of each column, where all rows were read
/// @param columns cells by the name of their column
public record Tabular(
    List<String> head,
    List<String> rows,
    List<String> extremes,
    Map<String, List<String>> columns) {

  /// Words with which tables are told of, and which say nothing that a cell would have to hold.
  public static final String TALK =
      "spectrum spectra image picture source row table service archive catalogue observation observe"
          + " record dataset list hold return found find file range span cover between each all both"
          + " exposure exposures value column object target taken measured named called has have"
          + " smallest largest lowest highest shortest longest first last minimum maximum earliest"
          + " latest with date time result match take took taken give gave reach reached lie show cover"
          + " come came run begin end belong";

  private static final String NUMBER =
      "(?:\\d[\\d,]*|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|dozens?|hundreds?)";
  private static final Pattern COUNT =
      Pattern.compile(
          "(?i)\\b("
              + NUMBER
              + ")\\s+(?:of (?:them|these|those)\\b|(?:\\p{L}+[ -]){0,2}(?:spectra|spectrum|rows?"
              + "|images?|sources?|observations?|datasets?|records?|entries|objects?|files?|stars?"
              + "|lines?|results?|matches)\\b)");
  private static final Pattern LARGE =
      Pattern.compile(
          "(?i)\\b(?:largest|highest|longest|greatest|maxim\\w+|most|latest|newest|best|up to)\\b");
  private static final Pattern SMALL =
      Pattern.compile(
          "(?i)\\b(?:smallest|lowest|shortest|least|minim\\w+|earliest|oldest|fewest|worst)\\b");

  /// Bright is little in magnitudes and much in fluxes.
  private static final Pattern EITHER =
      Pattern.compile("(?i)\\b(?:brightest|faintest|nearest|farthest|closest)\\b");

  private static final String LARGEST = ", largest ";
  private static final String SMALLEST = ": smallest ";

  public Tabular {
    head = List.copyOf(head);
    rows = List.copyOf(rows);
    extremes = List.copyOf(extremes);
    columns = Map.copyOf(columns);
  }

  /// The line of a column's smallest and largest value.
  public static String extremes(String column, String smallest, String largest) {
    return "column " + column + SMALLEST + smallest + LARGEST + largest;
  }

  /// Why a sentence does not agree with the table; empty where it does.
  ///
  /// @param said what was asked, whose quantities may be repeated
  public Optional<String> fault(String sentence, String said) {
    return counted(sentence)
        .or(() -> together(sentence, said))
        .or(() -> superlative(sentence))
        .or(() -> named(sentence));
  }

  private Optional<String> counted(String sentence) {
    String told =
        head.stream()
            .filter(l -> l.startsWith("rows ") || l.startsWith("filed as "))
            .collect(Collectors.joining("\n"));
    Matcher counts = COUNT.matcher(Figures.plain(sentence));
    while (counts.find()) {
      Optional<String> stray = Figures.stray(counts.group(1), told);
      if (stray.isPresent()) return Optional.of("nobody has counted " + counts.group());
    }
    return Optional.empty();
  }

  /// The numbers stand in one row, or in one column.
  private Optional<String> together(String sentence, String said) {
    String asked = String.join("\n", head);
    boolean stands =
        Stream.of(
                rows.stream(),
                extremes.stream(),
                columns.values().stream().map(cells -> String.join("\n", cells)))
            .flatMap(all -> all)
            .map(line -> asked + "\n" + line)
            .anyMatch(line ->
                Figures.stray(sentence, line).isEmpty()
                    && Figures.unheld(sentence, line + "\n" + said).isEmpty());
    return stands
        ? Optional.empty()
        : Optional.of("its numbers stand together in no row and no column of the table");
  }

  private Optional<String> superlative(String sentence) {
    boolean large = LARGE.matcher(sentence).find();
    boolean small = SMALL.matcher(sentence).find();
    boolean either = EITHER.matcher(sentence).find();
    if (!large && !small && !either) return Optional.empty();
    if (extremes.isEmpty())
      return Optional.of("rows are compared that were not all read, or do not differ");
    boolean stands =
        extremes.stream().anyMatch(l -> extreme(l, sentence, large || either, small || either));
    return stands ? Optional.empty() : Optional.of("the table has another that is more so");
  }

  private static boolean extreme(String line, String sentence, boolean large, boolean small) {
    int cut = line.lastIndexOf(LARGEST);
    String least = line.substring(line.indexOf(SMALLEST) + SMALLEST.length(), cut);
    String most = line.substring(cut + LARGEST.length());
    return (large && holds(most, sentence)) || (small && holds(least, sentence));
  }

  /// The value, or the day that it is of.
  private static boolean holds(String cell, String sentence) {
    int day = cell.indexOf('(');
    if (day < 0) return Figures.shared(sentence, cell);
    boolean dated =
        day + 11 < cell.length() && sentence.contains(cell.substring(day + 1, day + 11));
    return dated || Figures.shared(sentence, cell.substring(0, day));
  }

  /// A column of numbers that the sentence names has one of its numbers.
  private Optional<String> named(String sentence) {
    Set<String> words = new HashSet<>(List.of(sentence.split("[^\\p{L}\\d_]+", -1)));
    List<Figure> own = Figures.read(Figures.plain(sentence));
    if (own.isEmpty()) return Optional.empty();
    return columns.entrySet().stream()
        .filter(c -> c.getKey().length() > 2 && words.contains(c.getKey()))
        .filter(c -> numbers(c.getValue(), c.getKey()))
        .filter(c -> c.getValue().stream().noneMatch(cell -> figures(cell, c.getKey(), own)))
        .map(c -> "the column " + c.getKey() + " has no such value")
        .findFirst();
  }

  private static boolean numbers(List<String> cells, String name) {
    return !cells.isEmpty()
        && cells.stream()
            .map(cell -> cell.substring(name.length()).strip().toLowerCase(Locale.ROOT))
            .allMatch(cell -> cell.matches("[-+]?[\\d.].*"));
  }

  private static boolean figures(String cell, String name, List<Figure> own) {
    return Figures.read(Figures.plain(cell.substring(name.length()))).stream()
        .anyMatch(figure -> own.stream().anyMatch(f -> f.stands(figure)));
  }
}
