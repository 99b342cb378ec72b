package perek.tools.hips;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import perek.tools.call.Outcome;
import perek.tools.call.Run;
import perek.tools.http.Settings;
import perek.tools.http.Transport;
import perek.tools.moc.Healpix;
import perek.tools.moc.Maps;
import perek.tools.moc.Place;
import perek.tools.stub.Stub;

class HipsTest {

  private static final String PROPERTIES =
      """
      # a survey
      obs_title            = Plates of the north
      hips_order           = 6
      hips_frame           = equatorial
      hips_tile_format     = jpeg fits
      hips_tile_width      = 256
      dataproduct_type     = image
      hips_licence         = CC-BY-4.0
      obs_copyright        = An observatory
      moc_sky_fraction     = 0.25
      """;

  private final Hips tool = new Hips(new Transport(Settings.of("", true)));

  @TempDir Path folder;

  private static Stub survey(String properties, long... uniq) throws IOException {
    return new Stub(q -> {
      if (q.contains("properties")) return Stub.Reply.of(properties);
      return q.contains("Moc.fits") && uniq.length > 0
          ? new Stub.Reply(200, Maps.of(uniq))
          : Stub.Reply.missing();
    });
  }

  private Outcome<Survey> ask(java.net.URI address, Optional<Place> place) {
    return tool.call(new HipsQuery(address, place), Run.of(folder, Duration.ofSeconds(20)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"/a/hips", "/a/hips/", "/a/hips/properties"})
  void aSurveySaysWhatItIs(String path) throws IOException {
    try (Stub stub = survey(PROPERTIES)) {
      Survey survey = ask(stub.at(path), Optional.empty()).product().orElseThrow();
      assertThat(survey.facts())
          .containsEntry("title", "Plates of the north")
          .containsEntry("order", 6)
          .containsEntry("tileWidth", 256)
          .containsEntry("licence", "CC-BY-4.0")
          .containsEntry("credit", "An observatory")
          .containsEntry("skyFraction", 0.25)
          .doesNotContainKey("tiles");
      assertThat(stub.asked()).singleElement().isEqualTo("GET /a/hips/properties");
    }
  }

  /// The tile of the standard, section 4.1.1, at the centre of its cell.
  @Test
  void theTileOfAPlaceHasItsAddressAndTheMapIsAsked() throws IOException {
    Place place = new Place(266.4168, -29.0078, 0);
    long tile = Healpix.cell(6, place.raDeg(), place.decDeg());
    try (Stub stub = survey(PROPERTIES, (4L << 12) + tile)) {
      Survey survey = ask(stub.at("/h"), Optional.of(place)).product().orElseThrow();
      assertThat(survey.covers()).contains(true);
      String path = "/h/Norder6/Dir%d/Npix%d".formatted(tile / 10_000 * 10_000, tile);
      assertThat(survey.tiles()).containsExactly(stub.at(path + ".jpg"), stub.at(path + ".fits"));
      assertThat(tile).isEqualTo(28_830);
      Outcome<Survey> elsewhere = ask(stub.at("/h"), Optional.of(new Place(10, 10, 0)));
      assertThat(elsewhere.report().message()).isEqualTo("It does not cover the place.");
    }
  }

  @Test
  void tilesOfGalacticSurveysAreFoundInTheirFrame() throws IOException {
    try (Stub stub = survey(PROPERTIES.replace("equatorial", "galactic"))) {
      Place centre = new Place(266.40499, -28.93617, 0);
      Outcome<Survey> outcome = ask(stub.at("/h"), Optional.of(centre));
      long tile = Healpix.cell(6, centre.in("galactic").raDeg(), centre.in("galactic").decDeg());
      assertThat(outcome.product().orElseThrow().tiles().getFirst().toString())
          .endsWith("Npix" + tile + ".jpg");
      assertThat(outcome.product().orElseThrow().covers()).isEmpty();
      assertThat(outcome.report().notes()).singleElement().asString().contains("not known");
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"hips_order = 99\nhips_version = 1.4", "<html>no</html>", "hips_order = 3"})
  void whatIsNoSurveyIsToldSo(String properties) throws IOException {
    try (Stub stub = survey(properties)) {
      assertThat(ask(stub.at("/h"), Optional.empty()).report().message()).contains("is no HiPS");
    }
  }
}
