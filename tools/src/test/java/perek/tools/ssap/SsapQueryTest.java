package perek.tools.ssap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import perek.tools.call.Params;

class SsapQueryTest {

  private static final SsapQuery QUERY = SsapQuery.at(URI.create("http://h/ssap"));

  @Test
  void aRadiusIsSentAsADiameterAndALastDayIsWhole() {
    Params sent =
        QUERY
            .around(54.1224, 48.1926, 0.1)
            .band(6.55e-7, 6.57e-7)
            .days(LocalDate.of(2008, 1, 1), LocalDate.of(2010, 12, 31))
            .maxrec(5)
            .params();
    assertThat(sent.encoded())
        .isEqualTo(
            "REQUEST=queryData&POS=54.1224,48.1926&SIZE=0.2&BAND=6.55E-7/6.57E-7"
                + "&TIME=2008-01-01/2010-12-31T23:59:59&MAXREC=5");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "1.2e-6",
        "6.5e-7/6.6e-7",
        "6.5e-7/",
        "/6.6e-7",
        "V",
        "1e-7/2e-7,3e-7/4e-7",
        "6.5e-7/6.6e-7;source",
        "NaN",
        ""
      })
  void bandsOfTheStandardPass(String band) {
    assertThat(QUERY.with("BAND", band).params().value("BAND")).hasValue(band);
  }

  @ParameterizedTest
  @CsvSource({
    "BAND,6.6e-7/6.5e-7,the shorter first",
    "BAND,-1,above 0",
    "POS,400 10,0 to 360",
    "POS,psi Per,ICRS degrees",
    "SIZE,0,above 0",
    "MAXREC,-3,0 or more",
    "MAXREC,2.5,whole number"
  })
  void whatCannotBeIsRefusedWithTheLimit(String name, String value, String words) {
    assertThatThrownBy(() -> QUERY.with(name, value))
        .hasMessageContaining(value)
        .hasMessageContaining(words);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          POS  | 1,2                   | without SIZE
          SIZE | 0.2                   | without POS
          TIME | 2018-08-01/2018-08-31 | midnight
          BAND | 6500/6600             | in metres
          """)
  void whatIsProbablyNotMeantIsTold(String name, String value, String words) {
    assertThat(QUERY.with(name, value).advice()).singleElement().asString().contains(words);
  }
}
