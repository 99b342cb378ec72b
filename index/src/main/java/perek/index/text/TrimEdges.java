package perek.index.text;

import org.apache.lucene.analysis.FilteringTokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/// Strips what is neither letter nor digit from both ends of a token, and drops a token of nothing
/// else.
final class TrimEdges extends FilteringTokenFilter {

  private final CharTermAttribute term = addAttribute(CharTermAttribute.class);

  TrimEdges(TokenStream in) {
    super(in);
  }

  @Override
  protected boolean accept() {
    char[] chars = term.buffer();
    int from = 0;
    int until = term.length();
    while (from < until && isEdge(chars[from])) from++;
    while (until > from && isEdge(chars[until - 1])) until--;
    if (from > 0) System.arraycopy(chars, from, chars, 0, until - from);
    term.setLength(until - from);
    return until > from;
  }

  /// Halves of surrogate pairs are kept: letters outside the basic plane are rare, and whole.
  private static boolean isEdge(char c) {
    return !Character.isLetterOrDigit(c) && !Character.isSurrogate(c);
  }
}
