package perek.corpora.read.latex;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import perek.corpora.read.Block;

/// Blocks of what stands between `\begin{document}` and `\end{document}`.
final class Body {

  private static final Set<String> LISTINGS =
      Set.of("verbatim", "Verbatim", "lstlisting", "minted", "alltt", "listing", "bigverbatim");
  private static final Set<String> FORMULAE =
      Set.of(
          "equation",
          "align",
          "gather",
          "multline",
          "eqnarray",
          "displaymath",
          "math",
          "alignat",
          "flalign");
  private static final Set<String> TABLES =
      Set.of(
          "tabular",
          "tabularx",
          "tabulary",
          "longtable",
          "longtabu",
          "tabu",
          "supertabular",
          "inventory");
  private static final Set<String> LISTS =
      Set.of("itemize", "enumerate", "description", "compactitem", "compactenum");
  private static final Set<String> HIDDEN =
      Set.of("comment", "tikzpicture", "CCSXML", "filecontents");
  private static final Set<String> SIZED =
      Set.of(
          "minipage",
          "multicols",
          "adjustbox",
          "adjustwidth",
          "subfigure",
          "wrapfigure",
          "textblock");

  private final Tex tex;
  private final Counters counters;
  private final List<Block> blocks = new ArrayList<>();
  private final StringBuilder text = new StringBuilder();
  private final List<String> notes = new ArrayList<>();
  private final Deque<Integer> lists = new ArrayDeque<>();
  private String mark = "";

  Body(String source) {
    tex = new Tex(source);
    counters = new Counters(source.contains("\\chapter{"));
  }

  List<Block> blocks() {
    while (tex.more()) {
      if (tex.follows("\n\n")) flush();
      if (tex.peek() == '\\') command();
      else if (tex.follows("$$")) {
        tex.skip(2);
        formula(tex.until("$$"));
      } else text.append(tex.next());
    }
    flush();
    return blocks;
  }

  private void command() {
    if (tex.follows("\\verb") && !tex.follows("\\verba")) {
      verb();
      return;
    }
    String name = tex.command();
    boolean starred = tex.starred();
    switch (name) {
      case "begin" -> begin(tex.group());
      case "end" -> end(tex.group());
      case "item" -> item();
      case "[" -> formula(tex.until("\\]"));
      case "caption", "tablecaption", "subcaption" -> caption();
      case "footnote", "thanks", "footnotetext", "tablecomments", "tablenotetext" ->
          notes.add(note(name));
      case "input", "include", "lstinputlisting", "verbatiminput" -> included();
      case "bibitem" -> bibitem();
      case "appendix" -> counters.appendix();
      case "par" -> flush();
      case "title",
          "author",
          "date",
          "affiliation",
          "keywords",
          "shorttitle",
          "shortauthors",
          "email",
          "editor" ->
          front(name);
      default -> other(name, starred);
    }
  }

  private void other(String name, boolean starred) {
    if (Counters.isSection(name)) {
      flush();
      tex.option();
      String title = LatexWords.of(tex.group().replaceAll("\\\\(?:label|footnote)\\{[^{}]*}", ""));
      if (!title.isEmpty()) blocks.add(counters.heading(name, starred, title, null));
    } else text.append('\\').append(name).append(starred ? "*" : "");
  }

  private void verb() {
    tex.skip("\\verb".length());
    if (tex.peek() == '*') tex.skip(1);
    if (!tex.more()) return;
    char fence = tex.next();
    text.append("\\verb").append(fence).append(tex.until(String.valueOf(fence))).append(fence);
  }

  private void begin(String named) {
    String name = named.replace("*", "");
    if (LISTINGS.contains(name)) listing(tex.until("\\end{" + named + "}"));
    else if (HIDDEN.contains(name)) tex.until("\\end{" + named + "}");
    else if (FORMULAE.contains(name)) formula(tex.until("\\end{" + named + "}"));
    else if (TABLES.contains(name) || name.startsWith("deluxetable")) table(name, named);
    else if (LISTS.contains(name)) {
      flush();
      tex.option();
      lists.push(name.endsWith("enumerate") || name.endsWith("enum") ? 1 : 0);
    } else block(name);
  }

  private void block(String name) {
    flush();
    tex.option();
    if (SIZED.contains(name)) tex.group();
    if (name.equals("abstract")) blocks.add(new Block.Heading(1, "", "Abstract", null));
    if (name.equals("thebibliography")) {
      tex.group();
      blocks.add(new Block.Heading(1, "", "References", null));
    }
  }

  private void end(String name) {
    flush();
    if (LISTS.contains(name) && !lists.isEmpty()) lists.pop();
  }

  private void item() {
    flush();
    String label = LatexWords.of(tex.option());
    int number = lists.isEmpty() ? 0 : lists.pop();
    lists.push(number == 0 ? 0 : number + 1);
    mark = !label.isEmpty() ? "- " + label + ": " : number == 0 ? "- " : number + ". ";
  }

  private void bibitem() {
    flush();
    tex.option();
    mark = "[" + tex.group() + "] ";
  }

  private void listing(String raw) {
    flush();
    String code =
        raw.replaceFirst("\\A\\s*(?:\\[[^\\]]*])?(?:\\{\\w+})?[ \\t]*\\n", "").stripTrailing();
    if (!code.isBlank()) blocks.add(new Block.Listing(code));
  }

  private void formula(String raw) {
    flush();
    String formula = raw.replaceAll("\\\\label\\{[^{}]*}|\\\\nonumber\\b|\\\\notag\\b", "").strip();
    if (!formula.isEmpty()) blocks.add(new Block.Formula(formula));
  }

  private void table(String name, String named) {
    flush();
    if (name.equals("tabularx") || name.equals("tabulary") || named.equals("tabular*")) tex.group();
    if (!name.equals("inventory")) {
      tex.option();
      tex.group();
    }
    String body = tex.until("\\end{" + named + "}");
    Tex inner = new Tex(body);
    String before = inner.until("\\tablecaption");
    String caption = inner.more() ? inner.group() : "";
    String rest = caption.isEmpty() ? body : before + inner.until("\0");
    Block.Table table = Tabular.table(LatexWords.of(caption), rest);
    if (!table.text().isBlank()) blocks.add(table);
  }

  private void caption() {
    flush();
    tex.option();
    prose("Caption: ", tex.group());
  }

  private String note(String name) {
    tex.option();
    if (name.equals("tablenotetext")) tex.group();
    return tex.group();
  }

  private void included() {
    flush();
    tex.option();
    prose("Included file: ", tex.group());
  }

  /// Title, authors and dates are the document's front; they are words of it too.
  private void front(String name) {
    flush();
    tex.option();
    prose(name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1) + ": ", tex.group());
  }

  private void prose(String lead, String source) {
    String words = LatexWords.of(source);
    if (!words.isEmpty()) blocks.add(new Block.Prose(lead + words));
  }

  /// Ends the paragraph; what its footnotes say follows it.
  private void flush() {
    String words = LatexWords.of(text.toString());
    text.setLength(0);
    if (!words.isEmpty()) {
      blocks.add(new Block.Prose(mark + words));
      mark = "";
    }
    List<String> said = List.copyOf(notes);
    notes.clear();
    said.forEach(note -> prose("Footnote: ", note));
  }
}
