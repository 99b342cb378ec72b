package perek.corpora.read.rst;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The words of a paragraph without inline marks: literals, roles, references, emphasis,
/// substitutions. A reference keeps its address where that can be followed from anywhere.
final class Words {

  private static final Pattern TARGET =
      Pattern.compile("(?m)^ *\\.\\. _(`[^`]+`|(?:\\\\.|[^:\\\\\\n])+|[^\\n]+?): +(\\S+)\\s*$");
  private static final Pattern SUBSTITUTION =
      Pattern.compile("(?m)^ *\\.\\. \\|([^|\\n]+)\\| (?:replace|unicode)::\\s*(.*)$");
  private static final Pattern INLINE =
      Pattern.compile(
          "``(?<literal>.{1,2000}?)``"
              + "|:(?<role>[A-Za-z][\\w:+.-]*):`(?<roled>[^`]{1,2000})`"
              + "|`(?<text>[^`]{1,2000}?)`(?<mark>_{0,2})"
              + "|\\*\\*(?<strong>\\S(?:.{0,2000}?\\S)?)\\*\\*"
              + "|(?<![\\w*])\\*(?<soft>[^\\s*](?:[^*]{0,2000}[^\\s*])?)\\*(?!\\w)"
              + "|\\|(?<substitution>[^\\s|][^|]{0,200}?)\\|_{0,2}"
              + "|\\[(?<note>[\\w#*.-]+)]_"
              + "|(?<![\\w.])(?<word>[A-Za-z0-9][\\w.+-]*?)__?(?![\\w])"
              + "|\\\\(?<escaped>.)",
          Pattern.DOTALL);
  private static final Pattern TITLED = Pattern.compile("(.*?)\\s*<([^<>]+)>", Pattern.DOTALL);

  private final Map<String, String> targets = new HashMap<>();
  private final Map<String, String> substitutions = new HashMap<>();

  /// Learns the document's named addresses and substitutions.
  static Words of(String document) {
    Words words = new Words();
    TARGET
        .matcher(document)
        .results()
        .forEach(target -> words.targets.put(name(target.group(1)), target.group(2)));
    SUBSTITUTION
        .matcher(document)
        .results()
        .forEach(found -> words.substitutions.put(found.group(1), found.group(2)));
    return words;
  }

  String in(String text) {
    return marked(text, true).replaceAll("\\s+", " ").strip();
  }

  private String marked(String text, boolean substitute) {
    return INLINE
        .matcher(text)
        .replaceAll(found -> Matcher.quoteReplacement(replaced(found, substitute)));
  }

  private String replaced(MatchResult found, boolean substitute) {
    if (found.group("literal") != null) return found.group("literal");
    if (found.group("role") != null) return roled(found.group("role"), found.group("roled"));
    if (found.group("text") != null) return reference(found.group("text"), found.group("mark"));
    if (found.group("strong") != null) return marked(found.group("strong"), substitute);
    if (found.group("soft") != null) return marked(found.group("soft"), substitute);
    if (found.group("substitution") != null) return substituted(found, substitute);
    if (found.group("note") != null) return "[" + found.group("note") + "]";
    if (found.group("word") != null) return word(found);
    String escaped = found.group("escaped");
    return escaped.isBlank() ? "" : escaped;
  }

  private static String roled(String role, String content) {
    if (role.equals("math")) return "$" + content + "$";
    Matcher titled = TITLED.matcher(content);
    String text = titled.matches() ? titled.group(1) : content;
    return text.isEmpty() ? content : text.replaceFirst("^[~!]", "");
  }

  private String reference(String content, String mark) {
    Matcher titled = TITLED.matcher(content);
    if (!mark.isEmpty() && titled.matches())
      return addressed(
          titled.group(1).isEmpty() ? titled.group(2) : titled.group(1), titled.group(2));
    return mark.isEmpty() ? content : addressed(content, targets.getOrDefault(name(content), ""));
  }

  private static String addressed(String text, String address) {
    return address.startsWith("http") && !text.contains(address)
        ? text + " (" + address + ")"
        : text;
  }

  private String substituted(MatchResult found, boolean substitute) {
    String name = found.group("substitution");
    String value = substitutions.get(name);
    if (value == null) return name.contains(" ") ? found.group() : name;
    return substitute ? marked(value, false) : value;
  }

  /// A word with `_` behind it is a reference only where the document has such a target.
  private String word(MatchResult found) {
    String address = targets.get(name(found.group("word")));
    return address == null ? found.group() : addressed(found.group("word"), address);
  }

  private static String name(String name) {
    return name.replace("`", "")
        .replace("\\", "")
        .replaceAll("\\s+", " ")
        .strip()
        .toLowerCase(Locale.ROOT);
  }
}
