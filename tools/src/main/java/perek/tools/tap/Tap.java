package perek.tools.tap;

import java.io.IOException;
import perek.tools.call.Outcome;
import perek.tools.call.Report;
import perek.tools.call.Run;
import perek.tools.call.Sent;
import perek.tools.call.Tool;
import perek.tools.dal.Rows;
import perek.tools.dal.Service;
import perek.tools.http.Request;

/// Asks one TAP service. Safe for many threads.
public final class Tap implements Tool<TapQuery, Rows> {

  private final Service service;
  private final Patience patience;

  public Tap(Service service) {
    this(service, Patience.USUAL);
  }

  /// @param patience how often a job is looked at
  public Tap(Service service, Patience patience) {
    this.service = service;
    this.patience = patience;
  }

  @Override
  public String name() {
    return "tap";
  }

  @Override
  public Outcome<Rows> call(TapQuery input, Run run) {
    boolean job = input.async() || input.job().isPresent();
    Sent sent = Sent.post(input.resource(job ? "async" : "sync"), input.params());
    try {
      if (!job && input.uploads().isEmpty()) return service.ask(sent, run);
      Request request = request(input, sent, run);
      return job
          ? new JobRun(service, patience, input, sent, run).go(request)
          : service.ask(sent, request, run);
    } catch (IOException e) {
      String why = "a table to be uploaded cannot be read: " + e.getMessage();
      return new Outcome.Failed<>(Report.failed(sent, why, java.util.List.of()));
    }
  }

  private static Request request(TapQuery input, Sent sent, Run run) throws IOException {
    if (input.uploads().isEmpty()) return Service.request(sent, run);
    Multipart form = Multipart.of(input.params(), input.uploads());
    return Request.post(sent.url(), form.contentType(), form.body()).with(Service.limits(run));
  }
}
