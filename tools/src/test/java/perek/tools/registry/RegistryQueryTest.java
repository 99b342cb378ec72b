package perek.tools.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RegistryQueryTest {

  private static String adql(String name, String value) {
    return RegistryQuery.of(URI.create("http://h/tap")).with(name, value).adql();
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '"',
      value = {
        "servicetype,SSAP,standard_id='ivo://ivoa.net/std/ssa'",
        "servicetype,siap2,standard_id LIKE 'ivo://ivoa.net/std/sia#query-2%'",
        "waveband,X-ray,\"ivo_hashlist_has(waveband, 'x-ray')\"",
        "waveband,IR,\"ivo_hashlist_has(waveband, 'infrared')\"",
        "short_name,O'Neil,\"ivo_nocasematch(short_name, 'O''Neil')\"",
        "ucd,em.wl%,\"rr.table_column WHERE 1=ivo_nocasematch(ucd, 'em.wl%')\"",
        "creator,Skoda,base_role='creator'"
      })
  void conditionsAreWrittenInAdql(String name, String value, String part) {
    assertThat(adql(name, value)).contains(part);
  }

  @Test
  void withoutATypeServicesWithoutCapabilitiesAreFoundToo() {
    assertThat(adql("words", "be stars")).contains("LEFT OUTER JOIN");
    assertThat(adql("servicetype", "tap")).doesNotContain("LEFT OUTER JOIN");
  }

  @ParameterizedTest
  @CsvSource({"servicetype,spectra,ssa", "waveband,blue,optical", "colour,blue,waveband"})
  void whatIsUnknownIsToldWithWhatIsKnown(String name, String value, String known) {
    assertThatThrownBy(() -> adql(name, value)).hasMessageContaining(known);
  }
}
