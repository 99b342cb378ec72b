package perek.assistant.ground;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What sentences about a table agree with it.
class TabularTest {

  private static final List<String> HEAD =
      List.of(
          "ssap http://here.example/ssap",
          "TARGETNAME=psi Per",
          "status OK",
          "rows 3",
          "filed as psi Per (2), HD 22192 (1)");
  private static final List<String> ROWS =
      List.of(
          "psi Per, 2004-08-25T02:24:00, FEROS, S/N 80; exptime 600 s, snr 80, mag 4.3 mag, width 93",
          "psi Per, 2006-03-01T04:48:00, FEROS, S/N 210; exptime 1200 s, snr 210, mag 4.1 mag, width 12",
          "HD 22192, 2009-06-18T07:12:00, HARPS, S/N 150; exptime 900 s, snr 150, mag 4.2 mag, width 7");
  private static final Map<String, List<String>> COLUMNS =
      Map.of(
          "exptime", List.of("exptime 600 s", "exptime 1200 s", "exptime 900 s"),
          "snr", List.of("snr 80", "snr 210", "snr 150"),
          "mag", List.of("mag 4.3 mag", "mag 4.1 mag", "mag 4.2 mag"),
          "width", List.of("width 93", "width 12", "width 7"));
  private static final List<String> EXTREMES =
      List.of(
          Tabular.extremes("exptime", "600 s", "1200 s"),
          Tabular.extremes("snr", "80", "210"),
          Tabular.extremes("mag", "4.1 mag", "4.3 mag"));
  private static final Tabular WHOLE = new Tabular(HEAD, ROWS, EXTREMES, COLUMNS);

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Three spectra came, two of them filed as psi Per.",
        "The spectrum of 2006-03-01 was exposed for 1200 s and has an S/N of 210.",
        "It was exposed for 20 min with FEROS.",
        "The S/N are 80, 210 and 150.",
        "The longest exposure took 1200 s.",
        "The exposures range from 600 to 1200 s.",
        "The highest S/N, 210, belongs to the spectrum of 2006-03-01.",
        "The brightest has 4.1 mag.",
        "The exptime of the first is 600 s."
      })
  void agree(String sentence) {
    assertThat(WHOLE.fault(sentence, "Spectra of psi Per")).as(sentence).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        // no cell has it
        "The S/N is 211.",
        "It was exposed for 1201 s.",
        // another row has it
        "The spectrum of 2006-03-01 has an S/N of 80.",
        // another unit, or none
        "It was exposed for 1200 min.",
        "It was exposed for 93 s.",
        // nobody has counted these
        "Four spectra came.",
        "Three of them are filed as psi Per, taken by 3 observers in 7 images.",
        // another is longer, higher, shorter
        "The longest exposure took 900 s.",
        "The highest S/N is 150.",
        "The shortest exposure took 1200 s.",
        // another column has it
        "The snr is 600.",
      })
  void doNotAgree(String sentence) {
    assertThat(WHOLE.fault(sentence, "Spectra of psi Per")).as(sentence).isNotEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"The longest exposure took 1200 s.", "The highest S/N is 210."})
  void compareOnlyRowsThatWereAllRead(String sentence) {
    assertThat(new Tabular(HEAD, ROWS, List.of(), COLUMNS).fault(sentence, "")).isPresent();
  }
}
