package perek.tools.uws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import perek.tools.call.Outcome;
import perek.tools.call.Run;
import perek.tools.data.Status;
import perek.tools.http.Reply;
import perek.tools.http.Request;
import perek.tools.http.Settings;
import perek.tools.http.Transport;
import perek.tools.protocol.Explain;
import perek.tools.stub.Stub;
import perek.tools.uws.JobsQuery.Deed;

class JobsTest {

  private static final String TESTBED =
      Optional.ofNullable(System.getenv("PEREK_TESTBED")).orElse("");

  private static final String JOB =
      """
      <uws:job xmlns:uws="http://www.ivoa.net/xml/UWS/v1.0" xmlns:xlink="http://www.w3.org/1999/xlink">
      <uws:jobId>7</uws:jobId><uws:phase>%s</uws:phase><uws:quote>2030-01-01T00:00:00Z</uws:quote>
      <uws:parameters><uws:parameter id="phase">not this</uws:parameter></uws:parameters>
      <uws:results><uws:result id="result" xlink:href="http://h/r"/></uws:results></uws:job>
      """;

  private final Transport transport = new Transport(Settings.of("", true));
  private final Jobs tool = new Jobs(transport);

  @TempDir Path folder;

  private Outcome<JobFacts> ask(URI address, Deed deed) {
    return tool.call(new JobsQuery(address, deed), Run.of(folder, Duration.ofSeconds(20)));
  }

  private static Stub service(Function<String, Stub.Reply> answer) throws IOException {
    return new Stub(answer);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"/tap/async/7", "/tap/async/7/", "/tap/async/7/phase", "/tap/async/7/results"})
  void aJobTellsItsPhaseAndQuote(String path) throws IOException {
    try (Stub stub = service(_ -> Stub.Reply.of(JOB.formatted("QUEUED")))) {
      Outcome<JobFacts> outcome = ask(stub.at(path), Deed.LOOK);
      assertThat(outcome.product().orElseThrow().facts())
          .containsEntry("phase", "QUEUED")
          .containsEntry("quote", "2030-01-01T00:00:00Z")
          .containsEntry("results", List.of("http://h/r"));
      assertThat(stub.asked()).containsExactly("GET /tap/async/7");
    }
  }

  @Test
  void anAbortedJobIsLookedAtAgain() throws IOException {
    try (Stub stub =
        service(q -> Stub.Reply.of(JOB.formatted(q.startsWith("GET") ? "ABORTED" : "EXECUTING")))) {
      Outcome<JobFacts> outcome = ask(stub.at("/tap/async/7"), Deed.ABORT);
      assertThat(stub.asked())
          .containsExactly("POST /tap/async/7/phase PHASE=ABORT", "GET /tap/async/7");
      assertThat(outcome.product().orElseThrow().facts()).containsEntry("phase", "ABORTED");
    }
  }

  @Test
  void aJobThatGoesOnAllTheSameIsToldSo() throws IOException {
    try (Stub stub = service(_ -> Stub.Reply.of(JOB.formatted("EXECUTING")))) {
      assertThat(ask(stub.at("/tap/async/7"), Deed.ABORT).report().message())
          .contains("which is EXECUTING");
    }
  }

  @Test
  void whoDoesNotKnowDeleteIsAskedByAForm() throws IOException {
    try (Stub stub =
        service(q ->
            q.startsWith("DELETE") ? new Stub.Reply(405, new byte[] {'-'}) : Stub.Reply.of("ok"))) {
      Outcome<JobFacts> outcome = ask(stub.at("/tap/async/7"), Deed.DELETE);
      assertThat(stub.asked())
          .containsExactly("DELETE /tap/async/7", "POST /tap/async/7 ACTION=DELETE");
      assertThat(outcome.report().message()).isEqualTo("The job is deleted.");
      assertThat(Explain.of("jobs", stub.at("/tap/async/7"), outcome.report().sent()).pyvo())
          .endsWith("job.delete()");
    }
  }

  @Test
  void jobsAreListed() throws IOException {
    String list =
        """
        <jobs xmlns:xlink="http://www.w3.org/1999/xlink"><jobref id="1" xlink:href="http://h/1">
        <phase>COMPLETED</phase></jobref><jobref id="2"><phase>HELD</phase></jobref></jobs>
        """;
    try (Stub stub = service(_ -> Stub.Reply.of(list))) {
      Outcome<JobFacts> outcome = ask(stub.at("/tap"), Deed.LIST);
      assertThat(outcome.product().orElseThrow().rows()).hasValue(2);
      assertThat(outcome.product().orElseThrow().facts().toString())
          .contains("http://h/1", "COMPLETED", stub.at("/tap/async/2").toString());
      assertThat(stub.asked()).containsExactly("GET /tap/async");
    }
  }

  @Test
  void whatCannotBeDoneIsAValue() throws IOException {
    try (Stub stub =
        service(q -> q.contains("web") ? Stub.Reply.of("<p/>") : Stub.Reply.missing())) {
      assertThat(ask(stub.at("/tap/async/7"), Deed.DELETE).status()).isEqualTo(Status.ERROR);
      assertThat(ask(stub.at("/web"), Deed.LOOK).report().message()).contains("than UWS's <job>");
    }
  }

  @Test
  void theTestBedListsAbortsAndDeletesAJob() {
    assumeTrue(!TESTBED.isBlank(), "SKIPPED: PEREK_TESTBED does not name the test bed's address");
    URI async = URI.create(TESTBED + "/tap/async");
    String form = "REQUEST=doQuery&LANG=ADQL&QUERY=SELECT%20TOP%201%20obs_id%20FROM%20ivoa.obscore";
    Reply made =
        transport.send(
            Request.post(
                async, "application/x-www-form-urlencoded", perek.tools.http.Payload.of(form)),
            () -> false);
    assertThat(made).isInstanceOf(Reply.Ok.class);
    URI job = ((Reply.Ok) made).address();
    assertThat(ask(job, Deed.LOOK).product().orElseThrow().facts())
        .containsEntry("phase", "PENDING");
    assertThat(ask(async, Deed.LIST).product().orElseThrow().facts().toString())
        .contains(job.toString());
    assertThat(ask(job, Deed.ABORT).product().orElseThrow().facts())
        .containsEntry("phase", "ABORTED");
    assertThat(ask(job, Deed.DELETE).status()).isEqualTo(Status.OK);
    assertThat(ask(job, Deed.LOOK).status()).isEqualTo(Status.ERROR);
  }
}
