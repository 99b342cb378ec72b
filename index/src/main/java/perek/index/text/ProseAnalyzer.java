package perek.index.text;

import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.StopFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.en.PorterStemFilter;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;
import org.apache.lucene.analysis.util.CharTokenizer;

/// English words: runs of letters and digits, so that the words inside an identifier count as words
/// too, without function words, stemmed by Porter's rules.
final class ProseAnalyzer extends Analyzer {

  @Override
  protected TokenStreamComponents createComponents(String field) {
    Tokenizer words = CharTokenizer.fromTokenCharPredicate(Character::isLetterOrDigit);
    TokenStream folded = new ASCIIFoldingFilter(new LowerCaseFilter(words));
    TokenStream content = new StopFilter(folded, StopWords.ENGLISH);
    return new TokenStreamComponents(words, new PorterStemFilter(content));
  }
}
