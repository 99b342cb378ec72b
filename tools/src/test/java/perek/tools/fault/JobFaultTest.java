package perek.tools.fault;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import perek.tools.call.Outcome;
import perek.tools.call.Run;
import perek.tools.dal.Rows;
import perek.tools.dal.Service;
import perek.tools.http.Settings;
import perek.tools.http.Transport;
import perek.tools.links.DataLinks;
import perek.tools.links.LinksQuery;
import perek.tools.soda.Soda;
import perek.tools.soda.SodaQuery;
import perek.tools.tap.Patience;
import perek.tools.tap.Tap;
import perek.tools.tap.TapQuery;
import perek.tools.votable.ReadLimits;

/// Faults of DataLink, SODA and TAP services, and what a careful client makes of them.
class JobFaultTest {

  private static final Service SERVICE =
      new Service(new Transport(Settings.of("", false)), ReadLimits.DEFAULT);
  private static @Nullable FaultServer started;

  @TempDir Path folder;

  @BeforeAll
  static void start() throws IOException {
    started = new FaultServer(0);
  }

  @AfterAll
  static void stop() throws IOException {
    server().close();
  }

  private static FaultServer server() {
    return Objects.requireNonNull(started);
  }

  private Run run(int seconds) {
    return Run.of(folder, Duration.ofSeconds(seconds));
  }

  @ParameterizedTest
  @CsvSource({
    "good,3,1,''",
    "fault,1,0,NotFoundFault: i",
    "dangling,3,0,is named but not described"
  })
  void linksAreTold(String path, int links, int services, String note) {
    var query = LinksQuery.of(server().uri("/links/" + path), java.util.List.of("i"));
    var outcome = new DataLinks(SERVICE).call(query, run(10));
    var list = outcome.product().orElseThrow();
    assertThat(list.links()).hasSize(links);
    assertThat(list.services()).hasSize(services);
    assertThat(outcome.report().notes().toString()).contains(note);
  }

  @ParameterizedTest
  @CsvSource({"204,OK,empty", "422-text,ERROR,BAND must be two numbers"})
  void cutOutsAreTold(String path, String status, String words) {
    var query = SodaQuery.of(server().uri("/soda/" + path), "i").band(1e-7, 2e-7);
    var report = new Soda(SERVICE).call(query, run(10)).report();
    assertThat(report.status()).hasToString(status);
    assertThat(report.message()).contains(words);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          ok           | OK     | 3  |
          nons         | OK     | 3  |
          reldir       | OK     | 3  |
          abort        | FAILED | -1 | aborted
          error        | ERROR  | -1 | relation "foo" does not exist
          errortext    | ERROR  | -1 | summary: no relation foo
          held         | FAILED | -1 | HELD
          stuck        | FAILED | -1 | --job
          gone         | FAILED | -1 | is gone
          no303        | FAILED | -1 | did not make a job
          unknownphase | FAILED | -1 | BORED
          noresult     | FAILED | -1 | no result named
          """)
  void whatBecomesOfJobs(String name, String status, long rows, @Nullable String words) {
    Patience brisk =
        new Patience(Duration.ofMillis(5), Duration.ofMillis(20), Duration.ofMillis(300));
    TapQuery query = TapQuery.of(server().uri("/tap-" + name), "SELECT 1").asJob();
    int seconds = name.equals("stuck") ? 2 : 30;
    Outcome<Rows> outcome = new Tap(SERVICE, brisk).call(query, run(seconds));
    assertThat(outcome.report().status()).as(outcome.report().message()).hasToString(status);
    assertThat(outcome.product().map(r -> r.rows().orElse(-2)).orElse(-1L)).isEqualTo(rows);
    if (words != null) assertThat(outcome.report().message()).contains(words);
    boolean deleted =
        server().asked.stream().anyMatch(l -> l.startsWith("DELETE /tap-" + name + "/"));
    assertThat(deleted).isEqualTo(rows > 0 || name.startsWith("error"));
  }

  @ParameterizedTest
  @CsvSource({"sync400", "sync200"})
  void aRefusedQueryIsToldInTheServicesWords(String name) {
    var report =
        new Tap(SERVICE)
            .call(TapQuery.of(server().uri("/tap-" + name), "SELECT 1"), run(10))
            .report();
    assertThat(report.status()).hasToString("ERROR");
    assertThat(report.message()).contains("Unknown table foo");
  }
}
