package perek.index.text;

import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;
import org.apache.lucene.analysis.util.CharTokenizer;

/// Words of people's names, never stemmed and none left out: `May` and `Will` are names too.
final class NameAnalyzer extends Analyzer {

  @Override
  protected TokenStreamComponents createComponents(String field) {
    Tokenizer words = CharTokenizer.fromTokenCharPredicate(Character::isLetter);
    TokenStream folded = new ASCIIFoldingFilter(new LowerCaseFilter(words));
    return new TokenStreamComponents(words, folded);
  }

  @Override
  public int getPositionIncrementGap(String field) {
    return Fields.BETWEEN_NAMES;
  }
}
