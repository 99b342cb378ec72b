package perek.corpora.read.text;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import perek.corpora.Problem;
import perek.corpora.read.Block;
import perek.corpora.read.Contents;
import perek.corpora.read.Format;
import perek.corpora.read.Front;
import perek.corpora.read.UnreadableException;

/// Jupyter notebooks: Markdown cells, code cells and what they printed; pictures are left out.
///
/// What is no valid JSON is read as Markdown, or, where it looks like a notebook that was cut off,
/// as the texts it holds; a problem tells of it.
public final class NotebookFormat implements Format {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final int LONGEST_WORD = 300;
  private static final Set<String> TYPES =
      Set.of(
          "markdown",
          "code",
          "raw",
          "stream",
          "stdout",
          "stderr",
          "execute_result",
          "display_data");
  private static final Pattern COLOURS = Pattern.compile("\\x1B?\\[[\\d;]*m");

  @Override
  public List<Contents> read(byte[] bytes, String path) throws UnreadableException {
    Decoded decoded = Decoded.of(bytes, path);
    List<Problem> problems = new ArrayList<>(decoded.problems());
    List<Block> blocks = blocks(decoded.text(), path, problems);
    return List.of(new Contents("", MarkdownFormat.titled(Front.EMPTY, blocks), blocks, problems));
  }

  private static List<Block> blocks(String text, String path, List<Problem> problems) {
    try {
      JsonNode notebook = JSON.readTree(text);
      if (notebook.isObject()) return cells(notebook);
      problems.add(
          new Problem(path, "is JSON but no notebook (no object at the top); it was read as text"));
    } catch (JsonProcessingException e) {
      problems.add(broken(path, e));
    }
    return text.strip().startsWith("{") ? strings(text) : MarkdownBlocks.of(text);
  }

  private static Problem broken(String path, JsonProcessingException e) {
    String where = e.getLocation() == null ? "" : " at line " + e.getLocation().getLineNr();
    return new Problem(
        path, "is not valid JSON" + where + "; its text was read without the cells' structure");
  }

  private static List<Block> cells(JsonNode notebook) {
    List<Block> blocks = new ArrayList<>();
    for (JsonNode cell : notebook.path("cells")) cell(cell, blocks);
    for (JsonNode sheet : notebook.path("worksheets"))
      for (JsonNode cell : sheet.path("cells")) cell(cell, blocks);
    return blocks;
  }

  private static void cell(JsonNode cell, List<Block> blocks) {
    String source = text(cell.has("source") ? cell.path("source") : cell.path("input"));
    switch (cell.path("cell_type").asText()) {
      case "code" -> {
        listing(source, blocks);
        for (JsonNode output : cell.path("outputs")) output(output, blocks);
      }
      case "heading" ->
          blocks.addAll(MarkdownBlocks.of("#".repeat(cell.path("level").asInt(1)) + " " + source));
      default -> blocks.addAll(MarkdownBlocks.of(source));
    }
  }

  private static void output(JsonNode output, List<Block> blocks) {
    JsonNode data = output.has("data") ? output.path("data") : output;
    String html = text(data.path("text/html"));
    String plain = text(data.has("text/plain") ? data.path("text/plain") : output.path("text"));
    String markdown = text(data.path("text/markdown"));
    if (html.contains("<table")) blocks.addAll(HtmlFragment.blocks(html));
    else if (!markdown.isBlank()) blocks.addAll(MarkdownBlocks.of(markdown));
    else listing(plain, blocks);
    if (output.has("ename"))
      listing(output.path("ename").asText() + ": " + output.path("evalue").asText(), blocks);
  }

  private static void listing(String text, List<Block> blocks) {
    String plain = COLOURS.matcher(text).replaceAll("").stripTrailing();
    if (!plain.isBlank()) blocks.add(new Block.Listing(plain));
  }

  /// Text of a cell: one string, or a list of lines.
  private static String text(JsonNode node) {
    if (!node.isArray()) return node.asText();
    StringBuilder lines = new StringBuilder();
    node.forEach(line -> lines.append(line.asText()));
    return lines.toString();
  }

  /// The strings of a broken notebook that are no keys, joined as the lines they were; long ones
  /// without a blank are pictures.
  private static List<Block> strings(String json) {
    StringBuilder lines = new StringBuilder();
    for (int at = json.indexOf('"'); at >= 0; at = json.indexOf('"', at + 1)) {
      int end = close(json, at + 1);
      String string = unescaped(json.substring(at + 1, end));
      boolean picture = string.length() > LONGEST_WORD && string.indexOf(' ') < 0;
      if (!isKey(json, end) && !picture && !TYPES.contains(string))
        lines.append(string).append(string.endsWith("\n") ? "" : "\n");
      at = end;
    }
    return PlainFormat.blocks(lines.toString());
  }

  /// Where a string ends: its closing quote, the line's end or the text's.
  private static int close(String json, int from) {
    int end = from;
    while (end < json.length() && json.charAt(end) != '"' && json.charAt(end) != '\n')
      end += json.charAt(end) == '\\' ? 2 : 1;
    return Math.min(end, json.length());
  }

  private static boolean isKey(String json, int quote) {
    int next = quote + 1;
    while (next < json.length() && json.charAt(next) == ' ') next++;
    return next < json.length() && json.charAt(next) == ':';
  }

  private static String unescaped(String string) {
    return string
        .replace("\\n", "\n")
        .replace("\\t", "\t")
        .replace("\\\"", "\"")
        .replace("\\\\", "\\");
  }
}
