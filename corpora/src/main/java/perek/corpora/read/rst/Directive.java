package perek.corpora.read.rst;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import perek.corpora.read.Block;
import perek.corpora.read.table.Cells;
import perek.corpora.read.table.Separated;

/// `.. name:: argument`, its options and its body.
record Directive(String name, String argument, Map<String, String> options, List<String> body) {

  private static final Pattern FIRST =
      Pattern.compile("\\.\\. (?:\\|([^|]+)\\| )?([A-Za-z][\\w:+.-]*?) ?::(?: (.*))?");
  private static final Pattern OPTION = Pattern.compile(":([\\w -]+):(?: +(.*))?");
  private static final Set<String> CODE =
      Set.of(
          "code",
          "code-block",
          "sourcecode",
          "parsed-literal",
          "doctest",
          "doctest-remote-data",
          "doctest-skip",
          "doctest-skip-all",
          "doctest-requires",
          "testcode",
          "testsetup",
          "testoutput",
          "ipython",
          "prompt",
          "productionlist",
          "graphviz",
          "mermaid",
          "raw");

  /// What stands behind their names is the beginning of their text.
  private static final Set<String> NOTES =
      Set.of(
          "note",
          "warning",
          "tip",
          "hint",
          "important",
          "caution",
          "danger",
          "attention",
          "error",
          "seealso",
          "todo");

  private static final Set<String> SILENT =
      Set.of("contents", "highlight", "default-role", "index", "sectnum", "meta");

  /// Reads a directive; null where the line is none.
  static @Nullable Directive parse(String line, List<String> indented) {
    Matcher first = FIRST.matcher(line);
    if (!first.matches()) return null;
    String name = first.group(2).toLowerCase(Locale.ROOT);
    if (first.group(1) != null && !name.equals("image")) return null; // a substitution
    List<String> argument =
        new ArrayList<>(List.of(first.group(3) == null ? "" : first.group(3).strip()));
    int at = 0;
    while (at < indented.size()
        && !indented.get(at).isBlank()
        && !isOption(indented.get(at))
        && takesMore(name)) argument.add(indented.get(at++).strip());
    Map<String, String> options = new LinkedHashMap<>();
    String last = null;
    for (; at < indented.size() && !indented.get(at).isBlank(); at++) {
      Matcher option = OPTION.matcher(indented.get(at));
      if (option.matches()) {
        last = option.group(1);
        options.put(last, option.group(2) == null ? "" : option.group(2));
      } else if (last != null && indented.get(at).startsWith(" ")) {
        options.merge(last, " " + indented.get(at).strip(), String::concat);
      } else break;
    }
    List<String> body = new ArrayList<>(Lines.dedented(indented.subList(at, indented.size())));
    if (NOTES.contains(name)) body.add(0, String.join(" ", argument));
    if (NOTES.contains(name)) argument.clear();
    return new Directive(name, String.join(" ", argument).strip(), options, body);
  }

  private static boolean isOption(String line) {
    return OPTION.matcher(line).matches();
  }

  /// Only captions of tables and titles run over several lines; elsewhere the second line is body.
  private static boolean takesMore(String name) {
    return Set.of("list-table", "csv-table", "table", "figure", "image", "admonition", "topic")
        .contains(name);
  }

  List<Block> blocks(Words words, int depth) {
    if (SILENT.contains(name)) return List.of();
    if (CODE.contains(name)) return listing();
    return switch (name) {
      case "math" -> formula();
      case "csv-table" -> csvTable(words);
      case "list-table" -> listTable(words, depth);
      case "table" -> table(words, depth);
      case "image", "figure" -> figure(words, depth);
      case "toctree" -> toctree(words);
      default -> titled(words, depth);
    };
  }

  private List<Block> listing() {
    String code = String.join("\n", body);
    String caption = options.getOrDefault("caption", "");
    List<Block> blocks = new ArrayList<>();
    if (!caption.isEmpty()) blocks.add(new Block.Prose(caption));
    if (!code.isBlank()) blocks.add(new Block.Listing(code));
    return blocks;
  }

  private List<Block> formula() {
    String tex = (argument + "\n" + String.join("\n", body)).strip();
    return tex.isEmpty() ? List.of() : List.of(new Block.Formula(tex));
  }

  private List<Block> csvTable(Words words) {
    if (options.containsKey("file") || options.containsKey("url"))
      return List.of(
          new Block.Prose(
              words.in(
                  "Table "
                      + argument
                      + " from the file "
                      + options.getOrDefault("file", options.getOrDefault("url", "")))));
    String delimiter = options.getOrDefault("delim", ",");
    char separator =
        delimiter.equals("tab") ? '\t' : delimiter.isEmpty() ? ',' : delimiter.charAt(0);
    List<List<String>> rows = new ArrayList<>();
    if (options.containsKey("header"))
      rows.addAll(Separated.read(spaced(options.get("header")), separator).rows());
    int heads = rows.size() + number("header-rows");
    rows.addAll(Separated.read(spaced(String.join("\n", body)), separator).rows());
    return List.of(Cells.table(words.in(argument), words(rows, words), heads));
  }

  /// RST allows blanks between a separator and a quote, CSV readers do not.
  private static String spaced(String csv) {
    return csv.replaceAll(", +\"", ",\"");
  }

  private static List<List<String>> words(List<List<String>> rows, Words words) {
    return rows.stream().map(row -> row.stream().map(words::in).toList()).toList();
  }

  private int number(String option) {
    String value = options.getOrDefault(option, "0").strip();
    return value.matches("\\d{1,2}") ? Integer.parseInt(value) : 0;
  }

  /// A list of rows, `* - cell`, each a list of cells, `- cell`.
  private List<Block> listTable(Words words, int depth) {
    List<List<String>> rows = new ArrayList<>();
    List<String> cell = new ArrayList<>();
    for (String line : body) {
      boolean row = line.matches("[*+-] +[-*+](?: .*)?");
      boolean next = row || (Lines.indent(line) <= 3 && line.matches(" +[-*+](?: .*)?"));
      if (next) close(rows, cell, words, depth);
      if (row) rows.add(new ArrayList<>());
      cell.add(next ? line.replaceFirst("^(?:[*+-] +| +)[-*+] ?", "") : line.strip());
    }
    close(rows, cell, words, depth);
    return List.of(Cells.table(words.in(argument), rows, number("header-rows")));
  }

  private static void close(List<List<String>> rows, List<String> cell, Words words, int depth) {
    if (!cell.isEmpty() && !rows.isEmpty()) {
      List<String> texts =
          RstBlocks.of(List.copyOf(cell), words, depth).stream().map(Block::text).toList();
      rows.getLast().add(String.join(" ", texts));
    }
    cell.clear();
  }

  private List<Block> table(Words words, int depth) {
    List<Block> blocks = new ArrayList<>(RstBlocks.of(body, words, depth));
    String caption = words.in(argument);
    if (!caption.isEmpty()
        && !blocks.isEmpty()
        && blocks.getFirst() instanceof Block.Table(String text, int heads))
      blocks.set(0, new Block.Table(caption + "\n" + text, heads + 1));
    else if (!caption.isEmpty()) blocks.addFirst(new Block.Prose(caption));
    return blocks;
  }

  private List<Block> figure(Words words, int depth) {
    String alt = options.getOrDefault("alt", "");
    List<Block> blocks = new ArrayList<>();
    blocks.add(new Block.Prose(words.in("Figure " + argument + (alt.isEmpty() ? "" : ": " + alt))));
    blocks.addAll(RstBlocks.of(body, words, depth));
    return blocks;
  }

  private List<Block> toctree(Words words) {
    List<String> entries =
        body.stream().map(String::strip).filter(line -> !line.isEmpty()).map(words::in).toList();
    String caption = options.getOrDefault("caption", "Pages");
    return entries.isEmpty()
        ? List.of()
        : List.of(new Block.Prose(caption + ": " + String.join(", ", entries)));
  }

  /// Notes, warnings, descriptions of functions and all that is unknown: name, argument, body.
  private List<Block> titled(Words words, int depth) {
    String label = name.substring(name.lastIndexOf(':') + 1);
    String title = label.substring(0, 1).toUpperCase(Locale.ROOT) + label.substring(1) + ":";
    List<Block> read = RstBlocks.of(body, words, depth);
    if (argument.isEmpty() && !read.isEmpty() && read.getFirst() instanceof Block.Prose)
      return RstBlocks.marked(title + " ", read);
    List<Block> blocks = new ArrayList<>();
    if (!argument.isEmpty() || read.isEmpty())
      blocks.add(new Block.Prose((title + " " + words.in(argument)).strip()));
    blocks.addAll(read);
    return blocks;
  }
}
