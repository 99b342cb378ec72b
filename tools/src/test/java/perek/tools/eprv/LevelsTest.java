package perek.tools.eprv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import perek.tools.spectrum.Samples;
import perek.tools.spectrum.Spectrum;
import perek.tools.spectrum.fits.Card;
import perek.tools.spectrum.fits.FitsDraft;
import perek.tools.spectrum.read.Readers;

class LevelsTest {

  @TempDir private Path folder;

  private static Spectrum harps() throws IOException {
    return Readers.require(Samples.real("rv/harps_gl273/HARPS.2003-12-13T06:19:48.371_e2ds_A.fits"))
        .spectrum();
  }

  @Test
  void harpsBecomesL2AndIsReadAgainIdentical() throws IOException {
    Spectrum given = harps();
    Timing timing = Timing.of(given).orElseThrow();
    Path file = folder.resolve(Levels.name(given, 2));
    Levels.l2(given, timing, file);
    assertThat(file.getFileName()).hasToString("harps_SL2_20031213T061948.fits");
    assertThat(Validator.of(file).findings()).isEmpty();
    Spectrum again = Readers.require(file).spectrum();
    Spectrum wanted = Levels.asL2(given, timing);
    for (int i = 0; i < wanted.orders().size(); i++) {
      assertThat(again.orders().get(i).wavelengths())
          .isEqualTo(wanted.orders().get(i).wavelengths());
      assertThat(again.orders().get(i).flux()).isEqualTo(wanted.orders().get(i).flux());
    }
  }

  @Test
  void l3AndL4AreValidToo() throws IOException {
    Spectrum given = harps();
    Timing timing = Timing.of(given).orElseThrow();
    Path l3 = folder.resolve(Levels.name(given, 3));
    Levels.l3(given, timing, l3);
    assertThat(Validator.of(l3).findings()).isEmpty();
    Path l4 = folder.resolve(Levels.name(given, 4));
    Levels.l4(given, timing, new Levels.Velocity(18.4, .001, "CCF"), l4);
    assertThat(Validator.of(l4).findings()).isEmpty();
  }

  @Test
  void theBjdOfTheOldDrsIsBroughtFromUtcToTdb() throws IOException {
    Timing timing = Timing.of(harps()).orElseThrow();
    assertThat((timing.bjdTdb() - 2452986.76962528) * 86_400).isCloseTo(64.184, within(1e-3));
  }

  @Test
  void everyFaultOfAFileIsTold() throws IOException {
    Path file = folder.resolve("wrong.fits");
    new FitsDraft(List.of(Card.of("DATALVL", "L3"), Card.of("BLZCORR", "perhaps")))
        .image("COMBINED_STITCHED_CORR_WAVE", new float[] {5000, 5001}, List.of())
        .write(file);
    Validator.Verdict verdict = Validator.of(file);
    assertThat(verdict.valid()).isFalse();
    assertThat(verdict.findings())
        .extracting(f -> f.place() + " " + f.text())
        .anyMatch(t -> t.startsWith("COMBINED_STITCHED_CORR_WAVE is the name of an earlier draft"))
        .anyMatch(
            t -> t.startsWith("COMBINED_STITCHED_CORR_WAVE has 32 bits a pixel and must have 64"))
        .anyMatch(t -> t.startsWith("PRIMARY BLZCORR is 'perhaps' and must be a truth"))
        .anyMatch(t -> t.startsWith("PRIMARY LMPCORR is required at L3 and missing"))
        .anyMatch(t -> t.startsWith("RECEIPT is required at L3 and missing"));
  }
}
