package perek.corpora.read.text;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import perek.corpora.read.Block;
import perek.corpora.read.Contents;
import perek.corpora.read.Format;
import perek.corpora.read.Front;
import perek.corpora.read.Titles;
import perek.corpora.read.UnreadableException;

/// Plain text: paragraphs between blank lines; lines laid out in columns keep their breaks;
/// underlined lines are headings.
public final class PlainFormat implements Format {

  private static final Pattern COLUMNS =
      Pattern.compile("\\S {3,}\\S|\\S {2,}\\S.* {2,}\\S|^\\s{4,}\\S");
  private static final Pattern BLANK_LINE = Pattern.compile("\\n\\s*\\n");
  private static final Pattern UNDERLINE = Pattern.compile("={3,}|-{3,}|~{3,}|\\*{3,}");

  @Override
  public List<Contents> read(byte[] bytes, String path) throws UnreadableException {
    Decoded decoded = Decoded.of(bytes, path);
    return List.of(new Contents("", Front.EMPTY, blocks(decoded.text()), decoded.problems()));
  }

  /// Paragraphs, listings and headings of a text.
  static List<Block> blocks(String text) {
    List<Block> blocks = new ArrayList<>();
    for (String part : BLANK_LINE.split(text, -1)) {
      List<String> lines = part.lines().filter(line -> !line.isBlank()).toList();
      if (isHeading(lines)) {
        blocks.add(Titles.heading(1, lines.getFirst(), null));
        lines = lines.subList(2, lines.size());
      }
      if (!lines.isEmpty()) blocks.add(block(lines));
    }
    return blocks;
  }

  private static boolean isHeading(List<String> lines) {
    return lines.size() >= 2
        && lines.getFirst().length() <= 100
        && !UNDERLINE.matcher(lines.getFirst().strip()).matches()
        && UNDERLINE.matcher(lines.get(1).strip()).matches();
  }

  private static Block block(List<String> lines) {
    long laidOut = lines.stream().filter(line -> COLUMNS.matcher(line).find()).count();
    if (laidOut * 3 > lines.size())
      return new Block.Listing(String.join("\n", lines).stripIndent().stripTrailing());
    return new Block.Prose(String.join(" ", lines.stream().map(String::strip).toList()));
  }
}
