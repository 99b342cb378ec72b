package perek.corpora.read.latex;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The author's own short commands, filled in where they are used. Bounded: a macro that calls
/// itself, or a text that grows over the limit, is left as it stands.
final class Macros {

  private static final int MAX_ROUNDS = 6;
  private static final int MAX_CHARS = 20_000_000;
  private static final Set<String> DEFINERS =
      Set.of(
          "newcommand",
          "renewcommand",
          "providecommand",
          "def",
          "DeclareMathOperator",
          "DeclareRobustCommand");

  private final Map<String, Macro> macros = new HashMap<>();

  private record Macro(int arguments, @Nullable String standard, String body) {}

  /// Takes the definitions out of a source without comments and fills the macros in.
  static String expanded(String source) {
    Macros macros = new Macros();
    String text = macros.defined(source);
    for (int round = 0; round < MAX_ROUNDS && !macros.macros.isEmpty(); round++) {
      String filled = macros.filled(text);
      if (filled.equals(text) || filled.length() > MAX_CHARS) break;
      text = filled;
    }
    return text;
  }

  private String defined(String source) {
    Tex tex = new Tex(source);
    StringBuilder rest = new StringBuilder();
    while (tex.more()) {
      if (tex.peek() != '\\') {
        rest.append(tex.next());
        continue;
      }
      String name = tex.command();
      if (DEFINERS.contains(name)) define(name, tex);
      else
        rest.append('\\')
            .append(name)
            .append(tex.starred() && Character.isLetter(name.charAt(0)) ? "*" : "");
    }
    return rest.toString();
  }

  private void define(String definer, Tex tex) {
    String name = tex.group().strip();
    tex.skipBlank();
    if (name.isEmpty() && tex.peek() == '\\') name = "\\" + tex.command();
    int arguments = definer.equals("def") ? parameters(tex) : number(tex.option());
    String standard = tex.option();
    String body = tex.group();
    if (name.length() > 1)
      macros.put(
          name.substring(1), new Macro(arguments, standard.isEmpty() ? null : standard, body));
  }

  private static int number(String option) {
    return option.strip().matches("[1-9]") ? Integer.parseInt(option.strip()) : 0;
  }

  private static int parameters(Tex tex) {
    int count = 0;
    while (tex.peek() == '#') {
      tex.skip(2);
      count++;
    }
    return count;
  }

  private String filled(String source) {
    Tex tex = new Tex(source);
    StringBuilder text = new StringBuilder();
    while (tex.more() && text.length() <= MAX_CHARS) {
      if (tex.peek() != '\\') {
        text.append(tex.next());
        continue;
      }
      String name = tex.command();
      Macro macro = macros.get(name);
      if (macro == null || name.isEmpty()) text.append('\\').append(name);
      else text.append(body(macro, tex));
      if (macro == null && tex.starred() && !name.isEmpty() && Character.isLetter(name.charAt(0)))
        text.append('*');
    }
    return text.toString();
  }

  private static String body(Macro macro, Tex tex) {
    List<String> arguments = new ArrayList<>();
    if (macro.standard != null) {
      String given = tex.option();
      arguments.add(given.isEmpty() ? macro.standard : given);
    }
    while (arguments.size() < macro.arguments) arguments.add(tex.group());
    String body = macro.body;
    for (int i = 0; i < arguments.size(); i++) body = body.replace("#" + (i + 1), arguments.get(i));
    return body;
  }
}
