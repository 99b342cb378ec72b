package perek.tools.eprv;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import perek.tools.spectrum.Observation;
import perek.tools.spectrum.Spectrum;
import perek.tools.spectrum.fits.Card;
import perek.tools.spectrum.fits.Keys;

/// The primary header: every required keyword, with what the spectrum knows, else the default of
/// the standard (`UNKNOWN`, or a card without value).
///
/// @param level 2, 3 or 4
record PrimaryHeader(Spectrum spectrum, int level, String fileName) {

  private static final double SECONDS_PER_DAY = 86_400;
  private static final double HOURS = 15;

  List<Card> cards() {
    Map<String, Object> known = known();
    List<Card> cards = new ArrayList<>();
    for (Requirements.Keyword keyword : Requirements.keywords(level, "PRIMARY")) {
      String key = keyword.first();
      Object value = known.get(key);
      if (value != null) cards.add(Card.of(key, value));
      else if (keyword.required())
        cards.add(keyword.type().equals("text") ? Card.of(key, "UNKNOWN") : Card.undefined(key));
    }
    return cards;
  }

  private Map<String, Object> known() {
    Observation o = spectrum.observation();
    Keys keys = spectrum.keys();
    Map<String, Object> known = new HashMap<>();
    text(known, "INSTRUME", o.instrument());
    known.put("DATALVL", "L" + level);
    known.put("OBSTYPE", "Sci");
    known.put("NUMTRACE", 1);
    known.put("NUMORDER", spectrum.orders().size());
    text(known, "OBJECT", o.target());
    known.put("FILENAME", fileName);
    known.put("DATE", Instant.now().truncatedTo(ChronoUnit.SECONDS).toString().replace("Z", ""));
    keys.first("DATE-OBS").ifPresent(d -> known.put("DATE-OBS", d));
    keys.first("OBSERVER", "ESO OBS PI-COI NAME").ifPresent(d -> known.put("OBSERVER", d));
    start(o).ifPresent(jd -> known.put("JD_UTC", jd));
    number(known, "EXPTIME", o.exposureS());
    known.put("TRACE1", "SCI");
    text(known, "CID1", o.target());
    o.raDeg().ifPresent(d -> known.put("CRA1", sexagesimal(d / HOURS, false)));
    o.decDeg().ifPresent(d -> known.put("CDEC1", sexagesimal(d, true)));
    number(known, "CEQNX1", keys.firstNumber("EQUINOX"));
    number(known, "CEPCH1", keys.firstNumber("ESO TEL TARG EPOCH", "EPOCH"));
    number(known, "CRV1", keys.firstNumber("ESO TEL TARG RADVEL", "TNG TEL TARG RADVEL"));
    number(known, "CPMR1", keys.firstNumber("ESO TEL TARG PMA", "TNG TEL TARG PMA"));
    number(known, "CPMD1", keys.firstNumber("ESO TEL TARG PMD", "TNG TEL TARG PMD"));
    place(known, keys, o);
    known.put("ISSOLAR", o.target().equalsIgnoreCase("Sun"));
    keys.first("ESO DRS VERSION", "TNG DRS VERSION", "ESO PRO REC1 PIPE ID")
        .ifPresent(v -> known.put("DRPTAG", v));
    known.put("EPRVTAG", Requirements.VERSION);
    known.put("VOCLASS", "EPRVSTANDARD" + Requirements.VERSION);
    known.put("FULLCOMP", "Yes");
    // Nobody but the pipeline that made the spectrum can say whether it is good.
    keys.first("SUMMFLAG").ifPresent(flag -> known.put("SUMMFLAG", flag));
    return known;
  }

  private static void place(Map<String, Object> known, Keys keys, Observation o) {
    text(known, "OBSERVAT", o.observatory());
    text(known, "TELESCOP", o.observatory());
    text(known, "TELEID1", o.observatory());
    known.put("NUMTEL", 1);
    number(known, "OBSLON", keys.firstNumber("ESO TEL GEOLON", "TNG TEL GEOLON", "OBSLON"));
    number(known, "OBSLAT", keys.firstNumber("ESO TEL GEOLAT", "TNG TEL GEOLAT", "OBSLAT"));
    number(known, "OBSALT", keys.firstNumber("ESO TEL GEOELEV", "TNG TEL GEOELEV", "OBSALT"));
  }

  /// JD_UTC is that of DATE-OBS, the start.
  private static Optional<Double> start(Observation o) {
    return o.mid().map(m -> m.jd() - o.exposureS().orElse(0) / 2 / SECONDS_PER_DAY);
  }

  private static void text(Map<String, Object> known, String key, String value) {
    if (!value.isBlank()) known.put(key, value);
  }

  private static void number(Map<String, Object> known, String key, OptionalDouble value) {
    value.ifPresent(v -> known.put(key, v));
  }

  private static String sexagesimal(double value, boolean signed) {
    long thousandths = Math.round(Math.abs(value) * 3600 * 1000);
    String sign = value < 0 ? "-" : signed ? "+" : "";
    return "%s%02d:%02d:%06.3f"
        .formatted(
            sign,
            thousandths / 3_600_000,
            thousandths / 60_000 % 60,
            thousandths % 60_000 / 1000.0);
  }
}
