package perek.index.rank;

import java.io.IOException;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Term;
import perek.index.text.Fields;
import perek.index.text.Question;

/// How much of a question's content stands in a passage, its headings counted in: the share of its
/// words, each weighted by its rarity as BM25 does. A word that no passage holds weighs most.
public final class Coverage {

  /// Words that are looked at: of a long text the beginning says what it is about.
  private static final int MOST_WORDS = 40;

  private final IndexReader reader;
  private final Map<String, Double> weights = new LinkedHashMap<>();
  private final double total;

  /// Weight of a word that no passage holds.
  private final double unheard;

  public Coverage(IndexReader reader, Question question) throws IOException {
    this.reader = reader;
    double passages = reader.getDocCount(Fields.BODY);
    unheard = Math.log(1 + (passages + .5) / .5);
    List<String> words = question.words();
    for (String word : words.subList(0, Math.min(MOST_WORDS, words.size()))) {
      double holding =
          Math.max(
              reader.docFreq(new Term(Fields.BODY, word)),
              reader.docFreq(new Term(Fields.TITLE, word)));
      weights.put(
          word, Math.log(1 + (passages - Math.min(holding, passages) + .5) / (holding + .5)));
    }
    total = weights.values().stream().mapToDouble(Double::doubleValue).sum();
  }

  /// How much of a question a passage holds.
  ///
  /// @param share from 0 to 1; 0 for a question without content words
  /// @param lacks rarity of the rarest word that it does not hold, from 0 (it holds all) to 1 (a
  ///   word that no passage holds)
  public record Held(double share, double lacks) {
    static final Held NOTHING = new Held(0, 0);
  }

  /// By document number.
  public Map<Integer, Held> of(Collection<Integer> docs) throws IOException {
    int[] sorted = docs.stream().mapToInt(Integer::intValue).sorted().toArray();
    double[] held = new double[sorted.length];
    double[] lacks = new double[sorted.length];
    for (Map.Entry<String, Double> word : weights.entrySet()) {
      boolean[] holds = new boolean[sorted.length];
      for (LeafReaderContext leaf : reader.leaves())
        for (String field : List.of(Fields.BODY, Fields.TITLE))
          mark(leaf, new Term(field, word.getKey()), sorted, holds);
      for (int i = 0; i < held.length; i++) {
        if (holds[i]) held[i] += word.getValue();
        else lacks[i] = Math.max(lacks[i], word.getValue() / unheard);
      }
    }
    Map<Integer, Held> all = new HashMap<>();
    for (int i = 0; i < sorted.length; i++)
      all.put(sorted[i], new Held(total > 0 ? held[i] / total : 0, lacks[i]));
    return all;
  }

  private static void mark(LeafReaderContext leaf, Term term, int[] docs, boolean[] holds)
      throws IOException {
    int at = Arrays.binarySearch(docs, leaf.docBase);
    if (at < 0) at = -at - 1;
    int end = leaf.docBase + leaf.reader().maxDoc();
    if (at == docs.length || docs[at] >= end) return;
    PostingsEnum postings = leaf.reader().postings(term, PostingsEnum.NONE);
    if (postings == null) return;
    int doc = -1;
    for (; at < docs.length && docs[at] < end; at++) {
      int wanted = docs[at] - leaf.docBase;
      if (doc < wanted) doc = postings.advance(wanted);
      if (doc == wanted) holds[at] = true;
    }
  }
}
