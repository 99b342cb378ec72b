package perek.tools.redshift;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import perek.tools.call.Run;

/// Spectra of SDSS, LAMOST, MaNGA and 2dF against what their pipelines say, by SDSS's templates.
class RealRedshiftTest {

  private static final Path DATA = Path.of("../../shared/data/ml");
  private static final double C_KMS = 299_792.458;

  @BeforeEach
  void data() {
    assumeThat(Files.isDirectory(DATA))
        .as("SKIPPED: no shared/data/ml beside the checkout")
        .isTrue();
  }

  private record Row(String file, String kind, double z, int warning) {}

  private static List<Row> rows() throws IOException {
    List<Row> rows = new ArrayList<>();
    for (String line : Files.readAllLines(DATA.resolve("redshift/truth.csv"))) {
      String[] cells = line.split(",", -1);
      if (!cells[0].equals("file"))
        rows.add(
            new Row(cells[0], cells[2], Double.parseDouble(cells[4]), Integer.parseInt(cells[6])));
    }
    return rows;
  }

  @Test
  void trustedRedshiftsAreFoundAndDoubtfulOnesAreWarnedOf() throws IOException {
    RedshiftTool tool = new RedshiftTool();
    List<Double> narrow = new ArrayList<>();
    List<Double> broad = new ArrayList<>();
    for (Row row : rows()) {
      Redshift r = measured(tool, row.file());
      double apart = Math.abs(C_KMS * (r.z() - row.z()) / (1 + row.z()));
      if (row.warning() == 4) assertThat(r.warning()).as(row.file()).isNotZero();
      if (row.warning() != 0) continue;
      assertThat(r.kind()).as(row.file()).isEqualTo(row.kind());
      assertThat(apart).as(row.file()).isLessThan(1000);
      (row.kind().equals("QSO") ? broad : narrow).add(apart);
    }
    assertThat(median(narrow)).isLessThan(10);
    assertThat(median(broad)).isLessThan(200);
  }

  @Test
  void theFilesOwnRedshiftStandsBesideOurs() throws IOException {
    try (var files = Files.list(DATA.resolveSibling("rv/sdss"))) {
      Path file = files.filter(f -> f.toString().endsWith(".fits")).findFirst().orElseThrow();
      Redshift r =
          new RedshiftTool()
              .call(new RedshiftQuery(file, Optional.of(DATA.resolve("templates")), ""), run())
              .product()
              .orElseThrow();
      Redshift.Stated stated = Objects.requireNonNull(r.pipeline());
      assertThat(Math.abs(stated.apartKms())).isLessThan(3 * Objects.requireNonNull(r.zErrKms()));
    }
  }

  private static double median(List<Double> values) {
    return values.stream().sorted().toList().get(values.size() / 2);
  }

  private static Redshift measured(RedshiftTool tool, String name) {
    RedshiftQuery query =
        new RedshiftQuery(
            DATA.resolve("redshift").resolve(name), Optional.of(DATA.resolve("templates")), "");
    return tool.call(query, run()).product().orElseThrow();
  }

  private static Run run() {
    return Run.of(Path.of("target/redshift"), Duration.ofMinutes(5));
  }
}
