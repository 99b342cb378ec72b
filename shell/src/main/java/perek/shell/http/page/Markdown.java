package perek.shell.http.page;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import perek.assistant.Answer;
import perek.assistant.Citations;
import perek.assistant.evidence.Claim;
import perek.assistant.evidence.Evidence;
import perek.shell.render.Source;
import perek.shell.render.Wrap;
import perek.tools.data.Product;
import perek.tools.data.Table;

/// An answer as GUIs show it (CommonMark): sentences with `[n]`, rows as a table, pictures, and at
/// the end a heading `Sources` with one line for each.
public final class Markdown {

  private static final String SOURCES = "\n\n## Sources\n\n";

  /// A list item, a row, or what may hold the name of a file.
  private static final Pattern LATER = Pattern.compile("^- | \\| |\n|/");

  private static final Pattern ROW = Pattern.compile("- .* \\[(\\d+)]");

  private final Answer answer;
  private final Citations citations;
  private final Function<Path, String> links;

  private Markdown(Answer answer, Function<Path, String> links) {
    this.answer = answer;
    this.citations = Citations.of(answer);
    this.links = links;
  }

  /// @param struck whether sentences that were struck are shown, between `~~`
  /// @param links the address of a file of the answer
  public static String of(Answer answer, boolean struck, Function<Path, String> links) {
    return new Markdown(answer, links).text(struck);
  }

  /// An answer as it was before its sources were added.
  public static String withoutSources(String text) {
    int at = text.lastIndexOf(SOURCES.strip() + "\n");
    return (at < 0 ? text : text.substring(0, at)).strip();
  }

  private String text(boolean struck) {
    StringBuilder text = new StringBuilder();
    switch (answer.verdict()) {
      case ANSWERED -> text.append(linked(tabled(citations.text())));
      case ABSTAINED ->
          text.append(lead()).append(answer.reason()).append(".\n\n").append(answer.text());
      case ASKED_BACK, GREETED -> text.append(answer.text());
    }
    for (String remark : answer.trail().remarks()) text.append("\n\n_").append(remark).append('_');
    if (struck) text = new StringBuilder(struck(text.toString(), answer.struck()));
    if (!citations.cited().isEmpty()) text.append(SOURCES).append(sources());
    return Wrap.safe(text.toString()).strip();
  }

  /// A text with what was struck of it, between `~~`.
  public static String struck(String text, List<Answer.Struck> struck) {
    StringBuilder all = new StringBuilder(text);
    for (Answer.Struck one : struck)
      all.append("\n\n~~")
          .append(one.text())
          .append("~~ (struck: ")
          .append(one.reason())
          .append(')');
    return all.toString();
  }

  /// The beginning of an answer whose later sentences are still to come: plain sentences with their
  /// marks, up to the first that is to be shown in another form.
  public static String beginning(List<Claim> claims) {
    List<Claim> plain = claims.stream().takeWhile(c -> !LATER.matcher(c.text()).find()).toList();
    return Wrap.safe(Citations.text(plain)).strip();
  }

  private String lead() {
    boolean asked = answer.trail().steps().stream().anyMatch(s -> s.kind().equals("call"));
    return asked ? "This could not be had: " : "I cannot answer this from what I have read: ";
  }

  /// A hard break after each line, so that they stay apart.
  private String sources() {
    List<String> lines = new ArrayList<>();
    for (Citations.Cited cited : citations.cited())
      lines.add(
          "["
              + cited.number()
              + "] "
              + Source.title(cited.evidence())
              + ", "
              + place(Source.place(cited.evidence())));
    return String.join("  \n", lines);
  }

  private String place(String place) {
    if (!place.startsWith("file:")) return place;
    return files().stream()
        .filter(f -> f.toUri().toString().equals(place))
        .findFirst()
        .map(links)
        .orElse(place);
  }

  /// Rows of what a service sent, which stand a line each, as a table.
  private String tabled(String text) {
    StringBuilder out = new StringBuilder();
    List<String> rows = new ArrayList<>();
    for (String line : text.split("\n", -1)) {
      if (ROW.matcher(line).matches()) {
        rows.add(line);
        continue;
      }
      out.append(table(rows)).append(line).append('\n');
      rows.clear();
    }
    return out.append(table(rows)).toString().strip();
  }

  private String table(List<String> rows) {
    if (rows.isEmpty()) return "";
    Matcher mark = ROW.matcher(rows.getFirst());
    String number = mark.matches() ? mark.group(1) : "";
    Optional<Table> table = table(number);
    if (table.isEmpty() || table.get().head().size() < rows.size())
      return String.join("\n", rows) + "\n\n";
    return "\n" + MarkdownTable.of(table.get(), rows.size()) + "\n";
  }

  private Optional<Table> table(String number) {
    return citations.cited().stream()
        .filter(c -> String.valueOf(c.number()).equals(number))
        .map(Citations.Cited::evidence)
        .filter(Evidence.Fetched.class::isInstance)
        .flatMap(e -> ((Evidence.Fetched) e).table().stream())
        .findFirst();
  }

  /// Names of files become links to them; a picture is shown.
  private String linked(String text) {
    String linked = text;
    for (Path file : files()) {
      if (!linked.contains(file.toString())) continue;
      String link = "[" + file.getFileName() + "](" + links.apply(file) + ")";
      boolean picture = Artifacts.ending(file).equals("png");
      linked = linked.replace(file.toString(), picture ? "\n\n!" + link + "\n\n" : link);
    }
    return linked;
  }

  private List<Path> files() {
    return answer.trail().evidence(Evidence.Fetched.class).stream()
        .flatMap(f -> f.outcome().product().flatMap(Product::file).stream())
        .distinct()
        .toList();
  }
}
