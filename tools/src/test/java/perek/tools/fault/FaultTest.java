package perek.tools.fault;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import perek.tools.call.Outcome;
import perek.tools.call.Params;
import perek.tools.call.Run;
import perek.tools.dal.Accref;
import perek.tools.dal.Rows;
import perek.tools.dal.Service;
import perek.tools.data.Table;
import perek.tools.http.Settings;
import perek.tools.http.Transport;
import perek.tools.scs.Scs;
import perek.tools.scs.ScsQuery;
import perek.tools.ssap.Ssap;
import perek.tools.ssap.SsapQuery;
import perek.tools.votable.ReadLimits;

/// Every fault that real services were seen to have, and what a careful client makes of it.
class FaultTest {

  private static final Transport TRANSPORT = new Transport(Settings.of("", false));
  private static final Service SERVICE = new Service(TRANSPORT, ReadLimits.DEFAULT);
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

  private Outcome<Rows> ssa(String path, Run run) {
    return new Ssap(SERVICE).call(SsapQuery.at(server().uri("/ssa/" + path)).band(6e-7, 7e-7), run);
  }

  /// Path, status, rows (-1 for nothing made), and words of the message or of the notes.
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          good            | OK       | 3  |
          error200        | ERROR    | -1 | Unknown band: H-alpha < 6563
          error-late      | ERROR    | 3  | database went away
          overflow        | OVERFLOW | 3  | has more than it sent
          overflow-late   | OVERFLOW | 3  | has more than it sent
          nostatus        | OK       | 3  |
          maxrec0         | OVERFLOW | 0  |
          notable         | OK       | 0  | sent no table
          http500-text    | ERROR    | -1 | status 500: out of disk on node 7
          http400-votable | ERROR    | -1 | BAND: cannot parse 'red'
          http404         | ERROR    | -1 | status 404: Not Found
          http401         | ERROR    | -1 | wants a login
          http429         | ERROR    | -1 | status 429 3 times
          http204         | OK       | 0  | no content
          empty           | FAILED   | -1 | nothing at all
          html            | FAILED   | -1 | Welcome
          html-as-votable | FAILED   | -1 | html, not a VOTable
          json            | FAILED   | -1 | no such thing
          http503-retry   | OK       | 3  |
          ctype-plain     | OK       | 3  |
          ctype-none      | OK       | 3  |
          ctype-params    | OK       | 3  |
          invalid-xml     | PARTIAL  | 1  | not whole after 1 rows
          unclosed        | PARTIAL  | 2  | not whole after 2 rows
          badutf8         | OK       | 3  |
          latin1          | OK       | 3  |
          bom             | OK       | 3  |
          leading-space   | OK       | 3  |
          nons            | OK       | 3  |
          v11             | OK       | 3  |
          prefix          | OK       | 3  |
          v16             | OK       | 3  |
          stylesheet      | OK       | 3  |
          binary          | OK       | 3  |
          binary2         | OK       | 3  |
          binary2-short   | PARTIAL  | 2  | end inside row 3
          noutype         | OK       | 3  |
          oldutype        | OK       | 3  |
          relaccref       | OK       | 1  |
          badaccref       | OK       | 5  | 3 access references are refused
          dupnames        | OK       | 3  |
          shortrow        | OK       | 3  |
          longrow         | OK       | 2  |
          nan             | OK       | 2  |
          meta-first      | OK       | 3  |
          two-results     | OK       | 3  |
          xxe             | OK       | 3  | DOCTYPE
          dtd-ext         | OK       | 3  | DOCTYPE
          bomb            | FAILED   | -1 |
          deep            | FAILED   | -1 | depth
          huge?rows=40000 | OK       | 40000 |
          gzip            | OK       | 3  |
          gzip-hidden     | OK       | 3  |
          gzip-lie        | OK       | 3  |
          gzip-cut        | PARTIAL  | 1  | broke off
          gzip-bomb       | OK       | 3  |
          redirect302     | OK       | 3  |
          redirect301-abs | OK       | 3  |
          redirect307     | OK       | 3  |
          redirect-loop   | FAILED   | -1 | limit of 5
          redirect-file   | FAILED   | -1 | not http or https
          redirect-other  | FAILED   | -1 | no-such-host.example
          slow            | OK       | 3  |
          cut             | PARTIAL  | 1  | broke off
          cut-nolength    | PARTIAL  | 1  | not whole
          cut-chunked     | PARTIAL  | 1  | broke off
          reset           | FAILED   | -1 |
          """)
  void whatSsapMakesOfIt(String path, String status, long rows, @Nullable String words) {
    Outcome<Rows> outcome = ssa(path, run(60));
    String told = outcome.report().message() + " " + outcome.report().notes();
    assertThat(outcome.report().status()).as(told).hasToString(status);
    assertThat(outcome.product().map(r -> r.rows().orElse(-2)).orElse(-1L)).isEqualTo(rows);
    if (words != null) assertThat(told).contains(words);
    if (!outcome.status().good()) assertThat(outcome.report().message()).isNotBlank();
  }

  @ParameterizedTest
  @CsvSource({"error-param,RA out of range", "error-info,SR too large"})
  void aConeSearchErrorIsAnError(String path, String words) {
    var query = ScsQuery.cone(server().uri("/scs/" + path), 1, 1, 1);
    var report = new Scs(SERVICE).call(query, run(10)).report();
    assertThat(report.status()).hasToString("ERROR");
    assertThat(report.message()).contains(words);
  }

  @ParameterizedTest
  @CsvSource({"hang,-1,did not answer within", "hang-body,1,"})
  void aServerThatFallsSilentIsGivenUp(String path, long rows, @Nullable String words) {
    Outcome<Rows> outcome = ssa(path, run(2));
    assertThat(outcome.report().status()).hasToString(rows < 0 ? "FAILED" : "PARTIAL");
    assertThat(outcome.product().map(r -> r.rows().orElse(-2)).orElse(-1L)).isEqualTo(rows);
    if (words != null)
      assertThat(outcome.report().message()).containsAnyOf(words, "limit of 2 s", "took longer");
  }

  @Test
  void aCallIsCancelledInTheMiddleOfAnAnswer() {
    long start = System.nanoTime();
    Run cancelled = run(60).stoppedBy(() -> System.nanoTime() - start > 300_000_000);
    Outcome<Rows> outcome = ssa("slow", cancelled);
    assertThat(outcome.status().good()).isFalse();
    assertThat(outcome.report().message()).contains("cancelled");
  }

  @Test
  void nothingFromOutsideTheDocumentIsRead() {
    Table table = ssa("xxe", run(10)).product().orElseThrow().table().orElseThrow();
    assertThat(table.text(0, 2)).hasValue("[][]");
    ssa("dtd-ext", run(10));
    assertThat(server().asked).noneMatch(line -> line.contains("/xxe/"));
  }

  private Table table(String path) {
    return ssa(path, run(10)).product().orElseThrow().table().orElseThrow();
  }

  @Test
  void cellsAreWhatTheServiceMeant() {
    assertThat(table("latin1").text(0, 2)).hasValue("\u00c9toile");
    assertThat(table("badutf8").text(0, 2)).hasValue("caf\ufffd");
    assertThat(table("binary2").head().get(1).get(5)).isNull();
    assertThat(table("binary2").head().get(2).get(5)).isEqualTo(103);
    assertThat(table("shortrow").head().get(1).get(4))
        .satisfiesAnyOf(c -> assertThat(c).isNull(), c -> assertThat(c).isEqualTo(Double.NaN));
    assertThat(table("dupnames").columns()).hasSize(8);
    assertThat(table("nan").text(1, 5)).isEmpty();
    assertThat(table("two-results").columns()).hasSize(7);
  }

  @Test
  void accessReferencesAreFoundResolvedOrRefused() {
    for (String path : new String[] {"good", "oldutype", "noutype"})
      assertThat(accrefs(path))
          .first()
          .isEqualTo(new Accref.Usable(URI.create("http://127.0.0.1:8090/data/spec1.vot")));
    assertThat(accrefs("relaccref"))
        .containsExactly(new Accref.Usable(server().uri("/data/spec1.vot")));
    assertThat(accrefs("badaccref"))
        .satisfiesExactly(
            a -> assertThat(a).isInstanceOf(Accref.Refused.class),
            a -> assertThat(a).isInstanceOf(Accref.Refused.class),
            a -> assertThat(a).isInstanceOf(Accref.Missing.class),
            a ->
                assertThat(a)
                    .isEqualTo(
                        new Accref.Usable(URI.create("http://127.0.0.1:8090/data/a%20b.vot"))),
            a -> assertThat(a).isInstanceOf(Accref.Refused.class));
  }

  private java.util.List<Accref> accrefs(String path) {
    Rows rows = ssa(path, run(10)).product().orElseThrow();
    return Accref.of(rows.table().orElseThrow(), rows.base());
  }

  @Test
  void anAnswerBeyondOurOwnLimitIsCutAndSaysSo() {
    Service small = new Service(TRANSPORT, new ReadLimits(1000, 10));
    var query = SsapQuery.at(server().uri("/ssa/huge")).with("rows", "5000");
    Outcome<Rows> outcome = new Ssap(small).call(query, run(30));
    assertThat(outcome.report().status()).hasToString("PARTIAL");
    assertThat(outcome.report().message()).contains("limit of 1000 rows");
    assertThat(outcome.product().orElseThrow().table().orElseThrow().head()).hasSize(10);
  }

  @Test
  void aPostStaysOneThroughA307() {
    var sent = perek.tools.call.Sent.post(server().uri("/ssa/redirect307"), Params.of("A", "b"));
    assertThat(SERVICE.ask(sent, run(10)).product().orElseThrow().rows()).hasValue(3);
    assertThat(server().asked).contains("POST /ssa/good");
  }
}
