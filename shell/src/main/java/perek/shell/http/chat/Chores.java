package perek.shell.http.chat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import perek.shell.http.wire.Fields;
import perek.shell.render.Json;

/// What GUIs ask on their own account: a title, tags, follow-up questions, a summary, the rest of a
/// line. These are about the conversation, not about the sky, so that no tool is called for them.
final class Chores {

  private static final int TITLE_WORDS = 6;
  private static final int LONGEST_SUMMARY = 1_200;

  private static final Pattern TITLE =
      Pattern.compile(
          "(?is)\\b(generate|create|write|give|provide|suggest|make|summari[sz]e)\\b.{0,80}?\\b(concise|short|brief|\\w+[- ]word|words?|only)\\b.{0,60}?\\btitle\\b"
              + "|\\btitle\\b.{0,120}?\\b(conversation|chat|title only|only return the title|words? or less)\\b");
  private static final Pattern ABOUT_TALK =
      Pattern.compile(
          "(?is)\\b(conversation|chat|messages?|dialogue|title only|json|chat_history|no punctuation)\\b");
  private static final Pattern SUMMARY =
      Pattern.compile(
          "(?is)\\bsummari[sz]e\\b.{0,60}\\b(conversation|chat|dialogue|discussion|messages|chat history|lines)\\b");
  private static final Pattern HISTORY =
      Pattern.compile("(?is)<(chat_history|conversation|messages)>(.*?)</\\1>");
  private static final Pattern QUOTED =
      Pattern.compile(
          "(?is)(?:message|conversation|content|text|user)s?(?: is)?:\\s*[\"“]?(.+?)[\"”]?\\s*$");
  private static final Pattern SPEAKER =
      Pattern.compile("(?im)^\\s*(?:#+\\s*)?(user|human|assistant|ai)\\s*:\\s*");

  private Chores() {}

  /// The reply, where the last message is such a request.
  static Optional<String> of(List<Said> said) {
    Optional<Said> last = said.reversed().stream().filter(Said::byUser).findFirst();
    if (last.isEmpty()) return Optional.empty();
    String text = last.get().text();
    return task(text, said)
        .or(() -> titled(text, said))
        .or(() ->
            SUMMARY.matcher(head(text)).find() && text.length() > 60
                ? Optional.of(summary(talk(text, said)))
                : Optional.empty());
  }

  /// The tasks of Open WebUI, which begin with `### Task:` and want JSON.
  private static Optional<String> task(String text, List<Said> said) {
    if (!text.stripLeading().startsWith("### Task:")) return Optional.empty();
    String low = text.toLowerCase(Locale.ROOT);
    String talk = talk(text, said);
    Stream<Optional<Fields>> replies =
        Stream.of(
            wanted(low, "\"title\"", "title", title(talk)),
            wanted(low, "\"tags\"", "tags", tags(talk)),
            wanted(low, "\"follow_ups\"", "follow_ups", List.of()),
            wanted(low, "\"queries\"", "queries", List.of()),
            wanted(low, "autocompletion", "text", ""),
            wanted(low, "\"prompt\"", "prompt", title(talk)));
    return replies
        .flatMap(Optional::stream)
        .findFirst()
        .map(Json::line)
        .or(() -> Optional.of(title(talk)));
  }

  private static Optional<Fields> wanted(String text, String sign, String name, Object value) {
    return text.contains(sign) ? Optional.of(Fields.of(name, value)) : Optional.empty();
  }

  private static Optional<String> titled(String text, List<Said> said) {
    String head = head(text);
    boolean asked = TITLE.matcher(head).find() && ABOUT_TALK.matcher(text).find();
    if (!asked && !systemWantsTitle(said)) return Optional.empty();
    String title = title(talk(text, said));
    boolean json = text.contains("\"title\"") || text.contains("{ title");
    return Optional.of(json ? Json.line(Fields.of("title", title)) : title);
  }

  /// Some clients say what they want in the system's message, and send the talk as the user's.
  private static boolean systemWantsTitle(List<Said> said) {
    return said.size() <= 3
        && said.stream()
            .filter(s -> s.role().equals("system"))
            .anyMatch(s ->
                s.text().length() < 2_000
                    && TITLE.matcher(s.text()).find()
                    && ABOUT_TALK.matcher(s.text()).find());
  }

  /// The request stands at one end; what lies between is the talk.
  private static String head(String text) {
    if (text.length() <= 1_200) return text;
    return text.substring(0, 600) + "\n" + text.substring(text.length() - 600);
  }

  /// What the chore is about: a quoted history, a quoted message, or the messages before.
  private static String talk(String text, List<Said> said) {
    Matcher history = HISTORY.matcher(text);
    if (history.find()) return history.group(2).strip();
    List<Said> users = said.stream().filter(Said::byUser).toList();
    if (users.size() > 1) return users.getFirst().text();
    Matcher quoted = QUOTED.matcher(text);
    if (quoted.find()) return quoted.group(1).strip();
    return text;
  }

  static String title(String talk) {
    String first =
        SPEAKER
            .splitAsStream(talk)
            .map(String::strip)
            .filter(s -> !s.isEmpty())
            .findFirst()
            .orElse("");
    List<String> words =
        Stream.of(first.lines().findFirst().orElse("").split("\\s+"))
            .map(w -> w.replaceAll("^[\"'“(\\[]+|[\"'”)\\],;:.!?]+$", ""))
            .filter(w -> !w.isEmpty() && !LEADS.contains(w.toLowerCase(Locale.ROOT)))
            .limit(TITLE_WORDS)
            .toList();
    String title = String.join(" ", words);
    if (title.isEmpty()) return "Conversation";
    String whole = title.length() > 80 ? title.substring(0, 80) : title;
    return whole.substring(0, 1).toUpperCase(Locale.ROOT) + whole.substring(1);
  }

  private static final Set<String> LEADS =
      Set.of(
          "what", "which", "how", "do", "does", "is", "are", "the", "a", "an", "please", "can",
          "could", "you", "i", "me", "show", "tell", "give", "find", "in", "of", "for", "to");

  private static final Pattern WORD = Pattern.compile("\\b[A-Z][\\w+-]{1,20}\\b");

  private static List<String> tags(String talk) {
    List<String> tags = new ArrayList<>(List.of("Astronomy"));
    WORD.matcher(SPEAKER.matcher(talk).replaceAll(""))
        .results()
        .map(m -> m.group())
        .filter(w -> w.chars().filter(Character::isUpperCase).count() > 1)
        .distinct()
        .limit(2)
        .forEach(tags::add);
    return tags;
  }

  private static String summary(String talk) {
    String plain = SPEAKER.matcher(talk).replaceAll("").replaceAll("\\s+", " ").strip();
    return plain.length() > LONGEST_SUMMARY ? plain.substring(0, LONGEST_SUMMARY) + "…" : plain;
  }
}
