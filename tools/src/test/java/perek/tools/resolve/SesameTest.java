package perek.tools.resolve;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import org.junit.jupiter.api.Test;
import perek.tools.http.Payload;

class SesameTest {

  private static final String ANSWER =
      """
      <?xml version="1.0" encoding="UTF-8"?>
      <Sesame xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><Target option="SNV"><name>Vega</name>
      <Resolver name="S=Simbad (CDS, via client/server)"><otype>dS*</otype><jpos>18:36:56.33 +38:47:01.2</jpos>
      <jradeg>279.23473479</jradeg><jdedeg>+38.78368896</jdedeg>
      <pm><v>350.77</v><pa>35</pa><pmRA>200.94</pmRA><pmDE>286.23</pmDE></pm><oname>* alf Lyr</oname>
      <alias>HD 172167</alias><alias>*   3 Lyr</alias></Resolver>
      <Resolver name="N=NED"><INFO>nothing found</INFO></Resolver></Target></Sesame>
      """;

  @Test
  void theAnswerIsReadWithProperMotion() throws Exception {
    assertThat(Sesame.read(Payload.of(ANSWER)))
        .singleElement()
        .satisfies(place -> {
          assertThat(place.name()).isEqualTo("* alf Lyr");
          assertThat(place.raDeg()).isEqualTo(279.23473479);
          assertThat(place.pmRaMasYr()).hasValue(200.94);
          assertThat(place.pmDecMasYr()).hasValue(286.23);
          assertThat(place.type()).isEqualTo("dS*");
          assertThat(place.source()).contains("Simbad");
          assertThat(place.aliases()).containsExactly("HD 172167", "*   3 Lyr");
        });
  }

  @Test
  void theNameIsEncoded() {
    assertThat(Sesame.address(URI.create("https://h/cgi-bin/nph-sesame/"), "psi Per+"))
        .hasToString("https://h/cgi-bin/nph-sesame/-oxI/SNV?psi%20Per%2B");
  }
}
