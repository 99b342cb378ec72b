package perek.tools.series.line;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import perek.tools.Toolbox;
import perek.tools.call.Outcome;
import perek.tools.call.Run;
import perek.tools.http.Settings;
import perek.tools.http.Transport;
import perek.tools.rv.barycentric.Barycentre;
import perek.tools.rv.barycentric.Sites;
import perek.tools.rv.barycentric.Star;
import perek.tools.rv.time.Moment;
import perek.tools.rv.time.TimeScale;
import perek.tools.series.find.Origin;
import perek.tools.spectrum.correct.Range;

class SeriesToolTest {

  private static final double REST = 6562.797;
  private static final Range BAND = new Range(6530, 6600);

  /// Of a Gaussian of height .8 and sigma 2 Angstrom in emission.
  private static final double WIDTH = -.8 * 2 * Math.sqrt(2 * Math.PI);

  @TempDir Path folder;

  private static double zB(double mjd) {
    Star star = new Star(54.1224, 48.1926, null, null, null, null, 2000);
    Moment moment = Moment.julian(mjd, TimeScale.UTC);
    return Barycentre.of(star, Sites.named("La Silla"), moment, null).zB();
  }

  private Path written(int number, double mjd, double noise, String frame, String... more)
      throws IOException {
    Random random = new Random(number);
    double centre = frame.equals("TOPOCENT") ? REST / (1 + zB(mjd)) : REST;
    StringBuilder rows = new StringBuilder();
    for (double w = 6525; w < 6605; w += .2) {
      double d = (w - centre) / 2;
      double line = 1 + .8 * Math.exp(-d * d / 2);
      double flux = 100 * line * (1 + (w - 6560) / 400);
      rows.append(
          "<TR><TD>%s</TD><TD>%s</TD></TR>\n"
              .formatted(w, flux * (1 + noise / Math.sqrt(line) * random.nextGaussian())));
    }
    String text =
        """
        <VOTABLE version="1.4"><RESOURCE type="results"><TABLE>
        <PARAM name="OBJECT" datatype="char" arraysize="*" value="psi Per"/>
        <PARAM name="INSTRUME" datatype="char" arraysize="*" value="HARPS"/>
        <PARAM name="SPECSYS" datatype="char" arraysize="*" value="%s"/>
        <PARAM name="RA" datatype="double" value="54.1224"/>
        <PARAM name="DEC" datatype="double" value="48.1926"/>
        <PARAM name="TMID" datatype="double" value="%s"/>
        %s<FIELD name="wave" datatype="double" unit="Angstrom" ucd="em.wl"/>
        <FIELD name="flux" datatype="double" ucd="phot.flux.density"/>
        <DATA><TABLEDATA>
        %s</TABLEDATA></DATA></TABLE></RESOURCE></VOTABLE>
        """
            .formatted(frame, mjd, String.join("\n", more), rows);
    return Files.writeString(folder.resolve("s" + number + ".vot"), text);
  }

  private Outcome<LineSeries> called(List<Path> files, Choices choices) {
    SeriesQuery query =
        new SeriesQuery(
            new Origin.Files(files), BAND, "", Optional.empty(), choices, Optional.empty());
    return Toolbox.on(new Transport(Settings.of("", true)))
        .series()
        .call(query, Run.of(folder.resolve("results"), Duration.ofMinutes(1)));
  }

  @Test
  void theEarthsMotionIsTakenOut() throws IOException {
    List<Path> files = new ArrayList<>();
    for (int i = 0; i < 6; i++) files.add(written(i, 55000 + 61.3 * i, .002, "TOPOCENT"));
    LineSeries made = called(files, Choices.USUAL).product().orElseThrow();
    assertThat(made.points()).hasSize(6);
    assertThat(made.line()).isEqualTo("H-alpha");
    assertThat(made.frame()).isEqualTo("barycentric");
    assertThat(made.timeSystem()).isEqualTo("BJD TDB");
    for (Point p : made.points()) {
      assertThat(requireNonNull(p.rvKms()))
          .isCloseTo(0, within(5 * requireNonNull(p.rvErrKms()) + .01));
      assertThat(p.ewA()).isCloseTo(WIDTH, within(4 * p.ewErrA()));
      assertThat(p.snr()).isBetween(300., 900.);
    }
    assertThat(made.points().getFirst().time()).isCloseTo(2_455_000.5, within(.007));
    assertThat(made.ewConstant()).isGreaterThan(.001);
    assertThat(requireNonNull(made.variance()).falseAlarm()).isGreaterThan(1e-3);
    assertThat(made.notes())
        .anyMatch(n -> n.startsWith("6 spectra") && n.contains("air was taken"));
  }

  @Test
  void errorsOfWidthAndVelocityAreThoseOfManySpectra() throws IOException {
    List<Path> files = new ArrayList<>();
    for (int i = 0; i < 40; i++) files.add(written(1000 + i, 55000 + i, .01, "BARYCENT"));
    LineSeries made = called(files, Choices.USUAL).product().orElseThrow();
    double ew = 0;
    double rv = 0;
    for (Point p : made.points()) {
      ew += Math.pow((p.ewA() - WIDTH) / p.ewErrA(), 2) / 40;
      rv += Math.pow(requireNonNull(p.rvKms()) / requireNonNull(p.rvErrKms()), 2) / 40;
    }
    assertThat(Math.sqrt(ew)).isBetween(.75, 1.3);
    assertThat(Math.sqrt(rv)).isBetween(.75, 1.3);
  }

  @Test
  void theTableSaysItsSystemOfTime() throws IOException {
    List<Path> files = List.of(written(1, 55000, .01, "BARYCENT"));
    LineSeries made = called(files, Choices.USUAL).product().orElseThrow();
    assertThat(Files.readString(Path.of(made.votable())))
        .contains("<TIMESYS")
        .contains("timescale=\"TDB\"")
        .contains("refposition=\"BARYCENTER\"")
        .contains("timeorigin=\"JD-origin\"")
        .contains("unit=\"Angstrom\"");
    assertThat(made.notes()).anyMatch(n -> n.contains("No temporal variance spectrum"));
  }

  @Test
  void eachSpectrumThatIsNotThereIsToldWhy() throws IOException {
    Path good = written(1, 55000, .01, "BARYCENT");
    Path other = Files.writeString(folder.resolve("other.csv"), "wave,flux\n1,2\n2,3\n3,4\n");
    Path none = folder.resolve("none.fits");
    LineSeries made = called(List.of(good, other, none), Choices.USUAL).product().orElseThrow();
    assertThat(made.missed()).hasSize(2);
    assertThat(made.missed().get(0).why()).contains("when it was taken");
    assertThat(made.missed().get(1).why()).contains("there is no file");
    assertThat(made.notes()).anyMatch(n -> n.contains("2 spectra are not in the series"));
  }

  @Test
  void aSpectrumOfAnUnknownObservatoryAsksForIt() throws IOException {
    Path file = written(1, 55000, .01, "TOPOCENT");
    Files.writeString(file, Files.readString(file).replace("HARPS", "nobody's"));
    Outcome<LineSeries> outcome = called(List.of(file), Choices.USUAL);
    assertThat(outcome.product()).isEmpty();
    assertThat(outcome.report().message()).contains("--site");
    Choices site = new Choices("", "", "", "La Silla", Optional.empty(), Optional.empty());
    assertThat(called(List.of(file), site).product()).isPresent();
  }

  @Test
  void wrongQuestionsAreRefusedWithTheirLimits() {
    Origin origin = new Origin.Files(List.of(Path.of("a")));
    assertThatThrownBy(() ->
            new SeriesQuery(
                origin, BAND, "H-beta", Optional.empty(), Choices.USUAL, Optional.empty()))
        .hasMessageContaining("4861")
        .hasMessageContaining("outside of the band");
    assertThatThrownBy(() ->
            new SeriesQuery(origin, BAND, "", Optional.of(BAND), Choices.USUAL, Optional.empty()))
        .hasMessageContaining("continuum on both sides");
    assertThatThrownBy(() -> new SeriesQuery.Fold(0, 0)).hasMessageContaining("above 0");
  }
}
