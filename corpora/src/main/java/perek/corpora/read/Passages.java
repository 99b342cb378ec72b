package perek.corpora.read;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import perek.corpora.Document;
import perek.corpora.Passage;

/// Cuts the blocks of a document into passages.
///
/// A passage lies within one section. It holds whole paragraphs, tables, definition lists, listings
/// and formulae; what is over the limit is cut between rows, lines or sentences, the head lines of
/// a table said again in each part. What leads into a table or list stays with it where both fit.
/// Every word of the blocks stands in some passage, in its text or its section path.
public final class Passages {

  /// Word pieces (estimated) that header and text of a passage have at most, so that they stay
  /// below the 512 of BERT models.
  public static final int LIMIT = 400;

  private Passages() {}

  /// Passages in reading order.
  ///
  /// @param path as in [Passage#path()]
  public static List<Passage> cut(Document document, String path, List<Block> blocks) {
    List<Passage> passages = new ArrayList<>();
    for (Section section : Section.of(blocks)) {
      int header = Tokens.in(document.label() + " › " + String.join(" › ", section.titles()));
      int limit = Math.max(LIMIT / 2, LIMIT - header);
      for (String text : new Packing(limit).texts(section.blocks())) {
        passages.add(passage(document, path, section.titles(), section.anchor(), text));
      }
    }
    return passages;
  }

  /// Word pieces (estimated) of a passage with its header.
  public static int size(Passage passage) {
    return Tokens.in(passage.embedded());
  }

  private static Passage passage(
      Document document, String path, List<String> sections, @Nullable String anchor, String text) {
    return new Passage(document, path, sections, anchor, text);
  }
}
