package perek.corpora.read.pdf;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/// Lines that pages repeat at their top or foot, and page numbers. The first of a running head
/// stays, so that no word is lost.
final class RunningHeads {

  private static final int FEWEST_PAGES = 3;

  private RunningHeads() {}

  static List<PdfLine> dropped(List<PdfLine> lines) {
    Map<Integer, List<Integer>> edges = edges(lines);
    Map<String, Integer> counts = new HashMap<>();
    edges
        .values()
        .forEach(page ->
            page.stream()
                .map(at -> shape(lines.get(at)))
                .distinct()
                .forEach(shape -> counts.merge(shape, 1, Integer::sum)));
    Set<Integer> dropped = new HashSet<>();
    Set<String> seen = new HashSet<>();
    edges
        .values()
        .forEach(page ->
            page.forEach(at -> {
              String shape = shape(lines.get(at));
              boolean repeats = counts.getOrDefault(shape, 0) >= FEWEST_PAGES;
              if (repeats && (isNumber(shape) || !seen.add(shape))) dropped.add(at);
            }));
    List<PdfLine> rest = new ArrayList<>();
    for (int i = 0; i < lines.size(); i++) if (!dropped.contains(i)) rest.add(lines.get(i));
    return rest;
  }

  /// Indices of the first two and the last two lines of each page.
  private static Map<Integer, List<Integer>> edges(List<PdfLine> lines) {
    Map<Integer, List<Integer>> pages = new TreeMap<>();
    for (int i = 0; i < lines.size(); i++)
      pages.computeIfAbsent(lines.get(i).page(), _ -> new ArrayList<>()).add(i);
    pages.replaceAll((_, all) ->
        all.size() <= 4
            ? all
            : List.of(all.get(0), all.get(1), all.get(all.size() - 2), all.getLast()));
    return pages;
  }

  /// Text with its numbers blanked and its height on the page: what running heads share.
  private static String shape(PdfLine line) {
    return line.text().replaceAll("\\d+", "#").replaceAll("\\b[ivxlc]+\\b", "#")
        + "@"
        + Math.round(line.y() / 4);
  }

  private static boolean isNumber(String shape) {
    return shape.matches("(?:[Pp]age )?[-–\\s]*#[-–\\s]*(?:(?:of|/) #)?@\\d+");
  }
}
