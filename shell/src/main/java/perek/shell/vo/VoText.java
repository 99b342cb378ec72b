package perek.shell.vo;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import perek.shell.render.Columns;
import perek.shell.render.Console;
import perek.shell.render.Style;
import perek.shell.render.Wrap;
import perek.tools.call.Outcome;
import perek.tools.data.Cell;
import perek.tools.data.Facts;
import perek.tools.data.Product;
import perek.tools.data.Table;
import perek.tools.everywhere.Gathered;
import perek.tools.fetch.Downloaded;
import perek.tools.protocol.Explanation;
import perek.tools.registry.ServiceList;
import perek.tools.registry.ServiceRecord;

/// The outcome of a call on a terminal: the first rows of the columns that tell them apart, with
/// units, and where the rest is.
public final class VoText {

  private static final int WIDEST_CELL = 28;
  private static final int PLAIN_WIDTH = 200;
  private static final int PLAIN_ROWS = 20;

  /// What people want to see first, by utype or name.
  private static final List<String> FIRST =
      List.of(
          "semantics",
          "description",
          "target.name",
          "dataid.title",
          "char.timeaxis.coverage.location.value",
          "char.timeaxis.coverage.bounds.limits.starttime",
          "derived.snr",
          "char.spectralaxis.coverage.bounds.start",
          "char.spectralaxis.coverage.bounds.stop",
          "access.format",
          "dataid.collection",
          "char.fluxaxis.calibration",
          "source_id",
          "ra",
          "dec");

  private final Console console;
  private final int shown;

  /// @param shown rows to show
  VoText(Console console, int shown) {
    this.console = console;
    this.shown = shown;
  }

  /// The same without style, for programs that read text: up to 20 rows.
  public static String plain(Outcome<?> outcome) {
    StringWriter text = new StringWriter();
    PrintWriter out = new PrintWriter(text);
    new VoText(new Console(out, out, Style.PLAIN, PLAIN_WIDTH, false), PLAIN_ROWS).print(outcome);
    out.flush();
    return text.toString();
  }

  void print(Outcome<?> outcome) {
    outcome.product().ifPresent(this::product);
    outcome.report().notes().forEach(note -> line(console.style().dim(Wrap.safe(note))));
    String message = Wrap.safe(outcome.report().message());
    if (outcome.status().good()) {
      if (!message.isBlank()) line(message);
    } else {
      String words = message.isBlank() ? "" : ": " + message;
      console.err().println(outcome.status() + words);
    }
  }

  /// The protocol behind the call, to be read and to be run as printed.
  void explain(Explanation e) {
    line("");
    line(console.style().bold("Protocol: " + e.standard()) + "  " + e.document());
    line(Wrap.safe(e.method() + " " + e.url()));
    for (Explanation.Line p : e.params()) {
      String section = p.section().isEmpty() ? "" : " (" + p.section() + ")";
      line(Wrap.safe("  " + p.name() + " = " + p.value()));
      line("      " + p.meaning() + section);
    }
    snippet("curl", e.curl());
    snippet("pyvo", e.pyvo());
    if (!e.stilts().isEmpty()) snippet("STILTS", e.stilts());
  }

  private void snippet(String name, String code) {
    line("");
    line(console.style().dim("# " + name));
    line(Wrap.safe(code));
  }

  private void product(Product product) {
    switch (product) {
      case ServiceList list -> services(list);
      case Gathered gathered -> gathered(gathered);
      case Facts facts -> facts(facts);
      case Downloaded downloaded -> downloaded(downloaded);
      default -> product.table().ifPresent(this::table);
    }
    product.file().ifPresent(file -> line("File: " + file));
  }

  private void gathered(Gathered gathered) {
    gathered.table().ifPresent(this::table);
    line("");
    List<List<String>> lines = new ArrayList<>();
    lines.add(List.of("SERVICE", "STATUS", "ROWS", "SECONDS", "MESSAGE"));
    for (Gathered.Line l : gathered.services())
      lines.add(
          List.of(
              cut(l.name().isBlank() ? String.valueOf(l.address().getHost()) : l.name()),
              l.status().name(),
              l.rows().isPresent() ? "%,d".formatted(l.rows().getAsLong()) : "-",
              "%.1f".formatted(l.millis() / 1000.0),
              Wrap.line(l.message())));
    console.out().print(Columns.of(lines, console.style()));
    line("");
  }

  private void facts(Facts facts) {
    int width = facts.facts().keySet().stream().mapToInt(String::length).max().orElse(0);
    facts
        .facts()
        .forEach((name, value) -> {
          List<?> several = value instanceof List<?> list ? list : List.of(value);
          String told =
              several.stream()
                  .map(VoText::fact)
                  .collect(Collectors.joining("\n" + " ".repeat(width + 2)));
          line(Wrap.safe(name + " ".repeat(width + 2 - name.length()) + told));
        });
  }

  private static String fact(Object value) {
    if (value instanceof Map<?, ?> map)
      return map.values().stream().map(String::valueOf).collect(Collectors.joining("  "));
    return value instanceof Double d && Double.isFinite(d) && d != 0
        ? Cell.text(new BigDecimal(d).round(new MathContext(6)).doubleValue())
        : value.toString();
  }

  private void downloaded(Downloaded downloaded) {
    for (Downloaded.Item item : downloaded.items()) {
      if (item.file().isEmpty()) continue;
      String how = item.message().isEmpty() ? "" : "  (" + item.message() + ")";
      String name = item.file().get().getFileName().toString();
      line("%s  %,d bytes%s".formatted(Wrap.safe(name), item.bytes(), how));
    }
  }

  private void services(ServiceList list) {
    for (ServiceRecord s : list.services().subList(0, Math.min(shown, list.services().size()))) {
      line(console.style().bold(Wrap.safe(s.shortName() + "  " + s.title())));
      line("  " + Wrap.safe(s.ivoid() + "  " + String.join(", ", s.wavebands())));
      if (s.coverage() == ServiceRecord.Coverage.UNKNOWN) line("  declares no coverage");
      for (ServiceRecord.Capability c : s.capabilities())
        if (!c.standardId().isEmpty())
          line("  " + Wrap.safe(c.accessUrl() + "  " + c.standardId()));
    }
    int more = list.services().size() - shown;
    line(count(list.services().size(), "service") + (more > 0 ? ", " + more + " not shown" : ""));
  }

  private void table(Table table) {
    int rows = Math.min(shown, table.head().size());
    List<Integer> columns = rows == 0 ? List.of() : fitting(table, telling(table, rows), rows);
    if (!columns.isEmpty()) console.out().print(grid(table, columns, rows));
    long more = table.rows() - rows;
    String hidden = hidden(table, columns);
    line(
        count(table.rows(), "row")
            + (more > 0 ? ", %,d more not shown".formatted(more) : "")
            + hidden);
  }

  private static String hidden(Table table, List<Integer> columns) {
    int more = table.columns().size() - columns.size();
    if (more == 0 || columns.isEmpty()) return "";
    String names =
        IntStream.range(0, table.columns().size())
            .filter(i -> !columns.contains(i))
            .limit(6)
            .mapToObj(i -> Wrap.safe(table.columns().get(i).name()))
            .collect(Collectors.joining(", "));
    String noun = more == 1 ? "column" : "columns";
    return "; %d more %s: %s%s".formatted(more, noun, names, more > 6 ? ", …" : "");
  }

  private String grid(Table table, List<Integer> columns, int rows) {
    List<List<String>> grid = new ArrayList<>();
    grid.add(columns.stream().map(c -> cut(table.columns().get(c).name())).toList());
    if (columns.stream().anyMatch(c -> !table.columns().get(c).unit().isBlank()))
      grid.add(columns.stream().map(c -> cut(table.columns().get(c).unit())).toList());
    for (int row = 0; row < rows; row++) {
      int at = row;
      grid.add(columns.stream().map(c -> cut(text(table, at, c))).toList());
    }
    return Columns.of(grid, console.style());
  }

  /// Columns in which the rows shown differ; all that hold something where there is one row.
  private static List<Integer> telling(Table table, int rows) {
    List<Integer> filled = new ArrayList<>();
    List<Integer> differing = new ArrayList<>();
    for (int c = 0; c < table.columns().size(); c++) {
      int column = c;
      List<String> cells =
          IntStream.range(0, rows).mapToObj(r -> table.text(r, column).orElse("")).toList();
      if (cells.stream().allMatch(String::isBlank)) continue;
      filled.add(c);
      if (cells.stream().distinct().count() > 1) differing.add(c);
    }
    List<Integer> telling = differing.isEmpty() ? filled : differing;
    telling.sort(Comparator.comparingInt(c -> rank(table, c)));
    return telling;
  }

  /// Names, times and ranges first, addresses and identifiers last, the rest as the service has it.
  private static int rank(Table table, int column) {
    int place = FIRST.indexOf(table.columns().get(column).role());
    if (place < 0) place = FIRST.indexOf(table.columns().get(column).name());
    if (place >= 0) return place;
    boolean address =
        table.text(0, column).filter(t -> t.matches("(?i)(https?|ivo)://.*")).isPresent();
    return FIRST.size() + (address ? 1 : 0);
  }

  private List<Integer> fitting(Table table, List<Integer> columns, int rows) {
    List<Integer> fitting = new ArrayList<>();
    int used = 0;
    for (int c : columns) {
      int wide = Wrap.columns(cut(table.columns().get(c).name()));
      for (int r = 0; r < rows; r++) wide = Math.max(wide, Wrap.columns(cut(text(table, r, c))));
      if (!fitting.isEmpty() && used + wide > console.width()) continue;
      fitting.add(c);
      used += wide + 2;
    }
    return fitting;
  }

  /// A cell for people: ten significant digits are enough to find a star.
  private static String text(Table table, int row, int column) {
    Object cell = table.head().get(row).get(column);
    if (cell instanceof Double d && Double.isFinite(d) && d != 0)
      return Cell.text(new BigDecimal(d).round(new MathContext(10)).doubleValue());
    return table.text(row, column).orElse("-");
  }

  private static String cut(String text) {
    String flat = Wrap.safe(text).replaceAll("\\s+", " ");
    return flat.length() <= WIDEST_CELL ? flat : flat.substring(0, WIDEST_CELL - 1) + "…";
  }

  private static String count(long n, String what) {
    return "%,d %s%s".formatted(n, what, n == 1 ? "" : "s");
  }

  private void line(String text) {
    console.out().println(text);
  }
}
