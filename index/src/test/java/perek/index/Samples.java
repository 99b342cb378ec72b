package perek.index;

import java.util.List;
import java.util.stream.IntStream;
import perek.corpora.Document;
import perek.corpora.Passage;
import perek.corpora.Reading;

/// Readings for tests.
final class Samples {

  static final Document SSA =
      new Document(
          "SSA",
          "Simple Spectral Access Protocol",
          "1.1",
          "2012-02-10",
          "REC",
          null,
          "https://www.ivoa.net/documents/SSA/20120210/",
          List.of("Doug Tody", "Markus Dolensky"));

  static final Passage BAND =
      new Passage(
          SSA,
          "SSA/SSA.html",
          List.of("4 queryData", "4.1.1.3 BAND"),
          "tth_sEc4.1.1.3",
          "The spectral bandpass is specified in units of meters, vacuum wavelength.\n\n"
              + "em.wl;meta.main | BAND");

  static final Passage SCHEMA =
      new Passage(
          new Document("TAP", "Table Access Protocol", "1.1", null, null, null, null, List.of()),
          "TAP/TAP.html",
          List.of(),
          null,
          "Columns are described in tap_schema.columns, tables in TAP_SCHEMA.tables.");

  private Samples() {}

  static Reading reading(String corpus, String path, String hash, Passage... passages) {
    return new Reading(corpus, path, hash, List.of(passages));
  }

  /// A unit with three passages whose words name unit and number.
  static Reading numbered(int unit) {
    String path = "unit" + unit + ".md";
    Document document =
        new Document("unit" + unit, "Unit " + unit, null, null, null, null, null, List.of());
    return new Reading(
        "numbered",
        path,
        "source" + unit,
        IntStream.range(0, 3)
            .mapToObj(i ->
                new Passage(
                    document,
                    path,
                    List.of("Part " + i),
                    null,
                    "word" + unit + " part" + i + " of a spectrum"))
            .toList());
  }
}
