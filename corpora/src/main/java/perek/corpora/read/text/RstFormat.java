package perek.corpora.read.text;

import java.util.List;
import perek.corpora.read.Block;
import perek.corpora.read.Contents;
import perek.corpora.read.Format;
import perek.corpora.read.Front;
import perek.corpora.read.UnreadableException;
import perek.corpora.read.rst.RstBlocks;

/// reStructuredText, Sphinx's directives included; see [perek.corpora.read.rst].
public final class RstFormat implements Format {

  @Override
  public List<Contents> read(byte[] bytes, String path) throws UnreadableException {
    Decoded decoded = Decoded.of(bytes, path);
    List<Block> blocks = RstBlocks.of(decoded.text());
    Front front = MarkdownFormat.titled(Front.EMPTY, blocks);
    return List.of(new Contents("", front, blocks, decoded.problems()));
  }
}
