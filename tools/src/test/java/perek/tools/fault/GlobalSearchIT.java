package perek.tools.fault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.BindException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import perek.tools.Toolbox;
import perek.tools.call.Outcome;
import perek.tools.call.Params;
import perek.tools.call.Run;
import perek.tools.data.Status;
import perek.tools.everywhere.Gathered;
import perek.tools.everywhere.GlobalQuery;
import perek.tools.http.Settings;
import perek.tools.http.Transport;

/// A search at all services of the test bed's registry: one lives, five misbehave and are played
/// here, the others' hosts do not resolve.
class GlobalSearchIT {

  private static final String ADDRESS =
      Optional.ofNullable(System.getenv("PEREK_TESTBED")).orElse("");
  private static @Nullable FaultServer faults;

  private final Toolbox tools = Toolbox.on(new Transport(Settings.of("", false)));

  @TempDir Path folder;

  @BeforeAll
  static void isUp() throws IOException {
    assumeTrue(!ADDRESS.isBlank(), "SKIPPED: PEREK_TESTBED does not name the test bed's address");
    try {
      faults = new FaultServer(8090);
    } catch (BindException e) {
      System.err.println("Port 8090 is taken: whoever has it plays the hostile services.");
    }
  }

  @AfterAll
  static void stop() throws IOException {
    if (faults != null) faults.close();
  }

  private Outcome<Gathered> search(String tool, Params params) {
    URI registry = URI.create(ADDRESS + "/tap");
    GlobalQuery query = new GlobalQuery(tool, params, List.of(), List.of(registry), Params.NONE);
    return tools.global().call(query, Run.of(folder, Duration.ofSeconds(30)));
  }

  private static Gathered.Line line(Gathered gathered, String name) {
    return gathered.services().stream()
        .filter(l -> l.name().equals(name))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void theLiveServiceIsHeardAndEveryOtherHasItsLine() {
    Outcome<Gathered> outcome = search("ssap", Params.of("TARGETNAME", "Procyon"));
    Gathered gathered = outcome.product().orElseThrow();
    assertThat(outcome.status().good()).as(outcome.report().message()).isTrue();
    assertThat(line(gathered, "TB SSAP").rows()).hasValue(6);
    assertThat(line(gathered, "F ERROR").status()).isEqualTo(Status.ERROR);
    assertThat(line(gathered, "F OVERFLOW").status()).isEqualTo(Status.OVERFLOW);
    assertThat(line(gathered, "F HTML").status()).isEqualTo(Status.FAILED);
    assertThat(line(gathered, "F SLOW").message()).isNotNull();
    assertThat(line(gathered, "F GOOD").rows()).hasValue(3);
    assertThat(line(gathered, "ELO SSAP").message()).contains("elo.example");
    assertThat(gathered.services()).hasSize(15);
    assertThat(gathered.rows()).hasValue(9);
  }

  @Test
  void conesAndImagesToo() {
    Params cone = Params.of("RA", "56.75").with("DEC", "24.12").with("SR", "0.2");
    assertThat(search("scs", cone).product().orElseThrow().rows().getAsLong()).isPositive();
    Params shape = Params.of("POS", "CIRCLE 54.1224 48.1926 0.5");
    assertThat(search("siap2", shape).status()).isEqualTo(Status.OK);
  }
}
