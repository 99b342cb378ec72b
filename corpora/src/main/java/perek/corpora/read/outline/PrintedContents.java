package perek.corpora.read.outline;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import perek.corpora.read.Block;
import perek.corpora.read.Block.Heading;

/// A contents list printed as paragraphs, such as `4.1.1.3 BAND 21`.
///
/// @param from index of its first block
/// @param to index behind its last block
/// @param entries its lines that name a heading
record PrintedContents(int from, int to, List<TocEntry> entries) {

  private static final PrintedContents NONE = new PrintedContents(0, 0, List.of());
  private static final int FEWEST = 5;

  /// Lines in a row that name no heading before a run is over: headings change after printing.
  private static final int MAX_STRANGERS = 2;

  /// The longest run of paragraphs that are titles of the document's headings with numbers or
  /// pages, if it names at least half of them.
  static PrintedContents in(List<Block> blocks) {
    Set<String> keys =
        blocks.stream()
            .filter(Heading.class::isInstance)
            .map(heading -> TocEntry.key(heading.text()))
            .collect(Collectors.toSet());
    PrintedContents best = NONE;
    for (int i = 0; i < blocks.size(); i++) {
      PrintedContents run = from(i, blocks, keys);
      if (run.entries.size() > best.entries.size()) best = run;
      if (run.to > i) i = run.to - 1;
    }
    return best.isContents(keys.size()) ? best : NONE;
  }

  private static PrintedContents from(int start, List<Block> blocks, Set<String> keys) {
    List<TocEntry> entries = new ArrayList<>();
    int to = start;
    for (int i = start; i < blocks.size() && i - to <= MAX_STRANGERS; i++) {
      if (!(blocks.get(i) instanceof Block.Prose(String text))) break;
      Optional<TocEntry> entry = TocEntry.printed(text, keys);
      if (entry.isPresent()) {
        entries.add(entry.get());
        to = i + 1;
      } else if (entries.isEmpty()) {
        break;
      }
    }
    return new PrintedContents(start, to, entries);
  }

  private boolean isContents(int headings) {
    long marked = entries.stream().filter(entry -> entry.isNumbered() || entry.paged()).count();
    return entries.size() >= FEWEST && marked * 2 > entries.size() && entries.size() * 2 > headings;
  }

  /// The blocks with the list as one block in a section `Contents`, and without headings of that
  /// name that head nothing.
  List<Block> apart(List<Block> blocks) {
    List<Block> rest = new ArrayList<>(blocks.subList(0, from));
    if (to > from) {
      String lines =
          blocks.subList(from, to).stream().map(Block::text).collect(Collectors.joining("\n"));
      rest.add(new Heading(1, "", "Contents", null));
      rest.add(new Block.Listing(lines));
    }
    rest.addAll(blocks.subList(to, blocks.size()));
    for (int i = rest.size() - 2; i >= 0; i--) {
      boolean bare = rest.get(i + 1) instanceof Heading;
      boolean names = rest.get(i) instanceof Heading heading && isName(heading.text());
      if (bare && names) rest.remove(i);
    }
    return rest;
  }

  private static boolean isName(String title) {
    String key = TocEntry.key(title);
    return key.equals("contents") || key.equals("tableofcontents");
  }
}
