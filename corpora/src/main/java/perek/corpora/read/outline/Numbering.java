package perek.corpora.read.outline;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import perek.corpora.read.Block;
import perek.corpora.read.Block.Heading;

/// Gives sections the numbers of the published document: those of its own contents list.
///
/// Converters count headings anew and may count one too many; the contents list was printed with
/// the document. Headings and entries are aligned by title, in order; a heading that the list does
/// not name follows its parent, or goes without a number where that is taken.
public final class Numbering {

  private final List<Heading> headings;
  private final Map<Integer, TocEntry> matched;
  private final Map<String, String> renamed = new HashMap<>();
  private final Set<String> taken = new HashSet<>();

  private Numbering(List<Heading> headings, List<TocEntry> entries) {
    this.headings = headings;
    this.matched = Alignment.of(headings, entries);
    matched.forEach((at, entry) -> {
      taken.add(entry.number());
      String old = headings.get(at).number();
      if (!old.isEmpty() && entry.isNumbered()) renamed.put(old, entry.number());
    });
  }

  /// The blocks with their headings renumbered and a printed contents list in a section of its own.
  ///
  /// @param navigation entries of a contents list that stands outside the text, possibly empty
  public static List<Block> asPublished(List<Block> blocks, List<TocEntry> navigation) {
    PrintedContents printed = PrintedContents.in(blocks);
    List<Block> rest = printed.apart(blocks);
    List<Heading> headings = headings(rest);
    List<TocEntry> entries = printed.entries().isEmpty() ? navigation : printed.entries();
    List<Heading> renumbered = new Numbering(headings, entries).renumber();
    List<Block> result = new ArrayList<>(rest.size());
    int next = 0;
    for (Block block : rest) {
      result.add(block instanceof Heading ? renumbered.get(next++) : block);
    }
    return result;
  }

  static List<Heading> headings(List<Block> blocks) {
    return blocks.stream()
        .filter(Heading.class::isInstance)
        .map(Heading.class::cast)
        .collect(Collectors.toList());
  }

  private List<Heading> renumber() {
    long numbered = matched.values().stream().filter(TocEntry::isNumbered).count();
    boolean binding = numbered * 2 > matched.size() && matched.size() * 2 > headings.size();
    List<Heading> result = new ArrayList<>(headings);
    if (binding) {
      for (int i = 0; i < result.size(); i++) {
        Heading old = result.get(i);
        result.set(i, new Heading(old.level(), number(i, old), old.text(), old.anchor()));
      }
    }
    return levelled(result);
  }

  private String number(int at, Heading heading) {
    TocEntry entry = matched.get(at);
    if (entry != null) return entry.number();
    String old = heading.number();
    String moved = old;
    for (int dot = old.lastIndexOf('.'); dot > 0; dot = old.lastIndexOf('.', dot - 1)) {
      String parent = renamed.get(old.substring(0, dot));
      if (parent == null) continue;
      moved = parent + old.substring(dot);
      break;
    }
    return moved.isEmpty() || taken.add(moved) ? moved : "";
  }

  /// A numbered section lies as deep as its number says: pages run out of heading elements.
  private static List<Heading> levelled(List<Heading> headings) {
    int outer =
        headings.stream()
            .filter(heading -> !heading.number().isEmpty())
            .mapToInt(heading -> heading.level() - depth(heading))
            .min()
            .orElse(0);
    int base = Math.max(0, outer);
    return headings.stream().map(heading -> levelled(heading, base)).toList();
  }

  private static Heading levelled(Heading heading, int base) {
    if (heading.number().isEmpty()) return heading;
    int level = base + depth(heading);
    return new Heading(level, heading.number(), heading.text(), heading.anchor());
  }

  private static int depth(Heading heading) {
    return 1 + (int) heading.number().chars().filter(c -> c == '.').count();
  }
}
