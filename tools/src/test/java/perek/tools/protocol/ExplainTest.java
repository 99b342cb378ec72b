package perek.tools.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import perek.tools.call.Params;
import perek.tools.call.Sent;

class ExplainTest {

  private static final URI SERVICE = URI.create("http://h/ssap");

  private static Explanation ssap(Params params) {
    return Explain.of("ssap", SERVICE, Sent.get(SERVICE, params));
  }

  @Test
  void everyParameterHasItsMeaningAndSection() {
    Explanation e = ssap(Params.of("BAND", "6.5E-7/6.6E-7").with("WILDTARGET", "psi*"));
    assertThat(e.params().get(0).section()).isEqualTo("4.1.1.3");
    assertThat(e.params().get(0).meaning()).contains("vacuum").contains("metres");
    assertThat(e.params().get(1).section()).isEmpty();
    assertThat(e.params().get(1).meaning()).contains("not of the standard");
  }

  @Test
  void quotesCannotBreakOutOfTheCode() {
    Explanation e = ssap(Params.of("TARGETNAME", "Barnard's \"star\"\\"));
    assertThat(e.curl())
        .isEqualTo("curl -sSL 'http://h/ssap?TARGETNAME=Barnard%27s%20%22star%22%5C'");
    assertThat(e.pyvo()).contains("query[\"TARGETNAME\"] = \"Barnard's \\\"star\\\"\\\\\"");
    Sent tap = Sent.post(URI.create("http://h/tap/sync"), Params.of("QUERY", "SELECT 'x'"));
    assertThat(Explain.of("tap", URI.create("http://h/tap"), tap).curl())
        .contains("'QUERY=SELECT '\\''x'\\'''");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"ssap", "scs", "siap", "siap2", "links", "soda", "tap", "registry", "resolve"})
  void everyToolHasAStandard(String tool) {
    assertThat(Standard.of(tool).parameters())
        .isNotEmpty()
        .allSatisfy(p -> {
          assertThat(p.meaning()).isNotBlank();
          assertThat(p.section()).isNotBlank();
        });
  }

  @Test
  void aPieceIsNotExplainedAsASearch() {
    URI service = URI.create("http://dc.example/ssap");
    Params params =
        Params.of("REQUEST", "getData").with("PUBDID", "ivo://a/b?1").with("BAND", "6E-7/7E-7");
    Explanation explained = Explain.of("ssap", service, Sent.get(service, params));
    assertThat(explained.pyvo()).contains("getData").doesNotContain("SSAService");
    assertThat(explained.stilts()).isEmpty();
    assertThat(explained.params()).noneMatch(line -> line.meaning().contains("overlap"));
  }
}
