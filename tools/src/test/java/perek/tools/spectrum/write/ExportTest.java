package perek.tools.spectrum.write;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import perek.tools.spectrum.Frame;
import perek.tools.spectrum.Medium;
import perek.tools.spectrum.MidTime;
import perek.tools.spectrum.Observation;
import perek.tools.spectrum.Order;
import perek.tools.spectrum.Spectrum;
import perek.tools.spectrum.fits.Keys;
import perek.tools.spectrum.read.Readers;
import perek.tools.unit.AirFormula;

/// What is written is read again.
class ExportTest {

  @TempDir Path folder;

  private static Spectrum spectrum(Medium medium, Frame frame) {
    double[] w = {5000.123456789012, 5000.2, 5000.3, 5000.4};
    double[] red = {4999.5, 4999.9, 5000.25, 5000.7};
    double[] flux = {10, 20, Double.NaN, 40};
    double[] variance = {4, 9, 16, 25};
    Observation what =
        new Observation(
            "Gl 273",
            OptionalDouble.of(111.852458),
            OptionalDouble.of(5.22063),
            Optional.of(new MidTime(2_452_986.765024, MidTime.Scale.TDB, false)),
            OptionalDouble.of(219.4),
            "ESO-3P6",
            "HARPS",
            OptionalDouble.of(15.2576897));
    List<Order> orders =
        List.of(
            Order.of(0, w, flux).variance(variance).quality(new int[] {0, 0, 2, 0}),
            Order.of(1, red, flux).variance(variance).quality(new int[] {0, 1, 0, 0}));
    return new Spectrum(what, medium, frame, "count", orders, Keys.NONE);
  }

  private Spectrum back(Spectrum spectrum, String name) throws IOException {
    Path file = folder.resolve(name);
    Export.write(spectrum, file);
    return Readers.require(file).spectrum();
  }

  @Test
  void aVotableKeepsWhatIsKnownOfASpectrum() throws IOException {
    Spectrum written = spectrum(Medium.air(AirFormula.BIRCH_DOWNS_1994), Frame.BARYCENTRIC);
    Spectrum read = back(written, "s.vot");
    assertThat(read.observation().target()).isEqualTo("Gl 273");
    assertThat(read.observation().instrument()).isEqualTo("HARPS");
    assertThat(read.observation().observatory()).isEqualTo("ESO-3P6");
    assertThat(read.observation().mid()).isEqualTo(written.observation().mid());
    assertThat(read.observation().exposureS()).hasValue(219.4);
    assertThat(read.observation().raDeg()).hasValue(111.852458);
    assertThat(read.observation().decDeg()).hasValue(5.22063);
    assertThat(read.observation().bervKms()).hasValue(15.2576897);
    assertThat(read.medium()).isEqualTo(written.medium());
    assertThat(read.frame()).isEqualTo(Frame.BARYCENTRIC);
    assertThat(read.fluxUnit()).isEqualTo("count");
    assertThat(read.orders()).hasSize(2);
    for (int o = 0; o < 2; o++) {
      Order was = written.orders().get(o);
      Order is = read.orders().get(o);
      assertThat(is.wavelengths()).containsExactly(was.wavelengths());
      assertThat(is.flux()).containsExactly(was.flux());
      assertThat(is.variance().orElseThrow()).containsExactly(was.variance().orElseThrow());
      assertThat(is.quality().orElseThrow()).containsExactly(was.quality().orElseThrow());
    }
  }

  @ParameterizedTest
  @EnumSource(Frame.class)
  void everyFrameAndMediumComesBack(Frame frame) throws IOException {
    for (Medium medium : List.of(Medium.vacuum(), Medium.air(), Medium.unknown())) {
      Spectrum read = back(spectrum(medium, frame), frame + medium.word() + ".vot");
      assertThat(read.frame()).isEqualTo(frame);
      assertThat(read.medium()).isEqualTo(medium);
    }
  }

  @Test
  void columnsAndParametersHaveUnitsUcdsAndATimeSystem() throws IOException {
    Path file = folder.resolve("s.vot");
    Export.write(spectrum(Medium.vacuum(), Frame.OBSERVATORY), file);
    String text = Files.readString(file);
    assertThat(text)
        .contains("timescale=\"TDB\"", "refposition=\"BARYCENTER\"", "timeorigin=\"JD-origin\"")
        .containsPattern("<PARAM [^>]*name=\"TMID\"[^>]*ucd=\"time.epoch;obs.exposure\" unit=\"d\"")
        .containsPattern("<PARAM [^>]*name=\"EXPTIME\"[^>]*unit=\"s\"")
        .containsPattern("<PARAM [^>]*name=\"RA\"[^>]*ucd=\"pos.eq.ra\" unit=\"deg\"")
        .containsPattern("<FIELD [^>]*name=\"wavelength\" ucd=\"em.wl\" unit=\"Angstrom\"")
        .containsPattern("<FIELD [^>]*name=\"flux\"[^>]*unit=\"count\"");
  }

  @Test
  void ordersInTextAreToldApart() throws IOException {
    Spectrum read = back(spectrum(Medium.vacuum(), Frame.OBSERVATORY), "s.csv");
    assertThat(read.orders()).hasSize(2);
    assertThat(read.orders().get(1).wavelengths()[0]).isEqualTo(4999.5);
  }
}
