package perek.assistant.ground;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class SentencesTest {

  private static List<String> cut(String passage) {
    return Sentences.of(passage).stream().map(Sentences.Span::text).toList();
  }

  @Test
  void keepsAbbreviationsAndNumbersWithinASentence() {
    assertThat(cut("BAND is in metres, e.g. 6.5E-7 (cf. Sect. 4). It is a vacuum wavelength."))
        .containsExactly(
            "BAND is in metres, e.g. 6.5E-7 (cf. Sect. 4).", "It is a vacuum wavelength.");
  }

  @Test
  void quotesSmallTablesWholeAndListItemsByThemselves() {
    assertThat(cut("Columns:\n\nname | unit\nem_min | m\n\n- POS. Position.\n- SIZE"))
        .containsExactly("Columns:", "name | unit\nem_min | m", "- POS.", "Position.", "- SIZE");
  }

  @Test
  void quotesTheRowsOfALongTableByThemselves() {
    String row = "name | " + "x".repeat(500);
    assertThat(cut(row + "\n" + row)).containsExactly(row, row);
  }

  @Test
  void keepsAShortListingWhole() {
    assertThat(cut("Try\n\nSELECT TOP 5 *\nFROM t"))
        .containsExactly("Try", "SELECT TOP 5 *\nFROM t");
  }

  @Test
  void givesOffsetsAtWhichTheWordsStand() {
    String passage = "One.  Two is here.\n\n  Three.";
    assertThat(Sentences.of(passage))
        .hasSize(3)
        .allSatisfy(s -> assertThat(passage.substring(s.start(), s.end())).isEqualTo(s.text()));
  }
}
