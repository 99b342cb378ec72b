package perek.index.embed;

import java.nio.LongBuffer;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// WordPiece tokenizer of BERT's uncased models: words into the longest pieces of a vocabulary.
/// Special marks such as `[SEP]` in a text are read as text. Safe for use by several threads.
final class WordPieces {

  /// A word longer than this is unknown as a whole, as in the reference.
  private static final int LONGEST_WORD = 100;

  private final Map<String, Integer> vocabulary;
  private final int unknown;
  private final int start;
  private final int end;

  /// @param pieces the vocabulary in order of id
  WordPieces(List<String> pieces) {
    vocabulary = HashMap.newHashMap(pieces.size());
    for (int id = 0; id < pieces.size(); id++) vocabulary.put(pieces.get(id), id);
    unknown = special("[UNK]");
    start = special("[CLS]");
    end = special("[SEP]");
  }

  /// Ids of a text between start and end mark.
  ///
  /// @param cut whether the text was longer than the limit and its rest was left out
  record Pieces(LongBuffer ids, boolean cut) {}

  /// @param limit of ids in all, marks included
  Pieces of(String text, int limit) {
    long[] ids = new long[limit];
    ids[0] = start;
    int n = 1;
    for (String word : Words.of(text)) {
      int grown = append(word, ids, n);
      if (grown < 0) {
        ids[limit - 1] = end;
        return new Pieces(LongBuffer.wrap(ids), true);
      }
      n = grown;
    }
    ids[n] = end;
    return new Pieces(LongBuffer.wrap(ids, 0, n + 1), false);
  }

  /// Ids of two texts: start mark, the first, end mark, the second, end mark.
  ///
  /// @param second where the second text starts
  record Pair(LongBuffer ids, int second) {}

  /// @param limit of ids in all, marks included: the first text gets half of it at most, the second
  ///   what is left
  Pair pair(String first, String second, int limit) {
    LongBuffer one = of(first, limit / 2).ids();
    int length = one.remaining();
    LongBuffer two = of(second, limit - length + 1).ids().position(1);
    LongBuffer both = LongBuffer.allocate(length + two.remaining()).put(one).put(two).flip();
    return new Pair(both, length);
  }

  /// Appends the pieces of a word and gives the new length, or -1 where they do not fit (then the
  /// array is full but for the end mark).
  private int append(String word, long[] ids, int from) {
    int n = from;
    int[] chars = word.codePoints().toArray();
    int at = 0;
    while (at < chars.length) {
      int until = chars.length > LONGEST_WORD ? at : chars.length;
      Integer id = null;
      for (; until > at && id == null; until--) id = piece(chars, at, until);
      if (id == null) {
        if (from >= ids.length - 1) return -1;
        ids[from] = unknown;
        return from + 1;
      }
      if (n >= ids.length - 1) return -1;
      ids[n++] = id;
      at = until + 1;
    }
    return n;
  }

  private @Nullable Integer piece(int[] chars, int from, int until) {
    String text = new String(chars, from, until - from);
    return vocabulary.get(from == 0 ? text : "##" + text);
  }

  private int special(String mark) {
    Integer id = vocabulary.get(mark);
    if (id == null) throw new IllegalArgumentException("vocabulary lacks " + mark);
    return id;
  }
}
