package perek.assistant.evidence;

import java.util.List;

/// One sentence of an answer, with what it stands on.
///
/// @param text as shown
/// @param quotes the passages' own words that bear it, at least one
/// @param calculation id of the calculation whose numbers it may use, empty for none
public record Claim(String text, List<Quote> quotes, String calculation) {

  public Claim {
    quotes = List.copyOf(quotes);
  }

  /// A sentence taken over word for word.
  public static Claim extracted(Quote quote) {
    return new Claim(quote.text(), List.of(quote), "");
  }

  /// Words of a piece of evidence.
  ///
  /// @param evidence id of the evidence
  /// @param text words that stand there, white space aside
  public record Quote(String evidence, String text) {}
}
