package perek.assistant.eval.trial;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import perek.assistant.eval.gold.Right;

class MadeCallTest {

  @ParameterizedTest
  @CsvSource({
    "6.5e-7/6.6e-7, 6.50001E-7/6.6E-7, true",
    "6.5e-7/6.6e-7, 6.5E-7/6.7E-7, false",
    "2010-01-01/2010-12-31, 2010-01-01/2010-12-31T23:59:59, true",
    "2010-01-01/, 2010-01-02/, false",
    "ABSOLUTE, absolute, true",
    "CIRCLE 1 2 3, CIRCLE 1.0 2.0 3.0, true",
    "7, 7/8, false"
  })
  void valuesAreComparedAsTheyAreMeant(String wanted, String made, boolean same) {
    assertThat(MadeCall.same(wanted, made)).isEqualTo(same);
  }

  @Test
  void anObjectIsMeantByNameOrByPosition() {
    Right.Wanted rigel = new Right.Wanted("ssap", Map.of(), "Rigel");
    assertThat(new MadeCall("ssap", Map.of("TARGETNAME", "rigel")).fault(rigel)).isEmpty();
    assertThat(new MadeCall("ssap", Map.of("POS", "78.6345,-8.2016", "SIZE", "0.2")).fault(rigel))
        .isEmpty();
    assertThat(new MadeCall("ssap", Map.of("POS", "10,10")).fault(rigel)).isPresent();
    assertThat(new MadeCall("ssap", Map.of()).fault(rigel)).isPresent();
  }

  @Test
  void whatWasNotAskedForIsAFault() {
    Right.Wanted rigel = new Right.Wanted("ssap", Map.of("BAND", "5e-7"), "Rigel");
    Map<String, String> good = Map.of("TARGETNAME", "Rigel", "BAND", "5E-7");
    Map<String, String> more = Map.of("TARGETNAME", "Rigel", "BAND", "5E-7", "MAXREC", "3");
    assertThat(new MadeCall("ssap", good).fault(rigel)).isEmpty();
    assertThat(new MadeCall("ssap", more).fault(rigel))
        .hasValueSatisfying(f -> assertThat(f).contains("MAXREC"));
    assertThat(new MadeCall("siap", good).fault(rigel)).isPresent();
  }
}
