package perek.tools.redshift.template;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import perek.tools.redshift.Made;
import perek.tools.redshift.fit.Finder;
import perek.tools.spectrum.fits.Card;
import perek.tools.spectrum.fits.FitsDraft;

class TemplateBuilderTest {

  @Test
  void builtTemplatesFindRedshiftsOfOtherSpectra(@TempDir Path folder) throws IOException {
    TemplateBuilder builder = new TemplateBuilder();
    for (int i = 0; i < 8; i++) {
      double gas = .1 * i;
      double z = .01 * i;
      builder.add(Kind.GALAXY, "", z, Made.spectrum(w -> Made.galaxy(w, gas), z, 20, i));
    }
    builder.add(Kind.STAR, "A0", .0001, Made.spectrum(Made::star, .0001, 50, 9));
    assertThat(builder.write(folder, 2)).hasSize(2);
    Templates built = Templates.read(folder);
    assertThat(built.notes()).anyMatch(n -> n.contains("QSO"));
    Finder.Found found =
        new Finder(built).find(Made.spectrum(w -> Made.galaxy(w, .45), .035, 10, 77));
    assertThat(found.best().family().kind()).isEqualTo(Kind.GALAXY);
    assertThat(found.best().z()).isCloseTo(.035, within(1e-4));
  }

  @Test
  void aTemplateOnAnotherGridIsRefusedByName(@TempDir Path folder) throws IOException {
    List<Card> cards =
        List.of(Card.of("OBJECT", "GALAXY"), Card.of("COEFF0", 3.5), Card.of("COEFF1", 2e-4));
    new FitsDraft(List.of()).image("T", new float[2][500], cards).write(folder.resolve("gal.fits"));
    assertThatThrownBy(() -> Templates.read(folder)).hasMessageContaining("gal.fits");
  }

  @Test
  void anEmptyFolderSaysWhatBelongsThere(@TempDir Path folder) {
    assertThatThrownBy(() -> Templates.read(folder)).hasMessageContaining("build-templates");
  }
}
