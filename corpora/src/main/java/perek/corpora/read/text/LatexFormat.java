package perek.corpora.read.text;

import java.util.List;
import perek.corpora.read.Block;
import perek.corpora.read.Contents;
import perek.corpora.read.Format;
import perek.corpora.read.UnreadableException;
import perek.corpora.read.latex.Latex;

/// LaTeX sources; see [perek.corpora.read.latex].
public final class LatexFormat implements Format {

  @Override
  public List<Contents> read(byte[] bytes, String path) throws UnreadableException {
    Decoded decoded = Decoded.of(bytes, path);
    Latex latex = Latex.of(decoded.text());
    List<Block> blocks = latex.blocks();
    if (blocks.isEmpty())
      throw new UnreadableException("has no text besides its comments and definitions");
    return List.of(new Contents("", latex.front(), blocks, decoded.problems()));
  }
}
