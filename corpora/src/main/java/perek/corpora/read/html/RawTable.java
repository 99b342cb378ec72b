package perek.corpora.read.html;

import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jsoup.nodes.Element;
import perek.corpora.read.Block;

/// A LaTeX table that the converter gave up on: rows end in line breaks, cells are parted by `&`.
final class RawTable {

  private static final Pattern CELL_END = Pattern.compile("\\s*&\\s*");
  private static final Pattern EMPTY_ENDS = Pattern.compile("^(?:[ |]*\\| )|(?: \\|[ |]*)$");

  private RawTable() {}

  static boolean is(Element element) {
    return element.classNames().stream().anyMatch(name -> name.startsWith("tabular"))
        && element.text().contains("&")
        && element.selectFirst("table, ul, ol, dl, pre") == null;
  }

  static Optional<Block> of(Element element) {
    Element copy = element.clone();
    copy.select("br").forEach(end -> end.text("\u0001"));
    String[] rows = copy.wholeText().split("\u0001", -1);
    String text =
        Arrays.stream(rows)
            .map(RawTable::row)
            .filter(row -> !row.isBlank())
            .collect(Collectors.joining("\n"));
    return text.isBlank() ? Optional.empty() : Optional.of(new Block.Table(text, 0));
  }

  private static String row(String raw) {
    String cells = CELL_END.matcher(raw.strip().replaceAll("\\s+", " ")).replaceAll(" | ").strip();
    return EMPTY_ENDS.matcher(cells).replaceAll("").strip();
  }
}
