package perek.index.embed;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;

/// Splits text as BERT's uncased models expect it: control characters dropped, accents stripped,
/// lower case, a word for each punctuation mark and each CJK ideograph.
final class Words {

  private Words() {}

  /// Words in order; never blank.
  static List<String> of(String text) {
    List<String> words = new ArrayList<>();
    StringBuilder word = new StringBuilder();
    String decomposed = Normalizer.normalize(text, Normalizer.Form.NFD);
    decomposed
        .codePoints()
        .filter(c -> !isDropped(c))
        .map(Character::toLowerCase)
        .forEach(c -> {
          if (isSpace(c)) flush(word, words);
          else if (isPunctuation(c) || isIdeograph(c)) {
            flush(word, words);
            words.add(Character.toString(c));
          } else word.appendCodePoint(c);
        });
    flush(word, words);
    return words;
  }

  private static void flush(StringBuilder word, List<String> words) {
    if (word.isEmpty()) return;
    words.add(word.toString());
    word.setLength(0);
  }

  private static boolean isSpace(int c) {
    return c == '\t' || c == '\n' || c == '\r' || Character.isSpaceChar(c);
  }

  private static boolean isDropped(int c) {
    if (c == '\t' || c == '\n' || c == '\r') return false;
    if (c == 0xFFFD) return true;
    return switch (Character.getType(c)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.UNASSIGNED,
          Character.PRIVATE_USE,
          Character.SURROGATE,
          Character.NON_SPACING_MARK ->
          true;
      default -> false;
    };
  }

  private static boolean isPunctuation(int c) {
    if (c < 128) return c > ' ' && !Character.isLetterOrDigit(c);
    return switch (Character.getType(c)) {
      case Character.CONNECTOR_PUNCTUATION,
          Character.DASH_PUNCTUATION,
          Character.START_PUNCTUATION,
          Character.END_PUNCTUATION,
          Character.INITIAL_QUOTE_PUNCTUATION,
          Character.FINAL_QUOTE_PUNCTUATION,
          Character.OTHER_PUNCTUATION ->
          true;
      default -> false;
    };
  }

  /// The blocks BERT splits by character; kana and hangul are not among them.
  private static boolean isIdeograph(int c) {
    return (c >= 0x4E00 && c <= 0x9FFF)
        || (c >= 0x3400 && c <= 0x4DBF)
        || (c >= 0x20000 && c <= 0x2CEAF)
        || (c >= 0xF900 && c <= 0xFAFF)
        || (c >= 0x2F800 && c <= 0x2FA1F);
  }
}
