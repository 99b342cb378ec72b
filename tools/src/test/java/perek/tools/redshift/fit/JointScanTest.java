package perek.tools.redshift.fit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import perek.tools.redshift.Made;
import perek.tools.redshift.sample.Sampled;
import perek.tools.redshift.template.Family;
import perek.tools.redshift.template.Templates;

class JointScanTest {

  @Test
  void theScanByTransformsIsThatOfSingleFits(@TempDir Path folder) throws IOException {
    Sampled spectrum = Made.spectrum(w -> Made.galaxy(w, .3), .25, 5, 1);
    for (Family family : Templates.read(Made.templates(folder)).families()) {
      Ground ground = Ground.of(spectrum, family.kind().polynomials());
      Curve curve =
          family.joint()
              ? new JointScan(family).of(ground)
              : new RowScan(family).of(ground).getFirst();
      for (int i = 0; i < Math.min(2000, curve.chi2().length); i += 97) {
        double alone = Model.of(ground, family, curve.row(), curve.from() + (double) i).chi2();
        assertThat(curve.chi2()[i]).isCloseTo(alone, within(1e-6 * alone));
      }
    }
  }
}
