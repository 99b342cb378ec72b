package perek.tools.testbed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import perek.tools.Toolbox;
import perek.tools.call.Outcome;
import perek.tools.call.Params;
import perek.tools.call.Run;
import perek.tools.data.Status;
import perek.tools.data.Table;
import perek.tools.each.Each;
import perek.tools.each.EachQuery;
import perek.tools.http.Settings;
import perek.tools.http.Transport;

/// Spectra of a real service, brought and measured.
class EachIT {

  private static final String ADDRESS =
      Optional.ofNullable(System.getenv("PEREK_TESTBED")).orElse("");
  private static final String SSAP = "/spec/q/ssa/ssap.xml";

  private final Toolbox tools = Toolbox.on(new Transport(Settings.of("", false)));

  @TempDir Path folder;

  @BeforeAll
  static void isUp() {
    assumeTrue(!ADDRESS.isBlank(), "SKIPPED: PEREK_TESTBED does not name the test bed's address");
  }

  private Run run() {
    return Run.of(folder, Duration.ofMinutes(2));
  }

  private Table found() {
    return found(3);
  }

  private Table found(int most) {
    Params params = Params.of("TARGETNAME", "psi Per").with("MAXREC", Integer.toString(most));
    return tools
        .call("ssap", URI.create(ADDRESS + SSAP), params, run())
        .product()
        .flatMap(p -> p.table())
        .orElseThrow();
  }

  @Test
  void profilesBecomeATableThatCanBeAskedAbout() {
    Outcome<Each> outcome =
        tools
            .each()
            .call(
                new EachQuery(
                    found().file(), List.of(1L, 2L), EachQuery.Deed.HALPHA, Optional.empty()),
                run());
    Table measured = outcome.product().flatMap(Each::table).orElseThrow();
    assertThat(measured.rows()).isEqualTo(2);
    int label = measured.index("label").orElseThrow();
    assertThat(measured.text(0, label).orElseThrow())
        .isIn("absorption", "single-peak", "double-peak", "shell");
    assertThat(String.join(" ", outcome.report().notes())).contains("air was taken");
  }

  @Test
  void whatCannotBeMeasuredSaysWhyByRow() {
    Outcome<Each> outcome =
        tools
            .each()
            .call(
                new EachQuery(found().file(), List.of(1L), EachQuery.Deed.MK, Optional.empty()),
                run());
    assertThat(outcome.status()).isEqualTo(Status.FAILED);
    assertThat(outcome.report().message()).contains("Row 1").contains("Angstrom");
  }

  @Test
  void spectraAreDrawnTogether() {
    Outcome<Each> outcome =
        tools
            .each()
            .call(
                new EachQuery(found().file(), List.of(), EachQuery.Deed.PICTURE, Optional.empty()),
                run());
    assertThat(outcome.product().flatMap(Each::file).orElseThrow()).isNotEmptyFile();
    assertThat(outcome.product().orElseThrow().spectra()).isEqualTo(3);
  }

  @Test
  void theMostLikeOneStandsFirstAndTheOneItselfNowhere() {
    Table found = found(8);
    Outcome<Each> outcome =
        tools
            .each()
            .call(
                new EachQuery(found.file(), List.of(2L), EachQuery.Deed.SIMILAR, Optional.empty()),
                run());
    assertThat(outcome.status()).isEqualTo(Status.OK);
    Table near = outcome.product().flatMap(Each::table).orElseThrow();
    assertThat(near.rows()).isEqualTo(7);
    List<Double> distances = new ArrayList<>();
    for (int row = 0; row < 7; row++) {
      assertThat(near.text(row, near.index("row").orElseThrow())).isNotEqualTo(Optional.of("2"));
      distances.add(
          Double.valueOf(near.text(row, near.index("distance").orElseThrow()).orElseThrow()));
    }
    assertThat(distances).isSorted();
  }

  @Test
  void allAreRankedByHowOddTheyAre() {
    Outcome<Each> outcome =
        tools
            .each()
            .call(
                new EachQuery(found(8).file(), List.of(), EachQuery.Deed.UNUSUAL, Optional.empty()),
                run());
    Table odd = outcome.product().flatMap(Each::table).orElseThrow();
    assertThat(odd.rows()).isEqualTo(8);
    assertThat(odd.index("neighbour")).isPresent();
  }
}
