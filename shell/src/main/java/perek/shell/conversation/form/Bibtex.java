package perek.shell.conversation.form;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import perek.assistant.conversation.Conversation;
import perek.assistant.conversation.KeptSource;
import perek.assistant.conversation.KeptTurn;
import perek.corpora.Document;

/// What a conversation cites, as BibTeX: each document once, and each request to a service whose
/// answer was cited. Tables that were made here have no entry.
public final class Bibtex {

  private static final Pattern ARXIV = Pattern.compile("arXiv:(\\S+)");
  private static final Set<String> IVOA = Set.of("REC", "PEN", "PR", "WD", "EN", "NOTE");

  private final Map<String, String> entries = new LinkedHashMap<>();
  private final Map<String, Integer> keys = new LinkedHashMap<>();

  private Bibtex() {}

  public static String of(Conversation c) {
    Bibtex bibtex = new Bibtex();
    for (KeptTurn turn : c.turns()) turn.evidence().forEach(bibtex::add);
    return String.join("\n", bibtex.entries.values());
  }

  private void add(KeptSource source) {
    Document document = source.document();
    if (document != null) entries.computeIfAbsent(document.label(), _ -> document(document));
    else if (!source.place().startsWith("file:"))
      entries.computeIfAbsent(source.title() + source.place(), _ -> plain(source));
  }

  private String document(Document d) {
    Map<String, String> fields = new LinkedHashMap<>();
    if (!d.authors().isEmpty())
      fields.put("author", String.join(" and ", d.authors().stream().map(Bibtex::author).toList()));
    fields.put("title", "{" + tex(d.title()) + "}");
    date(d.date(), fields);
    List<String> notes = new ArrayList<>();
    if (d.version() != null) notes.add("version " + tex(d.version()));
    boolean ivoa = d.status() != null && IVOA.contains(d.status());
    if (ivoa) fields.put("institution", "International Virtual Observatory Alliance");
    if (d.status() != null) notes.add("status " + tex(d.status()));
    if (!notes.isEmpty()) fields.put("note", String.join(", ", notes));
    Matcher arxiv = ARXIV.matcher(d.id());
    if (arxiv.matches()) {
      fields.put("eprint", arxiv.group(1));
      fields.put("archivePrefix", "arXiv");
    }
    if (d.url() != null) fields.put("url", address(d.url()));
    return entry(ivoa ? "techreport" : "misc", key(d.label()), fields);
  }

  /// What a service answered, or a passage of a line that keeps no document.
  private String plain(KeptSource s) {
    Map<String, String> fields = new LinkedHashMap<>();
    fields.put("title", "{" + tex(s.title()) + "}");
    if (s.request() != null) {
      date(s.time(), fields);
      fields.put("note", "service asked on " + s.time());
    }
    if (s.place().matches("(?s)https?://.*")) fields.put("url", address(s.place()));
    else if (!s.place().isEmpty()) fields.put("howpublished", tex(s.place()));
    return entry("misc", key(s.title()), fields);
  }

  private static void date(@Nullable String date, Map<String, String> fields) {
    if (date == null || !date.matches("\\d{4}.*")) return;
    fields.put("year", date.substring(0, 4));
    if (date.matches("\\d{4}-\\d{2}.*")) fields.put("month", date.substring(5, 7));
  }

  private static String entry(String type, String key, Map<String, String> fields) {
    StringBuilder text = new StringBuilder("@" + type + "{" + key);
    fields.forEach((name, value) ->
        text.append(",\n  ").append(name).append(" = {").append(value).append('}'));
    return text.append("\n}\n").toString();
  }

  /// Letters, digits, dots and hyphens, told apart by a number where two would be the same.
  private String key(String label) {
    String key = label.replaceAll("[^A-Za-z0-9.]+", "-").replaceAll("^-|-$", "");
    if (key.isEmpty()) key = "source";
    int before = keys.merge(key.toLowerCase(Locale.ROOT), 1, Integer::sum);
    return before == 1 ? key : key + "-" + before;
  }

  /// A name that holds the word which separates names is kept together.
  private static String author(String name) {
    String tex = tex(name);
    return tex.matches("(?i).*\\sand\\s.*") ? "{" + tex + "}" : tex;
  }

  private static String address(String url) {
    return url.replace("{", "%7B")
        .replace("}", "%7D")
        .replace("\\", "%5C")
        .replaceAll("\\s", "%20");
  }

  private static String tex(String text) {
    StringBuilder tex = new StringBuilder();
    text.replaceAll("\\s+", " ")
        .strip()
        .chars()
        .forEach(c -> {
          switch (c) {
            case '\\' -> tex.append("\\textbackslash{}");
            case '{', '}', '&', '%', '$', '#', '_' -> tex.append('\\').append((char) c);
            case '~' -> tex.append("\\textasciitilde{}");
            case '^' -> tex.append("\\textasciicircum{}");
            default -> tex.append((char) c);
          }
        });
    return tex.toString();
  }
}
