package perek.tools.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import perek.tools.data.Table;
import perek.tools.votable.ReadLimits;
import perek.tools.votable.VotableReader;

/// On answers of the test bed's services.
class BestTest {

  private static Table table(String name) throws URISyntaxException {
    Path file = Path.of(Objects.requireNonNull(BestTest.class.getResource(name + ".vot")).toURI());
    return new VotableReader(ReadLimits.DEFAULT).read(file, () -> false).table().orElseThrow();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          ssap     | the best S/N                   | ssa_snr                  | largest
          ssap     | signal-to-noise ratio          | ssa_snr                  | largest
          ssap     | worst S/N                      | ssa_snr                  | smallest
          ssap     | highest resolution             | ssa_specres              | smallest
          ssap     | lowest resolution              | ssa_specres              | largest
          ssap     | exposure time                  | ssa_timeExt              | largest
          ssap     | shortest exposure              | ssa_timeExt              | smallest
          ssap     | newest                         | ssa_dateObs              | largest
          ssap     | the oldest spectrum            | ssa_dateObs              | smallest
          ssap     | date                           | ssa_dateObs              | largest
          ssap     | widest wavelength range        | ssa_specext              | largest
          ssap     | bluest                         | ssa_specstart            | smallest
          ssap     | most points                    | ssa_length               | largest
          ssap     | smallest file                  | accsize                  | smallest
          ssap     | largest ssa_specmid            | ssa_specmid              | largest
          scs      | brightest                      | phot_g_mean_mag          | smallest
          scs      | faintest star                  | phot_g_mean_mag          | largest
          scs      | largest magnitude              | phot_g_mean_mag          | largest
          scs      | largest parallax               | parallax                 | largest
          scs      | nearest to the centre          | _r                       | smallest
          scs      | smallest ruwe                  | ruwe                     | smallest
          siap     | latest                         | dateObs                  | largest
          siap     | longest exposure time          | exptime                  | largest
          siap     | best spatial resolution        | pixelScale               | smallest
          obscore  | resolution                     | em_res_power             | largest
          obscore  | lowest resolving power         | em_res_power             | smallest
          obscore  | longest integration time       | t_exptime                | largest
          obscore  | most recent observation        | t_min                    | largest
          obscore  | highest calibration level      | calib_level              | largest
          obscore  | largest field of view          | s_fov                    | largest
          planets  | hottest                        | st_teff                  | largest
          planets  | most massive planet            | pl_bmasse                | largest
          planets  | shortest orbital period        | pl_orbper                | smallest
          planets  | nearest                        | sy_dist                  | smallest
          specobj  | highest redshift               | z                        | largest
          specobj  | S/N                            | sn_median                | largest
          specobj  | brightest                      | psfmag_r                 | smallest
          """)
  void theColumnThatHoldsItIsFound(String table, String words, String column, String first)
      throws URISyntaxException {
    Table rows = table(table);
    Best.Measure measure = Best.of(rows, words).orElseThrow();
    assertThat(rows.columns().get(measure.column()).name()).isEqualTo(column);
    assertThat(measure.largestFirst()).isEqualTo(first.equals("largest"));
  }

  @ParameterizedTest
  @CsvSource({
    "siap, best S/N",
    "scs, longest exposure",
    "ssap, nicest",
    "scs, ''",
    "obscore, hottest"
  })
  void whatNoColumnHoldsIsNotFound(String table, String words) throws URISyntaxException {
    assertThat(Best.of(table(table), words)).isEmpty();
  }

  @Test
  void aColumnWithoutAValueDoesNotCount() throws URISyntaxException {
    Table ssap = table("ssap");
    assertThat(ssap.text(0, ssap.index("ssa_redshift").orElseThrow())).isEmpty();
    assertThat(Best.of(ssap, "highest redshift")).isEqualTo(Optional.empty());
  }
}
