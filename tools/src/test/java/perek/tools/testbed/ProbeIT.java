package perek.tools.testbed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import perek.tools.Toolbox;
import perek.tools.call.Run;
import perek.tools.http.Settings;
import perek.tools.http.Transport;
import perek.tools.probe.Protocol;
import perek.tools.probe.Spoken;

/// Which protocols a real data centre is found to speak. PEREK_TESTBED names its address.
class ProbeIT {

  private static final String ADDRESS =
      Optional.ofNullable(System.getenv("PEREK_TESTBED")).orElse("");

  @TempDir Path folder;

  @BeforeAll
  static void isUp() {
    assumeTrue(!ADDRESS.isBlank(), "SKIPPED: PEREK_TESTBED does not name the test bed's address");
  }

  /// Each within 3 s, which is the time the probe is given.
  @ParameterizedTest
  @CsvSource({
    "/tap,TAP,/tap",
    "/tap/sync,TAP,/tap",
    "/spec/q/ssa/ssap.xml,SSAP,/spec/q/ssa/ssap.xml",
    "/spec/q/ssa/ssap.xml?,SSAP,/spec/q/ssa/ssap.xml?",
    "/spec/q/sdl/dlmeta,LINKS,/spec/q/sdl/dlmeta",
    "/spec/q/sdl/dlget,SODA,/spec/q/sdl/dlget",
    "/cat/q/cone/scs.xml,SCS,/cat/q/cone/scs.xml",
    "/img/q/i/siap.xml,SIAP,/img/q/i/siap.xml",
    "/__system__/siap2/sitewide/siap2.xml,SIAP2,/__system__/siap2/sitewide/siap2.xml"
  })
  void everyServiceIsTold(String path, Protocol protocol, String at) {
    Toolbox tools = Toolbox.on(new Transport(Settings.of("", false)));
    Run run = Run.of(folder, Duration.ofSeconds(3));
    assertThat(tools.probe().of(URI.create(ADDRESS + path), run))
        .containsExactly(new Spoken(protocol, URI.create(ADDRESS + at)));
  }
}
