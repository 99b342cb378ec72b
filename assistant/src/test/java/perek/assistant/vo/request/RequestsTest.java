package perek.assistant.vo.request;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import perek.assistant.talk.Context;
import perek.assistant.talk.Heard;
import perek.assistant.talk.Hearing;
import perek.assistant.talk.Wish;
import perek.tools.resolve.Place;

/// What is sent for a sentence, protocol by protocol.
class RequestsTest {

  private static final Hearing HEARING = new Hearing();
  private static final Place PSI_PER =
      new Place(
          "psi Per", 54.1224, 48.1926, OptionalDouble.empty(), OptionalDouble.empty(), "", "test");

  private static Wish wish(String sentence) {
    Heard heard = HEARING.hear(sentence, new Context(List.of(), false, LocalDate.of(2026, 11, 24)));
    return ((Heard.Wants) heard).wish();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "spectra of psi Per within 6 arcmin; REQUEST=queryData&POS=54.1224,48.1926&SIZE=0.2",
        "spectra of psi Per in a field 6 arcmin wide; REQUEST=queryData&POS=54.1224,48.1926&SIZE=0.1",
        "spectra of psi Per redder than 7000 Angstrom; REQUEST=queryData&POS=54.1224,48.1926&SIZE=0.2&BAND=7E-7/",
        "spectra of psi Per in 2008; REQUEST=queryData&POS=54.1224,48.1926&SIZE=0.2&TIME=2008-01-01/2008-12-31T23:59:59",
        "first two normalised spectra of psi Per; REQUEST=queryData&POS=54.1224,48.1926&SIZE=0.2&FLUXCALIB=NORMALIZED&MAXREC=2",
      })
  void writesSsaAroundAPlace(String sentence, String sent) {
    String encoded = new Requests(wish(sentence)).ssaAround(PSI_PER, "psi Per").params().encoded();
    assertThat(encoded).isEqualTo(sent);
  }

  @Test
  void doublesNoRadiusOfACone() {
    Wish wish = wish("cone search around psi Per within 12 arcmin");
    assertThat(new Requests(wish).cone(PSI_PER).params().encoded())
        .isEqualTo("RA=54.1224&DEC=48.1926&SR=0.2");
  }

  @Test
  void writesIntervalsOfSodaWithABlank() {
    Wish wish = wish("spectra of psi Per between 6550 and 6575 Angstrom");
    assertThat(new Requests(wish).piece("ivo://a/b").params().value("BAND"))
        .contains("6.55E-7 6.575E-7");
  }

  @Test
  void tellsHowAnAirWavelengthWasTurned() {
    Wish wish = wish("spectra of psi Per at 6562.79 Angstrom in air");
    Requests.Written written = new Requests(wish).ssaNamed("psi Per");
    assertThat(written.params().value("BAND").orElse("")).startsWith("6.5646");
    assertThat(written.notes()).anySatisfy(note -> assertThat(note).contains("in air", "vacuum"));
  }

  @Test
  void namesTheWordsThatItLeft() {
    Requests.Written written =
        new Requests(wish("polarimetric spectra of psi Per")).ssaNamed("psi Per");
    assertThat(written.notes()).contains("Not taken into account: 'polarimetric'");
  }
}
