package perek.corpora.read;

import java.util.List;
import perek.corpora.Problem;

/// One document as a format reader sees it.
///
/// @param record id of the record within the file, empty where the file is one document
/// @param front what the document says of itself
/// @param blocks everything it says, in reading order
/// @param problems parts that could not be read, while the rest was
public record Contents(String record, Front front, List<Block> blocks, List<Problem> problems) {

  public Contents {
    blocks = List.copyOf(blocks);
    problems = List.copyOf(problems);
  }
}
