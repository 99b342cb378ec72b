package perek.index.filter;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Finds the years and authors that a question confines itself to: `papers by Zechmeister since
/// 2018`, `published before 2020`. A year or a name without a noun or a verb that says what it is
/// of confines nothing.
final class PaperRules {

  private static final String NOUN =
      "(papers?|abstracts?|articles?|preprints?|publications?|standards?|recommendations?|documents?|works?)";
  private static final String VERB =
      "(?:(?:that\\s+were\\s+|that\\s+was\\s+)?(published|written|released|submitted|posted|dated|authored))";
  private static final String WHEN =
      "(since|after|before|until|till|up\\s+to|from|in|of|during|between)\\s+((?:19|20)\\d\\d)"
          + "(?:\\s*(?:-|–|\\bto\\b|\\band\\b)\\s*((?:19|20)\\d\\d))?(\\s+onwards?\\b|\\s+on(?=\\s*(?:[,.;?!]|$)))?(?![\\p{L}\\p{N}]|[.-]\\d)";
  private static final String CAPITAL = "(?:\\p{Lu}\\.|\\p{Lu}[\\p{L}'’-]*)";
  private static final String BY =
      "by\\s+((?-i:"
          + CAPITAL
          + "(?:\\s+(?:van|von|de|der|den|del|da|di|la|le))*(?:\\s+"
          + CAPITAL
          + ")*)|[\\p{L}'’-]{3,})(?:\\s+et\\s+al\\.?)?";
  private static final String PART = "(?:" + WHEN + "|" + BY + ")";

  private static final int FLAGS = Pattern.CASE_INSENSITIVE;
  private static final Pattern WHOLE =
      Pattern.compile(
          "\\b(?:(?:according\\s+to|only|in|from|among)\\s+)*(?:the\\s+)?\\b(?:"
              + NOUN
              + "\\s+(?:"
              + VERB
              + "\\s+)?|"
              + VERB
              + "\\s+)(?<parts>"
              + plain(PART)
              + "(?:,?\\s+(?:and\\s+)?(?:"
              + plain(VERB)
              + "\\s+)?"
              + plain(PART)
              + ")*)",
          FLAGS);
  private static final Pattern YEARS = Pattern.compile("\\b" + WHEN, FLAGS);
  private static final Pattern AUTHOR = Pattern.compile("\\b" + BY, FLAGS);

  private final Holdings holdings;

  PaperRules(Holdings holdings) {
    this.holdings = holdings;
  }

  /// The same without groups.
  private static String plain(String pattern) {
    return pattern.replaceAll("\\((?!\\?)", "(?:");
  }

  List<Span> read(String question) {
    List<Span> spans = new ArrayList<>();
    for (MatchResult whole : WHOLE.matcher(question).results().toList())
      span(whole).ifPresent(spans::add);
    return spans;
  }

  private Optional<Span> span(MatchResult whole) {
    String parts = whole.group("parts");
    List<String> authors = new ArrayList<>();
    List<String> unknown = new ArrayList<>();
    AUTHOR
        .matcher(parts)
        .results()
        .map(by -> by.group(1))
        .forEach(name -> {
          if (holdings.hasAuthor(name)) authors.add(name);
          else unknown.add(name);
        });
    Years years =
        YEARS.matcher(parts).results().findFirst().map(PaperRules::years).orElse(Years.ALL);
    // A word in small letters that is nobody's name is no name.
    unknown.removeIf(name -> Character.isLowerCase(name.charAt(0)));
    String ignored =
        unknown.isEmpty() ? null : "the index holds nothing by " + String.join(" or ", unknown);
    if (years.all() && authors.isEmpty())
      return ignored == null
          ? Optional.empty()
          : Optional.of(new Span(whole.start(), whole.end(), true, null, ignored));
    Filter filter = filter(whole.group(1), years, authors);
    return Optional.of(new Span(whole.start(), whole.end(), false, filter, ignored));
  }

  private static Filter filter(@Nullable String noun, Years years, List<String> authors) {
    String said = noun == null ? "" : noun.toLowerCase(Locale.ROOT).replaceFirst("s$", "");
    return switch (said) {
      case "paper", "abstract", "article", "preprint", "publication" ->
          new Filter(List.of(), Set.of(), years, authors, Set.of(Kind.PAPER));
      case "standard" -> new Filter(List.of(), Set.of(), years, authors, Set.of(Kind.STANDARD));
      case "recommendation" -> new Filter(List.of(), Set.of("REC"), years, authors, Set.of());
      default -> new Filter(List.of(), Set.of(), years, authors, Set.of());
    };
  }

  private static Years years(MatchResult when) {
    int first = Integer.parseInt(when.group(2));
    if (when.group(3) != null) {
      int second = Integer.parseInt(when.group(3));
      return new Years(Math.min(first, second), Math.max(first, second));
    }
    if (when.group(4) != null) return new Years(first, Years.LAST);
    return switch (when.group(1).toLowerCase(Locale.ROOT).replaceAll("\\s+", " ")) {
      case "since" -> new Years(first, Years.LAST);
      case "after" -> new Years(first + 1, Years.LAST);
      case "before" -> new Years(Years.FIRST, first - 1);
      case "until", "till", "up to" -> new Years(Years.FIRST, first);
      default -> new Years(first, first);
    };
  }
}
