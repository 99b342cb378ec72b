package perek.tools.spectrum.fits;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import nom.tam.fits.Header;
import nom.tam.fits.HeaderCard;
import nom.tam.util.Cursor;

/// Header cards as keywords.
final class Cards {

  /// Cards without a value by their nature; all others without one are undefined keywords.
  private static final Set<String> TEXTS = Set.of("", "COMMENT", "HISTORY", "CONTINUE", "END");

  private static final String HIERARCH = "HIERARCH.";

  private Cards() {}

  /// Where a keyword stands twice the first one counts.
  static Keys of(Header header) {
    Map<String, String> values = new LinkedHashMap<>();
    Cursor<String, HeaderCard> cards = header.iterator();
    while (cards.hasNext()) {
      HeaderCard card = cards.next();
      if (TEXTS.contains(card.getKey())) continue;
      String value = card.getValue();
      values.putIfAbsent(plain(card.getKey()), value == null ? "" : value);
    }
    return new Keys(values);
  }

  private static String plain(String key) {
    return key.startsWith(HIERARCH) ? key.substring(HIERARCH.length()).replace('.', ' ') : key;
  }
}
