package perek.assistant.vo.deed;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import perek.assistant.evidence.Step;
import perek.assistant.talk.Wish;
import perek.tools.call.Params;
import perek.tools.data.Table;

/// What is measured of the spectra of a fetched table: classes, redshifts, pictures; and questions
/// about what was measured.
public final class Measured {

  private static final Pattern REDSHIFT =
      pattern(
          "\\b(?:measure|find|determine|compute|estimate|what|get|tell)\\b.*\\b(?:redshifts?|z)\\b");
  private static final Pattern CLASSIFY =
      pattern(
          "\\bclassif(?:y|ied|ication)\\b|\\bspectral (?:types?|class(?:es)?)\\b|\\bdouble[- ]peak(?:s|ed)?\\b|\\bin emission\\b|\\bemission (?:lines?|profiles?)\\b");
  private static final Pattern PROFILE =
      pattern(
          "\\bh[- ]?alpha\\b|\\bprofiles?\\b|\\bdouble\\b|\\bpeaks?\\b|\\bemission\\b|\\bBe stars?\\b");
  private static final Pattern OBJECTS =
      pattern("\\bgalax(?:y|ies)\\b|\\bquasars?\\b|\\bqsos?\\b|\\bobject (?:type|class)\\b");
  private static final Pattern UNUSUAL =
      pattern("\\b(?:unusual|odd(?:est)?|outliers?|strange(?:st)?)\\b");
  private static final Pattern SIMILAR =
      pattern("\\b(?:similar to|most like|alike|resembl\\w+|like (?:the|this|that|it|row))\\b");
  private static final Pattern PICTURE =
      pattern(
          "^\\s*(?:please |now |and |then |can you |could you )*(?:plot|draw|show(?: me)?|display)\\s+(?:the |that |this |its |their |all )*(?:(?:first|second|third|fourth|fifth|last|latest|newest|best)\\s+)?(?:\\w+ (?:of (?:them|these|those)|ones?)|ones?|it|them|these|those|(?:of )?(?:the )?(?:spectr(?:um|a))(?: number \\d+)?|row \\d+)\\s*$");

  private static final Pattern WHICH = pattern("^\\s*(?:which|what|show|list|how many)\\b");

  private Measured() {}

  /// What is to be measured of the spectra themselves, if anything.
  public static Optional<String> deed(String asked) {
    String text = asked.replaceAll("[.?!]+$", "");
    if (UNUSUAL.matcher(text).find()) return Optional.of("unusual");
    if (SIMILAR.matcher(text).find()) return Optional.of("similar");
    if (REDSHIFT.matcher(text).find()) return Optional.of("redshift");
    if (CLASSIFY.matcher(text).find())
      return Optional.of(
          PROFILE.matcher(text).find()
              ? "halpha"
              : OBJECTS.matcher(text).find() ? "objects" : "mk");
    return PICTURE.matcher(text).find() ? Optional.of("picture") : Optional.empty();
  }

  /// The step for the rows that are meant.
  ///
  /// @param spoken the table that was shown last, of whose rows is spoken
  /// @param files the table with their files; the same one, or that from which the former was made
  public static Optional<Step> step(Wish wish, String asked, Table spoken, Table files) {
    String text = asked.replaceAll("[.?!]+$", "");
    Optional<String> deed = deed(text);
    Optional<String> rows =
        deed.filter("unusual"::equals).isPresent()
            ? Optional.empty()
            : rows(Deeds.rows(wish, text, spoken), spoken);
    if (deed.filter("similar"::equals).isPresent() && rows.filter(r -> !r.contains(",")).isEmpty())
      return Optional.of(
          new Step.Clarify("Similar to which of them? For instance: similar to the first one."));
    return deed.map(d -> Params.of("DEED", d))
        .map(p -> rows.map(r -> p.with("ROWS", r)).orElse(p))
        .map(p -> Deeds.call("each", files.file().toUri(), p));
  }

  /// Rows of what was measured are told by those of the table before, whose numbers it holds.
  private static Optional<String> rows(Optional<String> named, Table spoken) {
    Optional<Integer> before = spoken.index("row").filter(_ -> spoken.index("file").isPresent());
    if (before.isEmpty()) return named;
    IntStream shown =
        named
            .map(n -> Pattern.compile(",").splitAsStream(n).mapToInt(r -> Integer.parseInt(r) - 1))
            .orElseGet(() -> IntStream.range(0, spoken.head().size()));
    return Optional.of(
        shown
            .filter(r -> r < spoken.head().size())
            .mapToObj(r -> spoken.text(r, before.get()))
            .flatMap(Optional::stream)
            .collect(Collectors.joining(",")));
  }

  /// "Which of them have double peaks?" of spectra that were classified: the rows with that label.
  public static Optional<Step> labelled(String asked, Table table) {
    Optional<Integer> column = table.index("label").or(() -> table.index("class"));
    if (column.isEmpty() || !WHICH.matcher(asked).find()) return Optional.empty();
    String text = asked.toLowerCase(Locale.ROOT);
    return IntStream.range(0, table.head().size())
        .mapToObj(row -> table.text(row, column.get()))
        .flatMap(Optional::stream)
        .distinct()
        .filter(label -> said(text, label.toLowerCase(Locale.ROOT)))
        .findFirst()
        .map(label ->
            Deeds.call(
                "table",
                table.file().toUri(),
                Params.of(
                    "FILTER",
                    "%s like '%s%%'".formatted(table.columns().get(column.get()).name(), label))));
  }

  /// `double-peak` is said as "double-peaked" and "double peaks", `QSO` as "quasars"; a spectral
  /// class by its letter, as "M stars".
  private static boolean said(String text, String label) {
    if (label.length() == 1)
      return Pattern.compile("\\b" + label + "[ -](?:type|stars?|dwarfs?|giants?)\\b")
          .matcher(text)
          .find();
    String word =
        label.equals("qso") ? "quasar" : label.equals("galaxy") ? "galax" : label.split("-", 2)[0];
    return Pattern.compile("\\b" + word).matcher(text).find();
  }

  private static Pattern pattern(String regex) {
    return Pattern.compile(regex, Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
  }
}
