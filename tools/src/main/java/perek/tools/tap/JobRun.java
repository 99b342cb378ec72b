package perek.tools.tap;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import perek.tools.call.Outcome;
import perek.tools.call.Params;
import perek.tools.call.Report;
import perek.tools.call.Run;
import perek.tools.call.Sent;
import perek.tools.dal.Rows;
import perek.tools.dal.Service;
import perek.tools.dal.ServiceWords;
import perek.tools.data.Status;
import perek.tools.http.Exchange;
import perek.tools.http.Reply;
import perek.tools.http.Request;

/// The life of one job: made, run, looked at, its result read, deleted. For one thread.
final class JobRun {

  private static final Duration TIDYING = Duration.ofSeconds(5);

  private final Service service;
  private final Patience patience;
  private final TapQuery query;
  private final Sent sent;
  private final Run run;
  private final List<Exchange> exchanges = new ArrayList<>();
  private final Instant time = Instant.now();
  private String lastPhase = "";
  private long phaseSince = System.nanoTime();
  private boolean askedAgain;

  JobRun(Service service, Patience patience, TapQuery query, Sent sent, Run run) {
    this.service = service;
    this.patience = patience;
    this.query = query;
    this.sent = sent;
    this.run = run;
  }

  Outcome<Rows> go(Request creation) {
    if (query.job().isPresent()) return follow(query.job().get());
    Reply made = send(creation);
    if (made instanceof Reply.Failed f) return failed(f);
    if (!(made instanceof Reply.Ok ok) || ok.address().equals(creation.uri()))
      return failed(
          creation.uri()
              + " did not make a job: it answered without leading to one (UWS wants 303)");
    URI job = withoutQuery(ok.address());
    Reply started = phase(job, "RUN");
    if (started instanceof Reply.Failed f) return failed(f);
    return follow(job);
  }

  private Outcome<Rows> follow(URI job) {
    Duration pause = patience.first();
    while (true) {
      Reply reply = send(Request.get(job).with(Service.limits(run)));
      if (run.stopped()) return stopped(job);
      if (reply instanceof Reply.Failed f)
        return f.status() == 404 || f.status() == 410
            ? failed("the job " + job + " is gone (" + f.status() + "); run the query again")
            : failed(f);
      Optional<Job> seen =
          reply instanceof Reply.Ok ok ? Job.read(ok.body(), job) : Optional.empty();
      if (seen.isEmpty()) return failed(job + " answered with something else than a job");
      Outcome<Rows> end = judge(job, seen.get());
      if (end != null) return end;
      run.progress().report("job " + lastPhase, 0, 0);
      if (!Patience.pause(pause, run)) return stopped(job);
      pause = patience.after(pause);
    }
  }

  /// The end of the job, or null where it goes on.
  private @Nullable Outcome<Rows> judge(URI job, Job seen) {
    if (!seen.phase().equals(lastPhase)) phaseSince = System.nanoTime();
    lastPhase = seen.phase();
    return switch (lastPhase) {
      case "COMPLETED" -> result(job, seen);
      case "ERROR" -> error(job, seen);
      case "ABORTED" -> failed("the service aborted the job " + job + said(seen));
      case "ARCHIVED" ->
          failed("the job " + job + " is archived: its result is gone; run the query again");
      case "PENDING", "HELD" -> held(job);
      case "QUEUED", "EXECUTING", "SUSPENDED" -> null;
      default -> unknown(job);
    };
  }

  /// HELD waits for someone to say RUN again (UWS 1.1, 2.1.3); said once.
  private @Nullable Outcome<Rows> held(URI job) {
    if (!askedAgain) {
      askedAgain = true;
      phase(job, "RUN");
    }
    return idle()
        ? failed("the service keeps the job " + job + " " + lastPhase + " and does not run it")
        : null;
  }

  private @Nullable Outcome<Rows> unknown(URI job) {
    return lastPhase.equals("UNKNOWN") && !idle()
        ? null
        : failed("the job " + job + " is in phase '" + lastPhase + "', which UWS does not know");
  }

  private boolean idle() {
    return System.nanoTime() - phaseSince > patience.idle().toNanos();
  }

  private Outcome<Rows> result(URI job, Job seen) {
    if (seen.result().isEmpty())
      return failed("the job " + job + " is complete but lists no result named 'result'");
    Sent fetch = Sent.get(seen.result().get(), Params.NONE);
    Outcome<Rows> read = service.ask(fetch, run);
    boolean kept = read.product().isEmpty();
    if (!kept) tidy(job);
    Report r = read.report();
    String note =
        "Job " + job + (kept ? " is kept at the service." : ", deleted when it was read.");
    Report whole =
        new Report(sent, r.status(), r.message(), r.notes(), time, took(), r.exchanges());
    return read.with(whole.after(exchanges).noting(List.of(note)));
  }

  private Outcome<Rows> error(URI job, Job seen) {
    String words = seen.error();
    Reply reply = send(Request.get(URI.create(job + "/error")).with(Service.limits(run)));
    if (reply instanceof Reply.Ok ok) {
      String said = ServiceWords.of(ok.body());
      if (!said.isBlank()) words = said;
    }
    tidy(job);
    return new Outcome.Failed<>(
        report(Status.ERROR, words.isBlank() ? "the job failed and gives no reason" : words));
  }

  private Outcome<Rows> stopped(URI job) {
    if (run.cancelled().getAsBoolean()) {
      phase(job, "ABORT");
      tidy(job);
      return failed("the job was cancelled and deleted");
    }
    return failed(
        "the job is not done in the time allowed (phase "
            + (lastPhase.isEmpty() ? "unknown" : lastPhase)
            + "); it goes on at the service: take it up with --job "
            + job);
  }

  private Reply phase(URI job, String wish) {
    Params params = Params.of("PHASE", wish);
    Run brief = wish.equals("ABORT") ? Run.of(run.folder(), TIDYING) : run;
    return send(Service.request(Sent.post(URI.create(job + "/phase"), params), brief), brief);
  }

  /// Frees the service's disk; whether it worked does not matter to the result.
  private void tidy(URI job) {
    Run brief = Run.of(run.folder(), TIDYING);
    Request delete =
        new Request("DELETE", job, Map.of(), null, null, Service.limits(brief), _ -> true);
    send(delete, brief);
  }

  private Reply send(Request request) {
    return send(request, run);
  }

  private Reply send(Request request, Run circumstances) {
    Reply reply = service.transport().send(request, circumstances.cancelled());
    exchanges.addAll(reply.exchanges());
    return reply;
  }

  private Outcome<Rows> failed(Reply.Failed f) {
    Status status = f.status() >= 400 ? Status.ERROR : Status.FAILED;
    return new Outcome.Failed<>(report(status, Service.words(f)));
  }

  private Outcome<Rows> failed(String message) {
    return new Outcome.Failed<>(report(Status.FAILED, message));
  }

  private Report report(Status status, String message) {
    return new Report(sent, status, message, List.of(), time, took(), exchanges);
  }

  private Duration took() {
    return Duration.between(time, Instant.now());
  }

  private static String said(Job job) {
    return job.error().isBlank() ? "" : ": " + job.error();
  }

  private static URI withoutQuery(URI uri) {
    String text = uri.toString();
    int query = text.indexOf('?');
    return URI.create(query < 0 ? text : text.substring(0, query));
  }
}
