package perek.tools.fault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import perek.tools.Toolbox;
import perek.tools.call.Outcome;
import perek.tools.call.Params;
import perek.tools.call.Run;
import perek.tools.data.Status;
import perek.tools.everywhere.Answered;
import perek.tools.everywhere.Everywhere;
import perek.tools.everywhere.Merged;
import perek.tools.everywhere.Wanted;
import perek.tools.http.Settings;
import perek.tools.http.Transport;

/// Many services at once, most of them bad.
class EverywhereFaultTest {

  private final Toolbox tools = Toolbox.on(new Transport(Settings.of("", false)));

  @TempDir Path folder;

  private Run run(int seconds) {
    return Run.of(folder, Duration.ofSeconds(seconds));
  }

  private List<Answered> ask(FaultServer server, Run run, String... paths) {
    List<URI> services = new ArrayList<>();
    for (String path : paths)
      services.add(path.startsWith("http") ? URI.create(path) : server.uri("/ssa/" + path));
    return tools.everywhere().ask(new Wanted("ssap", services, Params.of("BAND", "6E-7")), run);
  }

  private static List<Status> statuses(List<Answered> answers) {
    return answers.stream().map(a -> a.outcome().status()).toList();
  }

  @Test
  void everyServiceGetsItsLineInTheOrderGiven() throws IOException {
    try (FaultServer server = new FaultServer(0)) {
      List<Answered> answers =
          ask(
              server,
              run(60),
              "html",
              "good",
              "http://no-such-host.example/ssap",
              "error200",
              "overflow",
              "cut",
              "error-late");
      assertThat(statuses(answers))
          .containsExactly(
              Status.FAILED,
              Status.OK,
              Status.FAILED,
              Status.ERROR,
              Status.OVERFLOW,
              Status.PARTIAL,
              Status.ERROR);
      assertThat(answers.get(2).service()).hasHost("no-such-host.example");
      assertThat(answers)
          .filteredOn(a -> !a.outcome().status().good())
          .allSatisfy(a -> assertThat(a.outcome().report().message()).isNotBlank());
    }
  }

  @Test
  void aServiceThatHangsLeavesTimeForThoseBehindIt() throws IOException {
    try (FaultServer server = new FaultServer(0);
        FaultServer other = new FaultServer(0)) {
      List<Answered> answers =
          ask(server, run(6), "hang", "good", other.uri("/ssa/good").toString());
      assertThat(statuses(answers)).containsExactly(Status.FAILED, Status.OK, Status.OK);
    }
  }

  @Test
  void whatIsNotAskedInTimeSaysSo() throws IOException {
    try (FaultServer server = new FaultServer(0)) {
      Run over = new Run(folder, System.nanoTime() - 1, () -> false, (_, _, _) -> {}, false);
      assertThat(ask(server, over, "good", "good"))
          .allSatisfy(a ->
              assertThat(a.outcome().report().message())
                  .contains("time for all services was over"));
      assertThat(server.asked).isEmpty();
    }
  }

  @Test
  void cancellingEndsAllOfThem() throws IOException {
    try (FaultServer server = new FaultServer(0);
        FaultServer other = new FaultServer(0)) {
      long start = System.nanoTime();
      Run cancelled = run(60).stoppedBy(() -> System.nanoTime() - start > 300_000_000);
      List<Answered> answers =
          ask(server, cancelled, "hang", "hang", other.uri("/ssa/slow").toString());
      assertThat(answers)
          .hasSize(3)
          .allSatisfy(a -> {
            assertThat(a.outcome().status().good()).isFalse();
            assertThat(a.outcome().report().message()).contains("cancelled");
          });
    }
  }

  @Test
  void progressCountsTheServices() throws IOException {
    List<String> told = Collections.synchronizedList(new ArrayList<>());
    try (FaultServer server = new FaultServer(0)) {
      ask(
          server,
          run(30).watchedBy((text, done, total) -> told.add(done + "/" + total + " " + text)),
          "good",
          "html");
      assertThat(told).hasSize(2);
      assertThat(told.getFirst()).startsWith("1/2 127.0.0.1:");
      assertThat(told.getLast()).startsWith("2/2 ");
    }
  }

  @Test
  void goodRowsOfAllAreUnitedAndSharedDatasetsStandOnce() throws IOException {
    try (FaultServer server = new FaultServer(0);
        FaultServer other = new FaultServer(0)) {
      List<Answered> answers =
          ask(server, run(60), "good", other.uri("/ssa/good").toString(), "error-late", "binary2");
      Merged merged = Everywhere.merge(answers, folder).orElseThrow();
      assertThat(merged.table().rows()).isEqualTo(6);
      assertThat(merged.duplicates()).isEqualTo(3);
      assertThat(merged.table().columns().getFirst().name()).isEqualTo("service");
      assertThat(merged.table().columns()).hasSize(8);
      assertThat(merged.table().text(0, 0))
          .hasValue(server.uri("/ssa/good") + " " + other.uri("/ssa/good"));
      assertThat(merged.notes()).anyMatch(n -> n.contains("broke off with an error"));
    }
  }

  @Test
  void aNameThatIsNoToolAndParametersThatCannotBeAreFailures() {
    URI url = URI.create("http://127.0.0.1:1/x");
    Outcome<?> unknown = tools.call("telepathy", url, Params.NONE, run(1));
    assertThat(unknown.status()).isEqualTo(Status.FAILED);
    assertThat(unknown.report().message()).contains("telepathy").contains("ssap");
    Outcome<?> bad = tools.call("scs", url, Params.of("RA", "400"), run(1));
    assertThat(bad.report().message()).contains("RA is '400'").contains("SR is missing");
    assertThatThrownBy(
            () -> tools.everywhere().ask(new Wanted("tap", List.of(url), Params.NONE), run(1)))
        .hasMessageContaining("tap");
  }
}
