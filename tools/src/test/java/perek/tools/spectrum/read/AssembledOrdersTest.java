package perek.tools.spectrum.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static perek.tools.spectrum.read.Assembled.bare;
import static perek.tools.spectrum.read.Assembled.columns;
import static perek.tools.spectrum.read.Assembled.image;

import java.io.IOException;
import java.nio.file.Path;
import java.util.stream.Stream;
import nom.tam.fits.FitsException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import perek.tools.spectrum.Frame;
import perek.tools.spectrum.Order;
import perek.tools.spectrum.Spectrum;
import perek.tools.spectrum.SpectrumFile;

/// Echelle spectrographs and surveys, files assembled from their documentation.
class AssembledOrdersTest {

  private static final float[][] FLUX = {{10, 11, 12}, {20, 21, 22}};
  private static final float[][] SIGMA = {{2, 2, 2}, {3, 3, 3}};
  private static final float[][] VARIANCE = {{4, 4, 4}, {9, 9, 9}};
  private static final float[][] INVERSE = {{.25f, .25f, .25f}, {1 / 9f, 1 / 9f, 1 / 9f}};
  private static final double[][] ANGSTROM = {{5000, 5001, 5002}, {5100, 5101, 5102}};
  private static final double[][] NANOMETRE = {{500, 500.1, 500.2}, {510, 510.1, 510.2}};

  @TempDir private Path folder;

  static Stream<Arguments> files() throws FitsException {
    return Stream.of(
        file(
            bare("INSTRUME", "ESPRESSO", "OBJECT", "tau Cet")
                .with("SCIDATA", FLUX)
                .with("ERRDATA", SIGMA)
                .with("QUALDATA", new int[][] {{0, 0, 1}, {0, 0, 0}})
                .with("WAVEDATA_VAC_BARY", ANGSTROM)
                .with("WAVEDATA_AIR_BARY", new double[][] {{4998, 4999, 5000}, {5098, 5099, 5100}}),
            "ESPRESSO-DRS S2D",
            "vacuum",
            Frame.BARYCENTRIC,
            4),
        file(
            bare("INSTRUME", "CARMENES")
                .with("SPEC", FLUX)
                .with("CONT", FLUX)
                .with("SIG", SIGMA)
                .with("WAVE", ANGSTROM),
            "CARMENES",
            "vacuum",
            Frame.OBSERVATORY,
            4),
        file(
            bare("INSTRUME", "NEID")
                .with("SCIFLUX", FLUX)
                .with("SCIVAR", VARIANCE)
                .with("SCIWAVE", ANGSTROM)
                .with("SCIBLAZE", new float[][] {{1, 2, 1}, {1, 2, 1}}),
            "NEID L2",
            "vacuum",
            Frame.OBSERVATORY,
            4),
        file(
            bare("INSTRUME", "KPF")
                .with("GREEN_SCI_FLUX2", new float[][] {FLUX[0]})
                .with("GREEN_SCI_WAVE2", new double[][] {ANGSTROM[0]})
                .with("GREEN_SCI_VAR2", new float[][] {VARIANCE[0]})
                .with("RED_SCI_FLUX2", new float[][] {FLUX[1]})
                .with("RED_SCI_WAVE2", new double[][] {ANGSTROM[1]})
                .with("RED_SCI_VAR2", new float[][] {VARIANCE[1]}),
            "KPF L1",
            "vacuum",
            Frame.OBSERVATORY,
            4),
        file(
            bare("INSTRUME", "SPIRou")
                .with("FluxAB", FLUX)
                .with("WaveAB", NANOMETRE)
                .with("BlazeAB", FLUX),
            "SPIRou and NIRPS (APERO e.fits)",
            "vacuum",
            Frame.OBSERVATORY,
            0),
        file(
            bare("INSTRUME", "NIRPS")
                .with("FluxA", FLUX)
                .with("WaveA", NANOMETRE)
                .with("BlazeA", FLUX),
            "NIRPS (APERO e.fits)",
            "vacuum",
            Frame.OBSERVATORY,
            0),
        file(
            bare("INSTRUME", "SPIRou")
                .table(
                    "UniformVelocity",
                    columns(
                        "Wave", NANOMETRE[0],
                        "FluxAB", new double[] {10, 11, 12},
                        "FluxErrAB", new double[] {2, 2, 2})),
            "SPIRou and NIRPS (APERO s.fits)",
            "vacuum",
            Frame.UNKNOWN,
            4),
        file(desi(), "DESI", "vacuum", Frame.BARYCENTRIC, 4),
        file(
            image(
                new double[][][] {
                  {{5000, 5001, 5002}, {5100, 5101, 5102}},
                  {{10, 11, 12}, {20, 21, 22}},
                  {{.25, .25, .25}, {1 / 9., 1 / 9., 1 / 9.}},
                  new double[2][3],
                  new double[2][3],
                  new double[2][3],
                  new double[2][3],
                  new double[2][3],
                  new double[2][3]
                },
                "INST",
                "FEROS"),
            "CERES and CERES+ (cube)",
            "vacuum",
            Frame.BARYCENTRIC,
            4));
  }

  private static Assembled desi() throws FitsException {
    return bare("TELESCOP", "DESI")
        .with("B_WAVELENGTH", ANGSTROM[0])
        .with("B_FLUX", FLUX)
        .with("B_IVAR", INVERSE)
        .with("B_MASK", new int[][] {{0, 0, 1}, {0, 0, 0}})
        .with("R_WAVELENGTH", new double[] {6000, 6001, 6002})
        .with("R_FLUX", FLUX)
        .with("R_IVAR", INVERSE)
        .with("R_MASK", new int[2][3])
        .with("Z_WAVELENGTH", new double[] {8000, 8001, 8002})
        .with("Z_FLUX", FLUX)
        .with("Z_IVAR", INVERSE)
        .with("Z_MASK", new int[2][3]);
  }

  private static Arguments file(
      Assembled file, String layout, String medium, Frame frame, double variance) {
    return Arguments.of(layout, file, medium, frame, variance);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("files")
  void aFileAsDocumentedIsRead(
      String layout, Assembled assembled, String medium, Frame frame, double variance)
      throws IOException {
    SpectrumFile file = Readers.require(assembled.in(folder));
    assertThat(file.layout()).startsWith(layout);
    Spectrum spectrum = file.spectrum();
    assertThat(spectrum.medium().word()).isEqualTo(medium);
    assertThat(spectrum.frame()).isEqualTo(frame);
    Order first = spectrum.orders().getFirst();
    assertThat(first.wavelengths()).containsExactly(new double[] {5000, 5001, 5002}, within(1e-9));
    assertThat(first.flux()).containsExactly(10, 11, 12);
    if (variance > 0)
      assertThat(first.variance().orElseThrow()[1]).isCloseTo(variance, within(1e-6));
    else assertThat(first.variance()).isEmpty();
  }

  @Test
  void armsOfDesiAreOrdersOfEachOfItsSpectra() throws IOException, FitsException {
    SpectrumFile file = Readers.require(desi().in(folder));
    assertThat(file.spectra()).hasSize(2);
    assertThat(file.spectrum().orders()).hasSize(3);
    assertThat(file.spectra().get(1).orders().get(2).flux()).containsExactly(20, 21, 22);
    assertThat(file.spectrum().orders().getFirst().quality().orElseThrow())
        .containsExactly(0, 0, 1);
  }

  /// The polynomials of HARPS-N, SOPHIE and CORALIE stand under other names in one form.
  @ParameterizedTest
  @org.junit.jupiter.params.provider.CsvSource({
    "HARPN, TNG DRS",
    "SOPHIE, OHP DRS",
    "CORALIE, ESO CORA"
  })
  void ordersOfTheOldPipelineHaveTheirPolynomials(String instrument, String prefix)
      throws IOException, FitsException {
    Path file =
        image(
                new float[][] {{10, 11, 12}, {20, 21, 22}},
                "INSTRUME",
                instrument,
                prefix + " CAL TH DEG LL",
                1,
                prefix + " CAL TH COEFF LL0",
                5000.0,
                prefix + " CAL TH COEFF LL1",
                1.0,
                prefix + " CAL TH COEFF LL2",
                5100.0,
                prefix + " CAL TH COEFF LL3",
                2.0,
                prefix + " BERV",
                12.5)
            .in(folder);
    SpectrumFile read = Readers.require(file);
    assertThat(read.layout()).isEqualTo(instrument + " e2ds");
    assertThat(read.spectrum().medium().word()).isEqualTo("air");
    assertThat(read.spectrum().frame()).isEqualTo(Frame.OBSERVATORY);
    assertThat(read.spectrum().orders().get(1).wavelengths()).containsExactly(5100, 5102, 5104);
    assertThat(read.spectrum().observation().bervKms()).hasValue(12.5);
  }

  /// IRAF's help on specwcs: a linear one, one in log10, and a Chebyshev polynomial of 3 terms over
  /// pixels 1 to 3, whose values are 4000 - c2, then c0 - c2, c0 + c1 + c2.
  @Test
  void aperturesOfIrafHaveTheirDispersions() throws IOException, FitsException {
    String spec =
        "wtype=multispec"
            + " spec1 = \"1 60 0 5000. 1. 3 0. 1. 2.\""
            + " spec2 = \"2 59 1 3.699 0.0001 3 0. 1. 2.\""
            + " spec3 = \"3 58 2 4000. 1. 3 0. 1. 2. 1. 0. 1 3 1. 3. 4000. 10. 1.\"";
    Object[] cards = {
      "CTYPE1",
      "MULTISPE",
      "CTYPE2",
      "MULTISPE",
      "WAT0_001",
      "system=multispec",
      "WAT1_001",
      "wtype=multispec label=Wavelength units=angstroms",
      "WAT2_001",
      spec.substring(0, 68),
      "WAT2_002",
      spec.substring(68, 136),
      "WAT2_003",
      spec.substring(136)
    };
    Path file = image(new float[][] {{1, 2, 3}, {4, 5, 6}, {7, 8, 9}}, cards).in(folder);
    Spectrum read = Readers.require(file).spectrum();
    assertThat(read.orders().get(0).wavelengths()).containsExactly(5000, 5001, 5002);
    assertThat(read.orders().get(0).echelle()).hasValue(60);
    assertThat(read.orders().get(1).wavelengths()[2]).isCloseTo(Math.pow(10, 3.6992), within(1e-9));
    assertThat(read.orders().get(2).wavelengths())
        .containsExactly(new double[] {3991, 3999, 4011}, within(1e-9));
  }
}
