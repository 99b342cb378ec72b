package perek.tools.spectrum.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import perek.tools.spectrum.Frame;
import perek.tools.spectrum.Medium;
import perek.tools.spectrum.Order;
import perek.tools.spectrum.Samples;
import perek.tools.spectrum.Spectrum;
import perek.tools.spectrum.SpectrumFile;
import perek.tools.spectrum.fits.Card;
import perek.tools.spectrum.fits.FitsDraft;

class ReadersTest {

  @TempDir private Path folder;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          rv/harps_gl273/HARPS.2003-12-13T06:19:48.371_e2ds_A.fits | HARPS e2ds | 72 | air | OBSERVATORY
          rv/harps_ganymede/sun_harps_ganymede.fits | HARPS s1d | 1 | air | BARYCENTRIC
          rv/hpf_gj699/Slope-20181003T014556_R01.optimal.fits | HPF | 28 | vacuum | OBSERVATORY
          rv/igrins/SDCH_20201202_0059.spec.fits | IGRINS | 28 | vacuum | OBSERVATORY
          rv/crires/220325_1.fits | CRIRES+ | 21 | vacuum | OBSERVATORY
          rv/sdss/spec-0266-51602-0031.fits | SDSS and BOSS spec | 1 | vacuum | HELIOCENTRIC
          spectra/ondrejov/gamma-cas-emission.fits | Ondřejov CCD700 | 1 | air | UNKNOWN
          spectra/lamost/spec-55959-GAC_094N27_V3_sp16-125.fits | LAMOST (planes, DR1 to DR7) | 1 | vacuum | HELIOCENTRIC
          """)
  void realFilesAreRecognisedByWhatIsInThem(
      String name, String layout, int orders, String medium, Frame frame) throws IOException {
    SpectrumFile file = Readers.require(Samples.real(name));
    assertThat(file.layout()).isEqualTo(layout);
    assertThat(file.spectrum().orders()).hasSize(orders);
    assertThat(file.spectrum().medium().word()).isEqualTo(medium);
    assertThat(file.spectrum().frame()).isEqualTo(frame);
  }

  @Test
  void wavelengthsOfHarpsComeFromThePolynomialAndOrdersKnowTheirMiddleAtHpf() throws IOException {
    Spectrum harps =
        Readers.require(Samples.real("rv/harps_gl273/HARPS.2003-12-13T06:19:48.371_e2ds_A.fits"))
            .spectrum();
    Order second = harps.orders().get(1);
    double expected = 3803.17598913786 + 1000 * (.0121314051300369 + 1000 * -4.157105263003e-07);
    assertThat(second.wavelengths()[1000])
        .isCloseTo(expected - 4.38369413910626e-13 * 1e9, within(1e-9));
    assertThat(second.blaze()).isPresent();
    assertThat(harps.observation().bervKms()).hasValue(15.2576897037435);
    Spectrum hpf =
        Readers.require(Samples.real("rv/hpf_gj699/Slope-20181003T014556_R01.optimal.fits"))
            .spectrum();
    assertThat(hpf.orders()).allMatch(o -> o.mid().isPresent());
  }

  @Test
  void aTextIsReadWithItsNamesAndItsInverseVariance() throws IOException {
    Path file = folder.resolve("a.csv");
    Files.writeString(file, "wave_vac_A,flux,ivar\n4000,1,4\n4001,2,0\n4002,3,25\n");
    SpectrumFile read = Readers.require(file);
    assertThat(read.spectrum().orders().getFirst().variance().orElseThrow())
        .containsExactly(.25, Double.NaN, .04);
    assertThat(read.notes()).anyMatch(n -> n.startsWith("1 pixels have a variance"));
  }

  @ParameterizedTest
  @CsvSource({"WAVE-LOG,log10,4000", "AWAV,,4000"})
  void axesAreLinearOrLogarithmic(String type, String unit, double first) throws IOException {
    boolean logarithmic = unit != null;
    Path file = folder.resolve("axis.fits");
    new FitsDraft(List.of())
        .image(
            "SPEC1D",
            new double[] {1, 2, 3, 4},
            List.of(
                Card.of("CTYPE1", logarithmic ? "LOG-LINEAR" : type),
                Card.of("CRVAL1", logarithmic ? Math.log10(first) : first),
                Card.of("CDELT1", logarithmic ? 1e-4 : 1.0)))
        .write(file);
    Spectrum spectrum = Readers.require(file).spectrum();
    assertThat(spectrum.orders().getFirst().wavelengths()[0]).isCloseTo(first, within(1e-9));
    assertThat(spectrum.medium() instanceof Medium.Air).isEqualTo(!logarithmic);
  }

  @Test
  void ordersThatTurnBackAreLeftOutAndFallingOnesTurnedRound() throws IOException {
    Path file = folder.resolve("e.fits");
    new FitsDraft(List.of(Card.of("INSTRUME", "HPF")))
        .image("Sci Flux", new float[][] {{1, 2, 3}, {4, 5, 6}, {7, 8, 9}}, List.of())
        .image("Sci Variance", new float[][] {{1, 1, 1}, {1, 0, 1}, {1, 1, 1}}, List.of())
        .image(
            "Sci Wavl",
            new double[][] {{8003, 8002, 8001}, {8010, 8011, 8012}, {8020, 8022, 8021}},
            List.of())
        .write(file);
    SpectrumFile read = Readers.require(file);
    assertThat(read.spectrum().orders()).hasSize(2);
    assertThat(read.spectrum().orders().getFirst().flux()).containsExactly(3, 2, 1);
    assertThat(read.notes())
        .anyMatch(n -> n.startsWith("Order 2 is left out: its wavelengths turn back at pixel 2"))
        .anyMatch(n -> n.startsWith("1 pixels have a variance"));
  }

  @Test
  void aFileThatBreaksOffIsNoSpectrum() throws IOException {
    Path whole = Samples.real("rv/harps_gl273/HARPS.2003-12-13T06:19:48.371_e2ds_A.fits");
    byte[] bytes = Files.readAllBytes(whole);
    Path cut = folder.resolve("cut.fits");
    Files.write(cut, java.util.Arrays.copyOf(bytes, bytes.length / 2));
    assertThat(why(cut)).contains("breaks off").contains("fetch it again");
  }

  @Test
  void coefficientsOfGaiaAreRefusedWithTheServiceThatHasSpectra() throws IOException {
    Path file = folder.resolve("xp.fits");
    new FitsDraft(List.of())
        .table("XP", Map.of("bp_coefficients", new double[] {1, 2}), List.of())
        .write(file);
    assertThat(why(file)).contains("GAVO");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          rv/harps_gl273/HARPS.2003-12-13T06:19:48.371_ccf_M2_A.fits | cross-correlation
          rv/harps_gl273/HARPS.2003-12-12T21:47:59.366_wave_A.fits | no flux
          rv/crires/test_rvo_par.fits | no spectrum was found
          """)
  void whatIsNoSpectrumIsRefusedWithAReason(String name, String words) {
    assertThat(why(Samples.real(name))).contains(words);
  }

  private static String why(Path file) {
    return Readers.read(file) instanceof Reading.Unreadable(Path _, String why)
        ? why
        : "it was read";
  }
}
