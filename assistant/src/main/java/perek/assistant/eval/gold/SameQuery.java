package perek.assistant.eval.gold;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import perek.tools.adql.text.Lexer;
import perek.tools.adql.text.Token;

/// Whether two queries ask the same, whatever their layout, names of tables and items, the order of
/// conditions, and the columns that are shown where one of them shows all.
final class SameQuery {

  private static final List<String> CLAUSES =
      List.of("select", "from", "where", "group", "having", "order");

  private SameQuery() {}

  static boolean same(String wanted, String written) {
    Map<String, List<String>> a = clauses(wanted);
    Map<String, List<String>> b = clauses(written);
    boolean all = items(a).equals(List.of("*"));
    if (all && items(b).stream().noneMatch(i -> i.contains("(") || i.startsWith("distinct"))) {
      a.remove("select");
      b.remove("select");
    }
    return a.equals(b) && top(wanted).equals(top(written));
  }

  private static List<String> items(Map<String, List<String>> clauses) {
    return clauses.getOrDefault("select", List.of());
  }

  private static String top(String query) {
    List<Token> tokens = Lexer.read(query).tokens();
    for (int i = 0; i + 1 < tokens.size(); i++)
      if (word(tokens.get(i)).equals("top")) return word(tokens.get(i + 1));
    return "";
  }

  /// Each clause as its parts in alphabetical order; those of ORDER BY in their own.
  private static Map<String, List<String>> clauses(String query) {
    Map<String, List<String>> clauses = new TreeMap<>();
    List<String> words = new ArrayList<>();
    String clause = "";
    int depth = 0;
    for (String word : words(query)) {
      if (word.equals("(")) depth++;
      if (word.equals(")")) depth--;
      if (depth == 0 && CLAUSES.contains(word)) {
        put(clauses, clause, words);
        clause = word;
        words = new ArrayList<>();
      } else words.add(word);
    }
    put(clauses, clause, words);
    return clauses;
  }

  private static void put(Map<String, List<String>> clauses, String clause, List<String> words) {
    if (clause.isEmpty()) return;
    List<String> parts =
        switch (clause) {
          case "select" -> parts(withoutTop(words), ",");
          case "from" -> tables(words);
          case "where", "having" -> parts(between(words), "and");
          default -> parts(words.subList(Math.min(1, words.size()), words.size()), ",");
        };
    // That what is sorted must be there goes without saying.
    List<String> kept =
        parts.stream().map(SameQuery::plain).filter(p -> !p.endsWith("is not null")).toList();
    List<String> sorted =
        clause.equals("order") ? kept : kept.stream().sorted().distinct().toList();
    if (!sorted.isEmpty()) clauses.put(clause, sorted);
  }

  private static List<String> withoutTop(List<String> words) {
    return words.size() > 2 && words.getFirst().equals("top")
        ? words.subList(2, words.size())
        : words;
  }

  /// `x BETWEEN a AND b` as two comparisons.
  private static List<String> between(List<String> words) {
    List<String> out = new ArrayList<>();
    int start = 0;
    for (int i = 0; i < words.size(); i++) {
      if (words.get(i).equals("and")) start = out.size() + 1;
      boolean found = words.get(i).equals("between") && i + 3 < words.size();
      if (!found) {
        out.add(words.get(i));
        continue;
      }
      List<String> value = List.copyOf(out.subList(Math.min(start, out.size()), out.size()));
      out.addAll(List.of(">=", words.get(i + 1), "and"));
      out.addAll(value);
      out.addAll(List.of("<=", words.get(i + 3)));
      i += 3;
    }
    return out;
  }

  /// Tables and conditions of joins, without names given to tables.
  private static List<String> tables(List<String> words) {
    TreeSet<String> all = new TreeSet<>();
    for (String part : parts(words, "join", ",")) {
      List<String> halves = parts(List.of(part.split(" ", -1)), "on");
      all.add(halves.getFirst().split(" ", 2)[0]);
      for (String on : halves.subList(1, halves.size()))
        all.add("on " + String.join(" = ", new TreeSet<>(List.of(plain(on).split(" = ", -1)))));
    }
    return List.copyOf(all);
  }

  private static List<String> parts(List<String> words, String... joins) {
    List<String> parts = new ArrayList<>();
    StringBuilder part = new StringBuilder();
    int depth = 0;
    for (String word : words) {
      if (word.equals("(")) depth++;
      if (word.equals(")")) depth--;
      if (depth == 0 && List.of(joins).contains(word)) {
        parts.add(part.toString().strip());
        part.setLength(0);
      } else part.append(' ').append(word);
    }
    parts.add(part.toString().strip());
    return parts;
  }

  /// Without prefixes and new names, and with what may be left out left out.
  private static String plain(String part) {
    return part.replaceAll(" as \\S+$", "")
        .replaceAll("\\b[a-z_]\\w*\\.(?=[a-z_*])", "")
        .replaceAll(" asc$", "")
        .replaceAll("' ?icrs ?' , ", "")
        .strip();
  }

  /// Names with their prefixes as one word, numbers as numbers.
  private static List<String> words(String query) {
    List<String> words = new ArrayList<>();
    boolean dot = false;
    for (Token token : Lexer.read(query).tokens()) {
      String word = word(token);
      if (word.isEmpty()) continue;
      boolean joined = dot || word.equals(".");
      if (joined && !words.isEmpty()) words.set(words.size() - 1, words.getLast() + word);
      else words.add(word);
      dot = word.equals(".");
    }
    return words;
  }

  private static String word(Token token) {
    String text = token.text().toLowerCase(Locale.ROOT);
    if (!text.matches("[\\d.]+(?:e[+-]?\\d+)?") || text.equals(".")) return text;
    return Double.toString(Double.parseDouble(text));
  }
}
