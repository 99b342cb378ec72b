package perek.assistant.vo.deed;

import java.net.URI;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import perek.assistant.evidence.Step;
import perek.assistant.talk.Wish;
import perek.assistant.talk.read.Slot;
import perek.tools.call.Params;
import perek.tools.dal.Checks;
import perek.tools.data.Table;
import perek.tools.table.Best;

/// What can be done with a fetched table besides looking into it: download its files, save it, draw
/// it, send it to another program.
public final class Deeds {

  private static final Pattern DOWNLOAD =
      pattern("\\bdownload\\b|\\b(?:fetch|get|bring) (?:me )?(?:the |their |all )?files?\\b");
  private static final Pattern CHOSEN =
      pattern(
          "\\b(?:best|highest|lowest|newest|oldest|latest|earliest|longest|shortest|most recent|brightest|faintest)\\b");
  private static final Pattern SAVE =
      pattern("\\b(?:save|export|write|store)\\b.*?\\b(csv|ecsv|fits|votable)\\b");
  private static final Pattern AGAINST =
      pattern(
          "\\b(?:plot|draw|graph|chart)\\s+(.+?)\\s+(?:against|versus|vs\\.?|over|as a function of|by)\\s+(.+)$");
  private static final Pattern COUNTED =
      pattern(
          "\\b(?:histogram|distribution)(?: of)?\\s+(.+)$|\\b(?:plot|draw|graph|chart)\\s+(.+)$");
  private static final Pattern SEND = pattern("\\bsend\\b.*?\\bto\\s+([\\w-]+)");

  private Deeds() {}

  /// The step that a sentence asks for; nothing where it asks for none, or no column holds what is
  /// to be drawn.
  public static Optional<Step> asked(Wish wish, Table table) {
    String text = wish.value("asked").orElse("").replaceAll("[.?!]+$", "");
    URI file = table.file().toUri();
    if (DOWNLOAD.matcher(text).find())
      return Optional.of(
          call(
              "download",
              file,
              rows(wish, text, table).map(r -> Params.of("ROWS", r)).orElse(Params.NONE)));
    Matcher save = SAVE.matcher(text);
    if (save.find())
      return Optional.of(
          call("table", file, Params.of("OUT", save.group(1).toLowerCase(Locale.ROOT))));
    Matcher send = SEND.matcher(text);
    if (send.find()) return Optional.of(call("samp", file, Params.of("TO", send.group(1))));
    return drawn(text, table, file);
  }

  private static Optional<Step> drawn(String text, Table table, URI file) {
    Matcher both = AGAINST.matcher(text);
    if (both.find()) {
      Optional<String> y = column(table, both.group(1));
      Optional<String> x = column(table, both.group(2));
      return y.isPresent() && x.isPresent()
          ? Optional.of(call("plot", file, Params.of("X", x.get()).with("Y", y.get())))
          : Optional.empty();
    }
    Matcher one = COUNTED.matcher(text);
    if (!one.find()) return Optional.empty();
    String words = one.group(1) != null ? one.group(1) : one.group(2);
    return column(table, words).map(x -> call("plot", file, Params.of("X", x)));
  }

  private static Optional<String> column(Table table, String words) {
    return Best.of(table, words).map(m -> table.columns().get(m.column()).name());
  }

  /// Numbers of the rows that are meant, `3` or `1,4,9`; nothing where all are.
  static Optional<String> rows(Wish wish, String text, Table table) {
    Optional<String> one = wish.value("row").map(r -> row(r, table));
    if (one.isPresent()) return one;
    Optional<Best.Measure> measure =
        CHOSEN.matcher(text).find()
            ? Best.of(table, wish.value("order").orElse(text))
            : Optional.empty();
    Optional<Integer> most = wish.slot(Slot.Most.class).map(Slot.Most::rows);
    if (most.isEmpty() && measure.isEmpty()) return Optional.empty();
    return Optional.of(
        best(table, measure)
            .limit(most.orElse(1))
            .map(String::valueOf)
            .collect(Collectors.joining(",")));
  }

  /// Rows from the best on, the first being 1; of a measure those that have it.
  private static Stream<Integer> best(Table table, Optional<Best.Measure> measure) {
    Stream<Integer> all = IntStream.range(0, table.head().size()).boxed();
    if (measure.isEmpty()) return all.map(i -> i + 1);
    int column = measure.get().column();
    Comparator<Integer> order =
        Comparator.comparing(i -> Checks.number(table.text(i, column).orElse("")).orElse(0.));
    return all.filter(i -> table.text(i, column).isPresent())
        .sorted(measure.get().largestFirst() ? order.reversed() : order)
        .map(i -> i + 1);
  }

  private static String row(String named, Table table) {
    return named.replace("last", Long.toString(table.rows()));
  }

  static Step call(String tool, URI file, Params params) {
    return new Step.Call(tool, List.of(file), params, List.of());
  }

  private static Pattern pattern(String regex) {
    return Pattern.compile(regex, Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
  }
}
