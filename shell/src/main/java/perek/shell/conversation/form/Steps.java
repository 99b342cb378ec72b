package perek.shell.conversation.form;

import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import perek.assistant.conversation.KeptStep;
import perek.assistant.evidence.KeptTable;
import perek.tools.call.Sent;
import perek.tools.protocol.Explain;

/// Python for the steps of a conversation, in their order. Requests are the code that `--explain`
/// shows; the table that a step gives is called `table`, and `table1`, `table2`, … from then on.
final class Steps {

  private static final Pattern QUANTITY = Pattern.compile("(\\S+)(?: to (\\S+))? (\\S+)");

  private final Map<String, String> names = new LinkedHashMap<>();
  private final List<KeptTable> waiting = new ArrayList<>();
  private final List<String> answers = new ArrayList<>();
  private final List<String> services = new ArrayList<>();
  private String latest = "";

  /// What a notebook says of a step.
  ///
  /// @param words Markdown
  /// @param code empty where there is nothing to run
  /// @param mayFail whether later steps do not need it
  record Told(String words, String code, boolean mayFail) {}

  /// A new turn begins.
  ///
  /// @param results tables of its steps, in their order
  void begin(List<KeptTable> results) {
    waiting.clear();
    waiting.addAll(results);
    answers.clear();
    services.clear();
  }

  Told told(KeptStep step) {
    String words = "**Step:** " + Markdown.step(step);
    if (step.sent().isPresent()) return request(step, step.sent().get(), words);
    return switch (String.valueOf(step.tool() == null ? step.kind() : step.tool())) {
      case "unite" -> new Told(words, named(united(), "unite"), false);
      case "filter" ->
          new Told(words, named(kept(step, called(latest), "filter"), "filter"), false);
      case "table" ->
          new Told(
              words, named(kept(step, open(step.argument("service")), "table"), "table"), false);
      case "plot" -> new Told(words, plot(step), false);
      case "download" ->
          new Told(
              words,
              step.files().isEmpty()
                  ? ""
                  : Explain.files(step.files().stream().map(URI::create).toList()).pyvo(),
              false);
      case "unit" -> new Told(words, converted(step), false);
      default -> new Told(words, "", false);
    };
  }

  /// What failed then is shown and not run.
  private Told request(KeptStep step, Sent sent, String words) {
    String tool = String.valueOf(step.tool());
    String service = step.argument("service");
    boolean resolver = tool.equals("resolve");
    URI asked = resolver ? resolver(sent) : URI.create(service);
    String code = Explain.of(tool.equals("registry") ? "tap" : tool, tap(tool, asked), sent).pyvo();
    if (!step.ok()) return new Told(words + "\n\n```python\n" + code + "\n```", "", false);
    if (resolver) return new Told(words, code, true);
    String named = named(code, tool);
    if (!named.equals(code)) {
      answers.add(latest);
      services.add(service);
    }
    return new Told(words, named, false);
  }

  private static URI resolver(Sent sent) {
    return URI.create(sent.url().toString().replaceFirst("/-[^?]*\\?.*$", ""));
  }

  private static URI tap(String tool, URI asked) {
    boolean sync = tool.equals("tap") || tool.equals("registry");
    return sync ? URI.create(asked.toString().replaceFirst("/(?:a?sync)/?$", "")) : asked;
  }

  /// Gives the table of a step its name, where it made one that later steps may speak of.
  private String named(String code, String tool) {
    Optional<KeptTable> made = waiting.stream().filter(k -> k.tool().equals(tool)).findFirst();
    if (made.isEmpty() || code.isEmpty()) return code;
    waiting.remove(made.get());
    latest = "table" + (names.size() + 1);
    names.put(made.get().file().toUri().toString(), latest);
    return code + "\n" + latest + " = table";
  }

  /// Rows of one service are joined here as they were there; datasets that several services have
  /// are told apart by more than a line of Python.
  private String united() {
    if (services.stream().distinct().count() != 1) return read("unite");
    return """
    from astropy.table import vstack
    rows = vstack([t for t in [%s] if len(t)], metadata_conflicts="silent")
    words = [str(tuple(row)) for row in rows]
    table = rows[[i for i, row in enumerate(words) if words.index(row) == i]]
    print(table)\
    """
        .formatted(String.join(", ", answers));
  }

  /// Rows of a table, chosen and put in order.
  private String kept(KeptStep step, String from, String tool) {
    Optional<List<String>> conditions = Conditions.python(step.argument("FILTER"));
    if (from.isEmpty() || conditions.isEmpty()) return read(tool);
    List<String> lines = new ArrayList<>();
    lines.add(from);
    if (step.argument("FILTER").contains("like ")) lines.add("from fnmatch import fnmatch");
    for (String condition : conditions.get()) lines.add("table = table[" + condition + "]");
    String sort = step.argument("SORT");
    String descending = step.argument("ORDER").equals("descending") ? "True" : "False";
    if (!sort.isEmpty())
      lines.add("table.sort(%s, reverse=%s)".formatted(Conditions.text(sort), descending));
    String limit = step.argument("LIMIT");
    if (limit.matches("\\d+")) lines.add("table = table[:" + limit + "]");
    lines.add("print(table)");
    return String.join("\n", lines);
  }

  /// What Perek kept of a step that Python does not repeat.
  private String read(String tool) {
    return waiting.stream()
        .filter(k -> k.tool().equals(tool))
        .findFirst()
        .map(k -> reading(k.file().toString()) + "\nprint(table)")
        .orElse("");
  }

  /// Makes the table at an address `table`: one of a step before, or a file on disk.
  private String open(String address) {
    String known = names.get(address);
    if (known != null) return called(known);
    return address.startsWith("file:") ? reading(Path.of(URI.create(address)).toString()) : "";
  }

  private static String called(String name) {
    return name.isEmpty() ? "" : "table = " + name + ".copy()";
  }

  private static String reading(String file) {
    return "from astropy.table import Table\n"
        + "table = Table.read(%s, use_names_over_ids=True)".formatted(Conditions.text(file));
  }

  private String plot(KeptStep step) {
    String table = open(step.argument("service"));
    if (table.isEmpty() || step.argument("X").isEmpty()) return "";
    String x = Conditions.text(step.argument("X"));
    String y = Conditions.text(step.argument("Y"));
    String drawn =
        step.argument("Y").isEmpty()
            ? "plt.hist(table[%1$s])\nplt.xlabel(%1$s)".formatted(x)
            : "plt.plot(table[%1$s], table[%2$s], \"o\")\nplt.xlabel(%1$s)\nplt.ylabel(%2$s)"
                .formatted(x, y);
    return "import matplotlib.pyplot as plt\n" + table + "\n" + drawn + "\nplt.show()";
  }

  /// A conversion by astropy's own constants.
  private static String converted(KeptStep step) {
    Matcher quantity = QUANTITY.matcher(step.argument("quantity"));
    if (!quantity.matches()) return "";
    String second = quantity.group(2);
    String numbers = quantity.group(1) + (second == null ? "" : ", " + second);
    return "from astropy import units as u\nprint(([%s] * u.Unit(%s)).to(%s, u.spectral()))"
        .formatted(
            numbers, Conditions.text(quantity.group(3)), Conditions.text(step.argument("to")));
  }
}
