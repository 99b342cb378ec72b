package perek.assistant.builtin;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import perek.assistant.Question;

/// Turns a follow-up such as `and for TAP?` or `is it mandatory?` into a question that stands
/// alone.
final class FollowUp {

  private static final Pattern OPENING =
      Pattern.compile(
          "^(?:and|or|but|so|then|also|ok(?:ay)?|now)?[ ,]*(?:(?:what|how) about|and|for|in|with|the same (?:for|in|with)|same (?:for|in|with))\\b[ ,]*|^(?:and|or|but|so|then)\\b[ ,]*",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern PRONOUN =
      Pattern.compile(
          "\\b(?:it|its|they|them|their|this|that|these|those|there|one)\\b",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern SUBJECT =
      Pattern.compile(
          "^(?:(?:what|which|who|where|when|why)(?: (?:is|are|was|were|does|do|did|means?))?|how (?:do|does|can|should|to)(?: i| we| you| one)?|can i|may i|is|are|does|do|explain|describe|define|tell me about|tell me|show me|i want to know) +(?:the |an? )?",
          Pattern.CASE_INSENSITIVE);
  private static final int SHORT = 7;

  private FollowUp() {}

  /// The question itself where it stands alone.
  static String resolve(Question question) {
    if (question.earlier().isEmpty()) return question.text();
    String before = question.earlier().getLast().understood();
    return byTopic(question.text(), before)
        .or(() -> byPronoun(question.text(), before))
        .or(() -> byOpening(question.text(), before))
        .orElse(question.text());
  }

  /// `and for TAP?` after a question on SSA asks the same of TAP.
  private static Optional<String> byTopic(String text, String before) {
    Matcher opening = OPENING.matcher(text);
    List<Topic.Mention> now = Topic.mentions(text);
    if (!opening.find() || now.isEmpty() || words(text.substring(opening.end())) > SHORT)
      return Optional.empty();
    List<Topic.Mention> then = Topic.mentions(before);
    String name = text.substring(now.getFirst().start(), now.getFirst().end());
    if (then.isEmpty()) return Optional.of(bare(before) + " in " + name + "?");
    if (words(text.substring(opening.end())) > 3) return Optional.empty();
    StringBuilder same = new StringBuilder(before);
    // After a comparison only its second half changes: "and TAP?" compares the first with TAP.
    List<Topic.Mention> changed =
        Topic.named(before).size() > 1 ? List.of(then.getLast()) : then.reversed();
    for (Topic.Mention m : changed) same.replace(m.start(), m.end(), name);
    return Optional.of(same.toString());
  }

  /// `is it mandatory?` speaks of what the question before was about.
  private static Optional<String> byPronoun(String text, String before) {
    Matcher pronoun = PRONOUN.matcher(text);
    if (!Topic.mentions(text).isEmpty() || !pronoun.find() || words(text) > 2 * SHORT)
      return Optional.empty();
    String subject = subject(before);
    String possessive = pronoun.group().toLowerCase(Locale.ROOT);
    String put =
        possessive.equals("its") || possessive.equals("their")
            ? "the " + subject + "'s"
            : "the " + subject;
    return Optional.of(
        new StringBuilder(text).replace(pronoun.start(), pronoun.end(), put).toString());
  }

  /// `and the unit?` or `why?` adds to the question before.
  private static Optional<String> byOpening(String text, String before) {
    Matcher opening = OPENING.matcher(text);
    boolean opened = opening.find() && opening.end() > 0;
    if (!Topic.mentions(text).isEmpty() || !(opened || words(text) <= 3)) return Optional.empty();
    String rest = bare(opened ? text.substring(opening.end()) : text);
    return Optional.of(rest + " of the " + subject(before) + "?");
  }

  private static String subject(String before) {
    return bare(SUBJECT.matcher(before).replaceFirst(""));
  }

  private static String bare(String text) {
    return text.strip().replaceAll("[?.! ]+$", "");
  }

  private static int words(String text) {
    String bare = bare(text);
    return bare.isEmpty() ? 0 : bare.split("\\s+").length;
  }
}
