package perek.index.text;

import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.core.WhitespaceTokenizer;

/// Tokens between blanks as written, case kept, without the punctuation at their edges.
final class ExactAnalyzer extends Analyzer {

  @Override
  protected TokenStreamComponents createComponents(String field) {
    Tokenizer tokens = new WhitespaceTokenizer();
    return new TokenStreamComponents(tokens, new TrimEdges(tokens));
  }
}
