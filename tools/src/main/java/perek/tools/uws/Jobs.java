package perek.tools.uws;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.xml.sax.SAXException;
import perek.tools.call.Outcome;
import perek.tools.call.Params;
import perek.tools.call.Report;
import perek.tools.call.Run;
import perek.tools.call.Sent;
import perek.tools.call.Tool;
import perek.tools.dal.Service;
import perek.tools.data.Status;
import perek.tools.http.Exchange;
import perek.tools.http.Reply;
import perek.tools.http.Request;
import perek.tools.http.Transport;
import perek.tools.xml.SafeXml;
import perek.tools.xml.XmlElement;

/// Looks at jobs of a service, aborts them, deletes them. Safe for many threads.
public final class Jobs implements Tool<JobsQuery, JobFacts> {

  private static final int NOT_ALLOWED = 405;
  private static final int NOT_IMPLEMENTED = 501;

  private final Transport transport;

  public Jobs(Transport transport) {
    this.transport = transport;
  }

  @Override
  public String name() {
    return "jobs";
  }

  @Override
  public Outcome<JobFacts> call(JobsQuery input, Run run) {
    Talk talk = new Talk(input.address(), run);
    return switch (input.deed()) {
      case LOOK -> talk.look("job", "");
      case LIST -> talk.look("jobs", "");
      case ABORT -> talk.abort();
      case DELETE -> talk.delete();
    };
  }

  /// Requests about one address. For one thread.
  private final class Talk {

    private final URI address;
    private final Run run;
    private final Instant time = Instant.now();
    private final List<Exchange> exchanges = new ArrayList<>();
    private Sent sent;

    Talk(URI address, Run run) {
      this.address = address;
      this.run = run;
      this.sent = Sent.get(address, Params.NONE);
    }

    Outcome<JobFacts> look(String root, String words) {
      Reply reply = send(Request.get(address).with(Service.limits(run)));
      if (!(reply instanceof Reply.Ok ok)) return failed(reply);
      Optional<XmlElement> document = read(ok, root);
      if (document.isEmpty())
        return failed(address + " answered with something else than UWS's <" + root + ">");
      JobFacts facts =
          root.equals("job")
              ? JobFacts.of(document.get(), address)
              : JobFacts.listed(document.get(), address);
      return new Outcome.Made<>(facts, report(Status.OK, words));
    }

    /// The job is looked at afterwards: what counts is the phase that it is in.
    Outcome<JobFacts> abort() {
      Sent wish = Sent.post(URI.create(address + "/phase"), Params.of("PHASE", "ABORT"));
      sent = wish;
      Reply reply = send(Service.request(wish, run));
      if (reply instanceof Reply.Failed) return failed(reply);
      Outcome<JobFacts> seen = look("job", "");
      Optional<Object> phase = seen.product().map(f -> f.facts().getOrDefault("phase", ""));
      if (phase.isEmpty() || phase.get().equals("ABORTED")) return seen;
      String words = "The service was told to abort the job, which is " + phase.get() + ".";
      return seen.with(seen.report().saying(seen.status(), words));
    }

    /// By DELETE, else by a form for servers behind proxies that know GET and POST alone (UWS 1.1,
    /// section 2.2.3.2).
    Outcome<JobFacts> delete() {
      sent = new Sent("DELETE", address, Params.NONE);
      Reply reply =
          send(
              new Request("DELETE", address, Map.of(), null, null, Service.limits(run), _ -> true));
      boolean refused =
          reply instanceof Reply.Failed f
              && (f.status() == NOT_ALLOWED || f.status() == NOT_IMPLEMENTED);
      if (refused) {
        sent = Sent.post(address, Params.of("ACTION", "DELETE"));
        reply = send(Service.request(sent, run));
      }
      if (reply instanceof Reply.Failed) return failed(reply);
      JobFacts facts = new JobFacts(Map.of("job", address.toString()));
      return new Outcome.Made<>(facts, report(Status.OK, "The job is deleted."));
    }

    private Reply send(Request request) {
      Reply reply = transport.send(request, run.cancelled());
      exchanges.addAll(reply.exchanges());
      return reply;
    }

    private Outcome<JobFacts> failed(Reply reply) {
      if (!(reply instanceof Reply.Failed f)) return failed(address + " sent no answer (304)");
      Status status = f.status() >= 400 ? Status.ERROR : Status.FAILED;
      return new Outcome.Failed<>(report(status, Service.words(f)));
    }

    private Outcome<JobFacts> failed(String why) {
      return new Outcome.Failed<>(report(Status.FAILED, why));
    }

    private Report report(Status status, String message) {
      Duration took = Duration.between(time, Instant.now());
      return new Report(sent, status, message, List.of(), time, took, exchanges);
    }
  }

  private static Optional<XmlElement> read(Reply.Ok ok, String root) {
    try {
      XmlElement document = SafeXml.tree(new ByteArrayInputStream(ok.body().bytes()));
      return Optional.of(document).filter(d -> d.name().equals(root));
    } catch (IOException | SAXException e) {
      return Optional.empty();
    }
  }
}
