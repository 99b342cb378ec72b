package perek.index.filter;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Finds the documents that a question confines itself to. `According to` says so of any document
/// that the index holds; `in` only where a version or `standard` follows, since `in TAP` also tells
/// what a question is about.
final class DocumentRules {

  private static final Pattern LEAD =
      Pattern.compile(
          "\\b(?:(according\\s+to|as\\s+(?:defined|described|specified|stated|given|required)\\s+(?:in|by))"
              + "|in|within|only\\s+in)\\s+(?:the\\s+)?(?:IVOA\\s+)?(?=[\\p{L}])",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern TOKEN =
      Pattern.compile("[\\p{L}\\p{N}](?:[^\\s,;:?!()\"]*[\\p{L}\\p{N}+])?");
  private static final Pattern VERSION =
      Pattern.compile(
          "(?:\\s+|-)(?:v\\.?\\s*)?(\\d+(?:\\.\\d+)+)(?![\\p{L}\\p{N}])|\\s+version\\s+(\\d+(?:\\.\\d+)*)",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern CALLED =
      Pattern.compile(
          "\\s+(?:standards?|specifications?|specs?|recommendations?|documents?|documentation|protocols?)\\b",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern AND =
      Pattern.compile("\\s*(?:,|\\band\\b|\\bor\\b)\\s*(?:the\\s+)?");
  private static final Pattern ACRONYM =
      Pattern.compile("[\\p{L}\\p{N}-]*\\p{Lu}[\\p{L}\\p{N}-]*\\p{Lu}[\\p{L}\\p{N}-]*");

  /// Words of the longest name of a document.
  private static final int MOST_WORDS = 5;

  private final Holdings holdings;

  DocumentRules(Holdings holdings) {
    this.holdings = holdings;
  }

  /// A document where a question names it.
  ///
  /// @param id null where the index does not hold it
  private record Mention(String name, @Nullable String id, @Nullable String version, int end) {}

  List<Span> read(String question) {
    List<Span> spans = new ArrayList<>();
    int end = 0;
    for (MatchResult lead : LEAD.matcher(question).results().toList()) {
      if (lead.start() < end) continue;
      Optional<Span> span = span(question, lead);
      if (span.isEmpty()) continue;
      spans.add(span.get());
      end = span.get().end();
    }
    return spans;
  }

  private Optional<Span> span(String question, MatchResult lead) {
    List<Mention> mentions = mentions(question, lead.end());
    if (mentions.isEmpty()) return Optional.empty();
    int end = mentions.getLast().end();
    Matcher called = CALLED.matcher(question).region(end, question.length());
    boolean sure = lead.group(1) != null || called.lookingAt();
    if (called.lookingAt()) end = called.end();
    boolean versions = mentions.stream().anyMatch(mention -> mention.version() != null);
    if (!sure && !versions) return Optional.empty();
    return Optional.of(span(lead.start(), end, mentions));
  }

  private List<Mention> mentions(String question, int start) {
    List<Mention> mentions = new ArrayList<>();
    Optional<Mention> next = mention(question, start);
    while (next.isPresent()) {
      mentions.add(next.get());
      Matcher and = AND.matcher(question).region(next.get().end(), question.length());
      next = and.lookingAt() ? mention(question, and.end()) : Optional.empty();
    }
    return mentions;
  }

  /// The longest name of a document that stands there, or an acronym that is none's.
  private Optional<Mention> mention(String question, int start) {
    Matcher token = TOKEN.matcher(question).region(start, question.length());
    List<Integer> ends = new ArrayList<>();
    while (ends.size() < MOST_WORDS && token.find()) ends.add(token.end());
    for (int end : ends.reversed()) {
      String name = question.substring(start, end);
      Optional<String> id = holdings.named(name);
      if (id.isPresent()) return Optional.of(versioned(question, name, id.get(), end));
    }
    if (ends.isEmpty()) return Optional.empty();
    String first = question.substring(start, ends.getFirst());
    return ACRONYM.matcher(first).matches()
        ? Optional.of(versioned(question, first, null, ends.getFirst()))
        : Optional.empty();
  }

  private static Mention versioned(String question, String name, @Nullable String id, int end) {
    Matcher version = VERSION.matcher(question).region(end, question.length());
    if (!version.lookingAt()) return new Mention(name, id, null, end);
    String number = version.group(1) != null ? version.group(1) : version.group(2);
    return new Mention(name, id, number, version.end());
  }

  private Span span(int start, int end, List<Mention> mentions) {
    List<Filter.Named> named = new ArrayList<>();
    List<String> ignored = new ArrayList<>();
    for (Mention mention : mentions) {
      String id = mention.id();
      if (id == null) {
        ignored.add("the index holds no document " + mention.name());
        continue;
      }
      Filter.Named exactly = new Filter.Named(id, mention.version());
      boolean held = mention.version() == null || holdings.has(Filter.documents(List.of(exactly)));
      if (!held) ignored.add("the index holds " + id + ", but not version " + mention.version());
      named.add(held ? exactly : new Filter.Named(id, null));
    }
    return new Span(
        start,
        end,
        true,
        named.isEmpty() ? null : Filter.documents(named),
        ignored.isEmpty() ? null : String.join(", and ", ignored));
  }
}
