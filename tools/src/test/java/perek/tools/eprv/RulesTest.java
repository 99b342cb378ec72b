package perek.tools.eprv;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import nom.tam.fits.Fits;
import nom.tam.fits.FitsException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import perek.tools.spectrum.Frame;
import perek.tools.spectrum.Medium;
import perek.tools.spectrum.MidTime;
import perek.tools.spectrum.Observation;
import perek.tools.spectrum.Order;
import perek.tools.spectrum.Spectrum;
import perek.tools.spectrum.fits.Card;
import perek.tools.spectrum.fits.FitsDraft;
import perek.tools.spectrum.fits.Keys;

/// What the values of a file must be, beside being there: a file that keeps the standard, with one
/// fault at a time.
class RulesTest {

  @TempDir private Path folder;

  private Path valid() throws IOException {
    Observation what =
        new Observation(
            "tau Cet",
            OptionalDouble.of(26.017),
            OptionalDouble.of(-15.9375),
            Optional.of(new MidTime(2_455_000.5 + 450 / 86_400., MidTime.Scale.UTC, false)),
            OptionalDouble.of(900),
            "ESO-3P6",
            "HARPS",
            OptionalDouble.of(12));
    double[] flux = {1, 2, 3};
    List<Order> orders =
        List.of(
            Order.of(0, new double[] {5000, 5001, 5002}, flux).variance(flux),
            Order.of(1, new double[] {5100, 5101, 5102}, flux).variance(flux));
    Keys keys = new Keys(Map.of("DATE-OBS", "2009-06-18T00:00:00"));
    Spectrum s = new Spectrum(what, Medium.vacuum(), Frame.OBSERVATORY, "", orders, keys);
    Path file = folder.resolve(Levels.name(s, 2));
    Levels.l2(s, new Timing(12, 2_455_000.507), file);
    return file;
  }

  @Test
  void aFileOfOursKeepsAllOfThem() throws IOException {
    assertThat(Validator.of(valid()).findings()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "FULLCOMP | maybe | ERROR | must be Yes or No",
        "SUMMFLAG | Good | ERROR | must be Pass or Fail",
        "DQLVL1 | -1 | ERROR | must not be below 0",
        "EPRVTAG | v1.1.0 | WARNING | such as 2026.02",
        "NUMTRACE | 2 | ERROR | is missing: NUMTRACE is 2",
        "NUMTEL | 4 | ERROR | is missing: NUMTEL is 4",
        "CRA1 | 26.017 | WARNING | written as",
        "OBSLON | 400 | ERROR | from -180 to 360 degrees",
        "OBSLAT | -91 | ERROR | from -90 to 90",
        "EXPTIME | -5 | ERROR | seconds",
        "FILENAME | other.fits | WARNING | the file is called",
        "INSTRUME | ESPRESSO | WARNING | begins with another",
        "DATE-OBS | 18/06/2009 | ERROR | must be written as",
        "DATE-OBS | 2009-06-18T01:00:00 | WARNING | not in the file's name",
        "JD_UTC | 2455000.7 | ERROR | s from DATE-OBS",
        "JD_UTC | 2455000.505208 | WARNING | which is the start",
        "NUMORDER | 5 | ERROR | has 2 rows",
      })
  void aValueThatCannotBeIsTold(String key, String value, Finding.Severity severity, String words)
      throws IOException, FitsException {
    Path file = valid();
    try (Fits fits = new Fits(file.toFile())) {
      var header = fits.getHDU(0).getHeader();
      if (value.matches("-?[\\d.]+") && !key.equals("CRA1"))
        header.addValue(key, Double.parseDouble(value), "");
      else header.addValue(key, value, "");
      for (int i = 1; i < fits.getNumberOfHDUs(); i++) fits.getHDU(i).getData();
      rewritten(fits, file);
    }
    assertThat(Validator.of(file).findings())
        .anySatisfy(f -> {
          assertThat(f.severity()).isEqualTo(severity);
          assertThat(f.text()).contains(words);
        });
  }

  private static void rewritten(Fits fits, Path file) throws FitsException, IOException {
    fits.read();
    Path other = file.resolveSibling("other.part");
    fits.write(other.toFile());
    java.nio.file.Files.move(other, file, java.nio.file.StandardCopyOption.REPLACE_EXISTING);
  }

  @Test
  void aFileThatSaysThatItIsCompleteAndIsNotIsTold() throws IOException {
    Path file = folder.resolve("x.fits");
    new FitsDraft(List.of(Card.of("DATALVL", "L2"), Card.of("FULLCOMP", "Yes"))).write(file);
    assertThat(texts(file)).anyMatch(t -> t.matches("PRIMARY FULLCOMP is Yes, and \\d+ faults .*"));
  }

  @Test
  void aSummaryThatContradictsAFlagIsTold() throws IOException {
    Path file = folder.resolve("x.fits");
    new FitsDraft(
            List.of(
                Card.of("DATALVL", "L2"), Card.of("SUMMFLAG", "Pass"), Card.of("DRPFLAG", "Fail")))
        .write(file);
    assertThat(texts(file)).contains("PRIMARY SUMMFLAG is Pass, and DRPFLAG is Fail");
  }

  private static List<String> texts(Path file) throws IOException {
    return Validator.of(file).findings().stream().map(f -> f.place() + " " + f.text()).toList();
  }

  private static Map<String, Object> columns(Object... namesAndValues) {
    Map<String, Object> columns = new LinkedHashMap<>();
    for (int i = 0; i < namesAndValues.length; i += 2)
      columns.put(namesAndValues[i].toString(), namesAndValues[i + 1]);
    return columns;
  }

  @Test
  void tablesAndImagesOfL4AreComparedWithEachOther() throws IOException {
    Path file = folder.resolve("x.fits");
    new FitsDraft(
            List.of(
                Card.of("DATALVL", "L4"),
                Card.of("JD_UTC", 2_455_000.5),
                Card.of("BJDTDB", 55_000.5),
                Card.of("BERV", 45.),
                Card.of("RVERR", 0.)))
        .table(
            "RV1",
            columns(
                "BJD_TDB", new double[] {55_000, 55_000},
                "RV", new double[] {1, 1},
                "RV_Error", new double[] {.1, .1},
                "RV_ERR", new double[] {0, .1}),
            List.of(Card.of("RVSTART", -20.)))
        .image("CCF1", new double[3][11], List.of(Card.of("VELNSTEP", 12), Card.of("VELSTEP", 0.)))
        .table(
            "DIAGNOSTICS1",
            columns(
                "BJD_TDB",
                new double[] {1},
                "value",
                new double[] {1},
                "uncertainty",
                new double[] {1}),
            List.of())
        .table(
            "RECEIPT",
            columns("TIME", new String[] {"x"}, "STATUS", new String[] {"fine"}),
            List.of())
        .table(
            "DRP_CONFIG",
            columns("ENTRY", new String[] {"a"}, "VALUE", new String[] {"b"}),
            List.of())
        .write(file);
    assertThat(texts(file))
        .contains(
            "RV1 RV_Error is the name of an earlier draft; the standard calls it RV_ERR",
            "RV1 RVSTART stands in CCF1 VELSTART now",
            "RV1 RV_ERR is 0.0 and must be above 0 or NaN",
            "RV1 BJD_TDB is 55000.0: whole Julian dates are wanted",
            "CCF1 has 11 velocities, and VELNSTEP is 12",
            "CCF1 VELSTEP is 0",
            "CCF1 has 3 rows, and RV1 has 2",
            "DIAGNOSTICS1 calls its errors uncertainty, not error",
            "DIAGNOSTICS1 has no column metric_name",
            "RECEIPT STATUS is 'fine' and must be PASS or FAIL",
            "DRP_CONFIG has the columns [ENTRY, VALUE], not ENTRY alone",
            "PRIMARY BERV is 45.0 km/s: the Earth is no faster than 31",
            "PRIMARY RVERR is 0.0 and must be above 0")
        .anyMatch(t -> t.startsWith("PRIMARY BJDTDB is 55000.50000 and JD_UTC 2455000.50000"));
  }

  @Test
  void shapesWavelengthsAndVariancesOfL2AndL3AreLookedAt() throws IOException {
    Path file = folder.resolve("x.fits");
    new FitsDraft(List.of(Card.of("DATALVL", "L2"), Card.of("NUMTRACE", 2)))
        .image("TRACE1_FLUX", new float[2][3], List.of())
        .image("TRACE1_WAVE", new double[][] {{500, 501, 502}, {510, 511, 512}}, List.of())
        .image("TRACE1_VAR", new float[][] {{1, -1, 1}, {1, 1, 1}}, List.of())
        .image("TRACE2_FLUX", new float[2][3], List.of())
        .image("TRACE2_WAVE", new double[2][4], List.of())
        .table(
            "ORDER_TABLE",
            columns(
                "ECHELLE_ORDER", new int[] {60, 59},
                "ORDER_INDEX", new int[] {1, 2},
                "WAVE_START", new double[] {500, 510},
                "WAVE_END", new double[] {502, 513}),
            List.of())
        .write(file);
    assertThat(texts(file))
        .contains(
            "TRACE1_WAVE goes from 500.0 to 512.0, which are neither Angstrom nor micrometres",
            "TRACE1_VAR has 1 values below 0: no variance is",
            "TRACE2_WAVE has the shape [4, 2] and TRACE2_FLUX [3, 2]",
            "ORDER_TABLE ORDER_INDEX is 1 in row 1: it counts from 0")
        .anyMatch(
            t -> t.startsWith("ORDER_TABLE says that order 1 goes from 510.0000 to 513.0000"));
    new FitsDraft(List.of(Card.of("DATALVL", "L3")))
        .image("STITCHED_CORR_SCI_FLUX", new double[1][5], List.of())
        .image("STITCHED_CORR_SCI_WAVE", new double[] {5000, 5001, 5002, 5003}, List.of())
        .write(file);
    assertThat(texts(file))
        .anyMatch(
            t -> t.startsWith("STITCHED_CORR_SCI_FLUX has the shape [5, 1] and must have one"))
        .anyMatch(t -> t.startsWith("STITCHED_CORR_SCI_WAVE has the shape [4]"));
  }
}
