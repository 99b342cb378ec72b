package perek.assistant.eval.measure;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SequencedMap;

/// Rankings as trec_eval and ranx read them: `query Q0 document rank score tag`, a line each.
///
/// @param tag names the configuration, without blanks
/// @param rankings by query, best first
public record TrecRun(String tag, SequencedMap<String, List<Entry>> rankings) {

  /// One place of a ranking.
  ///
  /// @param document id; blanks are written as `_`
  public record Entry(String document, double score) {}

  /// Writes the file anew. Scores fall by rank, as the format wants it: ties are broken in the last
  /// digits.
  public void write(Path file) throws IOException {
    try (BufferedWriter out = Files.newBufferedWriter(file)) {
      for (Map.Entry<String, List<Entry>> ranking : rankings.entrySet()) {
        double last = Double.POSITIVE_INFINITY;
        for (int i = 0; i < ranking.getValue().size(); i++) {
          Entry entry = ranking.getValue().get(i);
          last = Math.min(entry.score(), last - 1e-9);
          out.write(
              String.format(
                  Locale.ROOT,
                  "%s Q0 %s %d %.9f %s%n",
                  word(ranking.getKey()),
                  word(entry.document()),
                  i + 1,
                  last,
                  word(tag)));
        }
      }
    }
  }

  private static String word(String text) {
    return text.replaceAll("\\s+", "_");
  }
}
