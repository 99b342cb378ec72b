package perek.index.text;

import java.util.Map;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.miscellaneous.PerFieldAnalyzerWrapper;

/// Names of the analysed fields of a passage.
public final class Fields {

  /// Stemmed words of the text.
  public static final String BODY = "body";

  /// Stemmed words of the document's name and title and of the section titles.
  public static final String TITLE = "title";

  /// Identifiers whole and in parts, lower case, as in `tap_schema.columns`.
  public static final String IDENT = "ident";

  /// Tokens as written, their edge punctuation stripped.
  public static final String EXACT = "exact";

  /// Words of the authors' names, without initials' dots, accents and capitals.
  public static final String NAMES = "names";

  /// Positions between the names of two authors.
  public static final int BETWEEN_NAMES = 20;

  private Fields() {}

  /// Analyzer of all five; the caller closes it.
  public static Analyzer analyzer() {
    return new PerFieldAnalyzerWrapper(
        new ProseAnalyzer(),
        Map.of(
            IDENT,
            new IdentifierAnalyzer(),
            EXACT,
            new ExactAnalyzer(),
            NAMES,
            new NameAnalyzer()));
  }
}
