package perek.tools.call;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ParamsTest {

  @ParameterizedTest
  @CsvSource({
    "http://h/s,http://h/s?A=b%20c",
    "http://h/s?,http://h/s?A=b%20c",
    "http://h/s?x=1,http://h/s?x=1&A=b%20c",
    "http://h/s?x=1&,http://h/s?x=1&A=b%20c",
    "http://h/s#top,http://h/s?A=b%20c"
  })
  void parametersAreJoinedToAnyAddress(String service, String whole) {
    assertThat(Sent.get(URI.create(service), Params.of("A", "b c")).url()).hasToString(whole);
  }

  @Test
  void whatMeansSomethingInAnAddressIsEncoded() {
    assertThat(Params.of("Q", "a&b=c+d#e%;é/1,2:3").encoded())
        .isEqualTo("Q=a%26b%3Dc%2Bd%23e%25%3B%C3%A9/1,2:3");
  }

  @ParameterizedTest
  @CsvSource({
    "0,0",
    "54.1224,54.1224",
    "-5,-5",
    "6.55e-7,6.55E-7",
    "0.2,0.2",
    "0.1,0.1",
    "1e12,1E12",
    "238.87761234567,238.877612346"
  })
  void numbersAreSentShort(double value, String text) {
    assertThat(Params.number(value)).isEqualTo(text);
  }

  @Test
  void namesAreComparedInAnyCaseAndMayBeRepeated() {
    Params params = Params.of("ID", "a").with("id", "b").set("maxrec", "3");
    assertThat(params.value("Id")).hasValue("a");
    assertThat(params.set("Id", "c").entries()).hasSize(2);
    assertThat(Params.of("ID", "a").with("ID", "b").with("ID", "c").asMap())
        .containsEntry("ID", List.of("a", "b", "c"));
  }
}
