package perek.index.text;

import static org.apache.lucene.analysis.miscellaneous.WordDelimiterGraphFilter.GENERATE_NUMBER_PARTS;
import static org.apache.lucene.analysis.miscellaneous.WordDelimiterGraphFilter.GENERATE_WORD_PARTS;
import static org.apache.lucene.analysis.miscellaneous.WordDelimiterGraphFilter.PRESERVE_ORIGINAL;
import static org.apache.lucene.analysis.miscellaneous.WordDelimiterGraphFilter.SPLIT_ON_CASE_CHANGE;

import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.StopFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.core.FlattenGraphFilter;
import org.apache.lucene.analysis.core.WhitespaceTokenizer;
import org.apache.lucene.analysis.miscellaneous.WordDelimiterGraphFilter;

/// Identifiers as a whole and in parts, lower case, never stemmed: `em.wl;meta.main` gives itself,
/// `em`, `wl`, `meta` and `main`.
final class IdentifierAnalyzer extends Analyzer {

  private static final int PARTS =
      GENERATE_WORD_PARTS | GENERATE_NUMBER_PARTS | PRESERVE_ORIGINAL | SPLIT_ON_CASE_CHANGE;

  @Override
  protected TokenStreamComponents createComponents(String field) {
    Tokenizer tokens = new WhitespaceTokenizer();
    TokenStream parts = new WordDelimiterGraphFilter(new TrimEdges(tokens), PARTS, null);
    TokenStream flat = new FlattenGraphFilter(parts);
    return new TokenStreamComponents(
        tokens, new StopFilter(new LowerCaseFilter(flat), StopWords.ENGLISH));
  }
}
