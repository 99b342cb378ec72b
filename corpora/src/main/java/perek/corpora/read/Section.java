package perek.corpora.read;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What stands between one heading and the next.
///
/// @param titles numbered titles from the top down; empty before the first heading
/// @param anchor of the nearest heading that has one
/// @param blocks without headings; never empty
record Section(List<String> titles, @Nullable String anchor, List<Block> blocks) {

  private static final int LONGEST_TITLE = 300;

  /// Word pieces up to which what stands before the first heading is taken for a title page.
  private static final int PREAMBLE = 40;

  /// The sections of a document, in order. A heading that neither text nor deeper headings follow
  /// becomes the text of its own section, so that its words are not lost.
  static List<Section> of(List<Block> blocks) {
    List<Section> sections = new ArrayList<>();
    List<Block.Heading> open = new ArrayList<>();
    List<Block> body = new ArrayList<>();
    for (Block block : blocks) {
      if (!(block instanceof Block.Heading heading)) {
        if (!block.text().isBlank()) body.add(block);
        continue;
      }
      boolean deeper = !open.isEmpty() && heading.level() > open.getLast().level();
      close(open, body, deeper, sections);
      open.removeIf(above -> above.level() >= heading.level());
      open.add(heading);
    }
    close(open, body, false, sections);
    return withPreamble(sections);
  }

  /// A title page of a few words is no passage worth finding: it goes with the first section.
  private static List<Section> withPreamble(List<Section> sections) {
    if (sections.size() < 2 || !sections.getFirst().titles.isEmpty()) return sections;
    List<Block> blocks = new ArrayList<>(sections.getFirst().blocks);
    if (blocks.stream().mapToInt(block -> Tokens.in(block.text())).sum() > PREAMBLE)
      return sections;
    Section first = sections.get(1);
    blocks.addAll(first.blocks);
    List<Section> joined = new ArrayList<>(sections.subList(1, sections.size()));
    joined.set(0, new Section(first.titles, first.anchor, List.copyOf(blocks)));
    return joined;
  }

  private static void close(
      List<Block.Heading> open, List<Block> body, boolean deeper, List<Section> sections) {
    if (body.isEmpty() && (open.isEmpty() || deeper)) return;
    if (body.isEmpty()) body.add(new Block.Prose(open.getLast().text()));
    List<String> titles = open.stream().map(Section::title).toList();
    sections.add(new Section(titles, anchor(open), List.copyOf(body)));
    body.clear();
  }

  private static String title(Block.Heading heading) {
    String title = heading.title().replaceAll("\\s+", " ").strip();
    return title.length() <= LONGEST_TITLE ? title : title.substring(0, LONGEST_TITLE) + "…";
  }

  private static @Nullable String anchor(List<Block.Heading> open) {
    for (Block.Heading heading : open.reversed()) {
      if (heading.anchor() != null) return heading.anchor();
    }
    return null;
  }
}
