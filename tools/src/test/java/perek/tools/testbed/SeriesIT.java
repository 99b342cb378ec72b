package perek.tools.testbed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import perek.tools.Toolbox;
import perek.tools.call.Run;
import perek.tools.http.Settings;
import perek.tools.http.Transport;
import perek.tools.series.find.Origin;
import perek.tools.series.line.Choices;
import perek.tools.series.line.LineSeries;
import perek.tools.series.line.SeriesQuery;
import perek.tools.spectrum.correct.Range;

/// A line in time, over the spectra of a real service.
class SeriesIT {

  private static final String ADDRESS =
      Optional.ofNullable(System.getenv("PEREK_TESTBED")).orElse("");

  @TempDir Path folder;

  @BeforeAll
  static void isUp() {
    assumeTrue(!ADDRESS.isBlank(), "SKIPPED: PEREK_TESTBED does not name the test bed's address");
  }

  private LineSeries made(String time) {
    Origin origin =
        new Origin.Services(
            "54.1224 +48.1926",
            List.of(URI.create(ADDRESS + "/spec/q/ssa/ssap.xml")),
            List.of(),
            time,
            0);
    SeriesQuery query =
        new SeriesQuery(
            origin, new Range(6520, 6610), "", Optional.empty(), Choices.USUAL, Optional.empty());
    return Toolbox.on(new Transport(Settings.of("", false)))
        .series()
        .call(query, Run.of(folder, Duration.ofMinutes(3)))
        .product()
        .orElseThrow();
  }

  @Test
  void theBandIsCutWhereTheServiceCuts() {
    LineSeries made = made("");
    assertThat(made.spectra()).isEqualTo(24);
    assertThat(made.points())
        .allSatisfy(p -> {
          assertThat(p.how()).isEqualTo("cut-out");
          assertThat(p.instrument()).isNotBlank();
        });
    assertThat(made.timeSystem()).isEqualTo("BJD TDB");
    assertThat(made.variance()).isNotNull();
    assertThat(made.variance().falseAlarm()).isLessThan(1e-6);
    assertThat(made.points().stream().filter(p -> p.vr() != null).count()).isEqualTo(22);
  }

  @Test
  void datesConfineIt() {
    LineSeries made = made("2008-01-01/2010-12-31");
    assertThat(made.spectra()).isEqualTo(5);
    assertThat(made.points()).allSatisfy(p -> assertThat(p.date()).isBetween("2008", "2011"));
  }
}
