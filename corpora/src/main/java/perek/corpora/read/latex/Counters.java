package perek.corpora.read.latex;

import java.util.List;
import org.jspecify.annotations.Nullable;
import perek.corpora.read.Block;

/// Numbers of sections as LaTeX's standard classes count them: three levels, letters after
/// `\appendix`.
final class Counters {

  private static final List<String> NAMES =
      List.of("chapter", "section", "subsection", "subsubsection", "paragraph", "subparagraph");
  private static final int NUMBERED_LEVELS = 3;

  private final int top;
  private final int[] counts = new int[NAMES.size()];
  private boolean appendix;

  /// @param chapters true where the document has chapters, so that sections lie below them
  Counters(boolean chapters) {
    top = chapters ? 0 : 1;
  }

  static boolean isSection(String command) {
    return NAMES.contains(command) || command.equals("part");
  }

  void appendix() {
    appendix = true;
    counts[top] = 0;
  }

  /// The heading of a sectioning command.
  Block.Heading heading(String command, boolean starred, String title, @Nullable String label) {
    int rank = NAMES.indexOf(command);
    int level = Math.max(1, rank - top + 1);
    if (rank < top || starred || level > NUMBERED_LEVELS)
      return new Block.Heading(level, "", title, label);
    counts[rank]++;
    for (int i = rank + 1; i < counts.length; i++) counts[i] = 0;
    StringBuilder number =
        new StringBuilder(appendix ? letter(counts[top]) : String.valueOf(counts[top]));
    for (int i = top + 1; i <= rank; i++) number.append('.').append(counts[i]);
    return new Block.Heading(level, number.toString(), title, label);
  }

  private static String letter(int count) {
    return count >= 1 && count <= 26
        ? String.valueOf((char) ('A' + count - 1))
        : String.valueOf(count);
  }
}
