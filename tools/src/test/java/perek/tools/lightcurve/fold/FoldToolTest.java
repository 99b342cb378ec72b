package perek.tools.lightcurve.fold;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import perek.tools.call.Run;
import perek.tools.lightcurve.CurveFiles;
import perek.tools.lightcurve.Source;

class FoldToolTest {

  @TempDir Path folder;

  @Test
  void aSineComesBackBinByBinWithinItsErrors() throws IOException {
    double t0 = 2_458_330;
    double[] times = CurveFiles.times(1325.3, 20, 5);
    Path file =
        CurveFiles.fits(
            folder.resolve("s.fits"),
            true,
            times,
            t -> 1 + .01 * Math.sin(2 * Math.PI * (t - t0) / 1.7),
            1e-3,
            5);
    FoldQuery query = new FoldQuery(Source.of(file), Optional.empty(), 1.7, t0, 50);
    Folded made =
        new FoldTool().call(query, Run.of(folder, Duration.ofMinutes(1))).product().orElseThrow();
    assertThat(made.bins()).hasSize(50);
    assertThat(made.scatterPpm()).isCloseTo(1000, within(60.));
    // The median that all are divided by has an error of its own, which all bins share.
    double shared = made.bins().stream().mapToDouble(Folded.Bin::flux).average().orElseThrow() - 1;
    double chi2 = 0;
    for (Folded.Bin bin : made.bins()) {
      double truth = .01 * Math.sin(2 * Math.PI * bin.phase());
      double off = (bin.flux() - 1 - shared - truth) / bin.err();
      chi2 += off * off;
    }
    assertThat(chi2 / 49).isBetween(.5, 1.7);
  }

  @Test
  void binsWithoutPointsAreNotTold() {
    Phases.Bins bins = Phases.bins(new double[] {-.9, .1, .11, 5}, new double[] {1, 2, 4, 9}, 1, 4);
    assertThat(bins.at()).containsExactly(-.75, .25);
    assertThat(bins.mean()).containsExactly(1, 3);
    assertThat(bins.points()).containsExactly(1, 2);
    assertThat(bins.error()[1]).isCloseTo(1, within(1e-12));
  }

  @Test
  void valuesBeyondTheirLimitsAreRefused() {
    Source source = Source.of(folder);
    assertThatThrownBy(() -> new FoldQuery(source, Optional.empty(), 0, null, null))
        .hasMessageContaining("--period is 0");
    assertThatThrownBy(() -> new FoldQuery(source, Optional.empty(), 1, null, 1))
        .hasMessageContaining("--bins is 1");
  }
}
