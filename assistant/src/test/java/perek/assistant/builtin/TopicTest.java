package perek.assistant.builtin;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TopicTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "How do I ask an SSAP service?; [SSA]",
        "ssap and datalink; [SSA, DataLink]",
        "which simple cone search parameter; [ConeSearch]",
        "Does EPN-TAP use TAP?; [EPNTAP, TAP]",
        "tap on the table; []",
        "SIA 1 or SIAP2?; [SIAP, SIA]",
        "a ucd for redshift; [UCDList]",
        "tap_schema.columns in TAP's schema; [TAP]",
      })
  void findsTheStandardsThatATextNames(String text, String names) {
    assertThat(Topic.named(text)).hasToString(names);
  }
}
