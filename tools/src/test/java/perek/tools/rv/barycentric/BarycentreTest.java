package perek.tools.rv.barycentric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import perek.tools.rv.time.Moment;
import perek.tools.rv.time.Resource;

class BarycentreTest {

  private static final double C_MS = 299_792_458.0;
  private static final Star BARNARD =
      new Star(269.452, 4.6934, -801.551, 10_362.394, 546.976, -110.11, 2016);

  /// Worst of the sixty cases beside astropy, same ephemeris and Earth orientation.
  @Test
  void velocitiesAndTimesAreThoseOfAstropy() {
    double worstMs = 0;
    double worstS = 0;
    List<String[]> cases = Resource.rows(BarycentreTest.class, "astropy.tsv");
    for (String[] c : cases) {
      Star star = new Star(d(c, 0), d(c, 1), d(c, 2), d(c, 3), d(c, 4), d(c, 5), d(c, 6));
      Site site = new Site("given", d(c, 7), d(c, 8), d(c, 9));
      Correction ours = Barycentre.of(star, site, Moment.of(c[10]), null);
      worstMs = Math.max(worstMs, Math.abs(ours.zB() - d(c, 11)) * C_MS);
      worstS = Math.max(worstS, Math.abs(ours.bjdTdb() - d(c, 12)) * 86_400);
    }
    System.out.printf("worst of %d: %.5f m/s, %.6f s%n", cases.size(), worstMs, worstS);
    assertThat(cases).hasSize(60);
    assertThat(worstMs).isLessThan(0.01);
    assertThat(worstS).isLessThan(0.001);
  }

  private static double d(String[] cells, int i) {
    return Double.parseDouble(cells[i]);
  }

  @Test
  void secularAccelerationOfBarnardsStarIsFourAndAHalfMetresASecondAYear() {
    Site site = Sites.named("la silla");
    Correction after = Barycentre.of(BARNARD, site, Moment.of("2026-01-01T12:00:00"), null);
    assertThat(after.secularMs() / 10).isCloseTo(4.5, within(0.05));
  }

  @Test
  void aTimeInTdbIsTheSameTimeAsInUtc() {
    Site site = Sites.named("Ondřejov");
    Correction utc = Barycentre.of(BARNARD, site, Moment.of("2020-05-01T00:00:00"), null);
    Correction tt = Barycentre.of(BARNARD, site, Moment.of("2020-05-01T00:01:09.184 TT"), null);
    Correction tdb = Barycentre.of(BARNARD, site, Moment.of("2020-05-01T00:01:09.184 TDB"), null);
    assertThat(tt.bjdTdb()).isCloseTo(utc.bjdTdb(), within(1e-9));
    assertThat(Math.abs(tdb.bjdTdb() - utc.bjdTdb()) * 86_400).isBetween(1e-5, 2e-3);
  }

  @Test
  void whatIsNotGivenIsToldWithItsCost() {
    Star bare = new Star(269.452, 4.6934, null, null, null, null, 2016);
    Correction c = Barycentre.of(bare, Sites.named("vlt"), Moment.of("2026-11-01"), null);
    assertThat(c.notes())
        .anyMatch(n -> n.contains("--pmra, --pmdec, --parallax, --rv not given"))
        .anyMatch(n -> n.contains("UT1"))
        .anyMatch(n -> n.contains("Leap seconds"));
  }

  @ParameterizedTest
  @CsvSource({
    "2459000.5, says no scale",
    "1960-01-01T00:00:00, 1972",
    "yesterday, is no time",
    "2020-13-01T00:00:00, is no time"
  })
  void aTimeThatCannotBeUsedIsExplained(String text, String why) {
    assertThatThrownBy(() -> Moment.of(text)).hasMessageContaining(why);
  }

  @ParameterizedTest
  @ValueSource(strings = {"La Silla", "lasilla", "HARPS", "Stará Lesná", "tigre-heros", "Perek"})
  void sitesAreFoundByAnyOfTheirNames(String name) {
    assertThat(Sites.named(name).name()).isNotBlank();
  }

  @Test
  void anUnknownSiteListsThoseThatThereAre() {
    assertThatThrownBy(() -> Sites.named("Atlantis"))
        .hasMessageContaining("Atlantis")
        .hasMessageContaining("--lon")
        .hasMessageContaining("Paranal");
  }
}
