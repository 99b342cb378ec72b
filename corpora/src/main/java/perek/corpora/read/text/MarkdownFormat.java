package perek.corpora.read.text;

import java.util.List;
import perek.corpora.read.Block;
import perek.corpora.read.Contents;
import perek.corpora.read.Format;
import perek.corpora.read.Front;
import perek.corpora.read.UnreadableException;

/// Markdown: CommonMark with GitHub's tables, MyST's directives in code fences, and front matter,
/// which is left out but for its title.
public final class MarkdownFormat implements Format {

  @Override
  public List<Contents> read(byte[] bytes, String path) throws UnreadableException {
    Decoded decoded = Decoded.of(bytes, path);
    FrontMatter front = FrontMatter.of(decoded.text());
    List<Block> blocks = MarkdownBlocks.of(front.body());
    return List.of(new Contents("", titled(front.front(), blocks), blocks, decoded.problems()));
  }

  /// What the front says, with the first heading for a title where it has none.
  static Front titled(Front front, List<Block> blocks) {
    if (front.title() != null) return front;
    return blocks.stream()
        .filter(Block.Heading.class::isInstance)
        .findFirst()
        .map(heading -> Front.titled(((Block.Heading) heading).title()))
        .orElse(front);
  }
}
