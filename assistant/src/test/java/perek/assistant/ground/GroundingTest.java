package perek.assistant.ground;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Numbers, names and words of a sentence in what it cites.
class GroundingTest {

  private static final String SOURCE =
      "H-alpha lies at 6562.8 Angstrom in air. The archive holds 12,186 spectra. SIZE=0.02 is a"
          + " diameter of 0.02 deg. The speed is 299792.458 km/s.";

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          It lies at 6562.8 Angstrom.                |
          It lies at 656.28 nm.                      |
          It lies at 6.5628E-7 m.                    |
          It lies at 6563 Angstrom.                  |
          It lies at 6570 Angstrom.                  | 6570
          It lies at 656.4 nm.                       | 656.4
          It holds 12186 spectra.                    |
          It holds about 12,000 spectra.             |
          It holds 12 thousand spectra.              |
          It holds twelve thousand spectra.          | twelve
          It holds 12,187 spectra.                   | 12,187
          It is 72 arcsec wide.                      |
          It is 1.2 arcmin wide.                     |
          It is 5 arcmin wide.                       | 5
          It lies at 6562.8 nm.                      | 6562.8
          It is 0.02 arcsec wide.                    | 0.02
          Light has 2.998 x 10^5 km/s.               |
          Light has 2.998 x 10^6 km/s.               | 2.998
          It has ５ parts.                            | 5
          It has two parts.                          | two
          """)
  void numbersStandAsTheyAreOrRoundedOrConverted(String sentence, String stray) {
    assertThat(Figures.stray(sentence, SOURCE).orElse(null)).isEqualTo(stray);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          SIZE is a diameter.                        |
          The MAXREC parameter limits it.            | MAXREC
          The column s_ra holds it.                  | s_ra
          The star HD22192 was seen.                 | HD22192
          It was made by Zorblax in a night.         | Zorblax
          Zorblax has a diameter.                    | Zorblax
          However, it is a diameter.                 |
          Spectra are held there.                    |
          See http://made.up/x for more.             | http://made.up/x
          It is called `foo bar`.                    | foo bar
          """)
  void namesStandInWhatIsCitedOrAsked(String sentence, String stray) {
    assertThat(Names.stray(sentence, SOURCE, "What is it?").orElse(null)).isEqualTo(stray);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          The archive holds many spectra             | true
          SIZE gives the diameter of the region      | true
          Cats sleep on warm roofs in winter         | false
          The archive never holds spectra            | false
          """)
  void sentencesFollowFromWhatTheyCite(String sentence, boolean stands) {
    String best = Support.stretches(sentence, SOURCE).getFirst();
    assertThat(Support.lacks(sentence, best, SOURCE, "What is it?").isEmpty()).isEqualTo(stands);
  }
}
