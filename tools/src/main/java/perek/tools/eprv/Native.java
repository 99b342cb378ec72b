package perek.tools.eprv;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import perek.tools.spectrum.fits.Card;
import perek.tools.spectrum.fits.Keys;

/// The header of the instrument, as cards of INSTRUMENT_HEADER.
final class Native {

  /// Keywords that belong to the data they describe.
  private static final Set<String> STRUCTURE =
      Set.of(
          "SIMPLE",
          "XTENSION",
          "BITPIX",
          "EXTEND",
          "EXTNAME",
          "PCOUNT",
          "GCOUNT",
          "TFIELDS",
          "BSCALE",
          "BZERO",
          "BLANK",
          "CHECKSUM",
          "DATASUM",
          "EXTVER",
          "LONGSTRN",
          "END");

  private static final int LONGEST = 60;

  private Native() {}

  static List<Card> cards(Keys keys) {
    List<Card> cards = new ArrayList<>();
    for (Map.Entry<String, String> each : keys.values().entrySet()) {
      String key = each.getKey();
      boolean structure =
          STRUCTURE.contains(key) || key.matches("NAXIS\\d*|T(TYPE|FORM|UNIT|UCD|UTYP|DIM)\\d+");
      if (structure || key.length() > LONGEST || !key.matches("[A-Z0-9_ -]+")) continue;
      cards.add(card(key, each.getValue(), keys));
    }
    return cards;
  }

  private static Card card(String key, String value, Keys keys) {
    if (value.isEmpty()) return Card.undefined(key);
    if (value.equals("T") || value.equals("F")) return Card.of(key, value.equals("T"));
    boolean number = value.matches("[-+]?(\\d+\\.?\\d*|\\.\\d+)([EeDd][-+]?\\d+)?");
    if (number && keys.number(key).isPresent()) {
      double parsed = keys.number(key).getAsDouble();
      boolean whole = value.matches("[-+]?\\d{1,15}");
      return whole ? Card.of(key, (long) parsed) : Card.of(key, parsed);
    }
    return Card.of(key, value.length() > LONGEST ? value.substring(0, LONGEST) : value);
  }
}
