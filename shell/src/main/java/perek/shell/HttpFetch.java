package perek.shell;

import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import perek.corpora.Fetch;
import perek.tools.http.Limits;
import perek.tools.http.Reply;
import perek.tools.http.Request;
import perek.tools.http.Transport;

/// Documents by the one HTTP transport. Safe for use by several threads.
final class HttpFetch implements Fetch {

  private final Supplier<Transport> transport;

  /// @param transport asked for at the first request, since starting it costs
  HttpFetch(Supplier<Transport> transport) {
    this.transport = transport;
  }

  @Override
  public Fetched get(Wanted wanted, BooleanSupplier cancelled) {
    Request request =
        Request.get(wanted.uri()).with(Limits.DEFAULT.withMaxBytes(wanted.maxBytes()));
    for (Map.Entry<String, String> header : wanted.headers().entrySet())
      request = request.with(header.getKey(), header.getValue());
    request = request.into(wanted.into()).following(wanted.mayFollow());
    return switch (transport.get().send(request, cancelled)) {
      case Reply.Ok ok -> new Fetched.Fresh(ok.address(), ok.headers());
      case Reply.NotModified _ -> new Fetched.Unchanged();
      case Reply.Failed failed ->
          new Fetched.Refused(failed.reason(), failed.retryable(), failed.status());
    };
  }
}
