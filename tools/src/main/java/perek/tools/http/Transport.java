package perek.tools.http;

import java.net.URI;
import java.net.URISyntaxException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// Sends requests, one at a time to each host and port. Safe for many threads; share one.
///
/// Speaks HTTP/1.1: services of the Virtual Observatory answer an offer of HTTP/2 in clear text
/// badly.
public final class Transport {

  private static final int MAX_REDIRECTS = 5;
  private static final Set<Integer> REDIRECTS = Set.of(301, 302, 303, 307, 308);
  private static final Set<String> SECRETS = Set.of("authorization", "cookie");

  private final Settings settings;
  private final Neighbourhood neighbourhood;
  private final Waiting waiting;
  private final Turns turns = new Turns();
  private final Wire wire;

  public Transport(Settings settings) {
    this(settings, Neighbourhood.REAL, Waiting.REAL);
  }

  Transport(Settings settings, Neighbourhood neighbourhood, Waiting waiting) {
    this.settings = settings;
    this.neighbourhood = neighbourhood;
    this.waiting = waiting;
    this.wire =
        new Wire(
            HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .followRedirects(HttpClient.Redirect.NEVER)
                .connectTimeout(Limits.DEFAULT.connect())
                .build());
  }

  /// Whether nothing but this machine may be asked.
  public boolean offline() {
    return settings.offline();
  }

  /// Sends `request` and waits for its end.
  ///
  /// @param cancelled asked every 50 ms, from two threads; once true the reply is a failure
  public Reply send(Request request, BooleanSupplier cancelled) {
    return new Journey(request, cancelled).go();
  }

  /// One place the request is sent to.
  private record Stop(
      URI uri, String method, Map<String, String> headers, @Nullable Payload body) {}

  /// The way of one request through redirects and retries. For one thread.
  private final class Journey {

    private final Request request;
    private final BooleanSupplier cancelled;
    private final long end;
    private final List<Exchange> exchanges = new ArrayList<>();
    private int redirects;
    private int retries;
    private Stop at;

    Journey(Request request, BooleanSupplier cancelled) {
      this.request = request;
      this.cancelled = cancelled;
      this.end = System.nanoTime() + request.limits().total().toNanos();
      this.at = new Stop(request.uri(), request.method(), request.headers(), request.body());
    }

    Reply go() {
      Reply reply = null;
      while (reply == null) {
        String objection = objection(at.uri());
        reply = objection == null ? step() : failed(objection, false);
      }
      return reply;
    }

    /// One exchange; null means that there is a next one.
    private @Nullable Reply step() {
      Supplier<@Nullable String> stop = this::overdue;
      if (!turns.take(at.uri(), () -> overdue() != null)) {
        String why = overdue();
        return failed(at.uri() + " " + (why == null ? "was interrupted" : why), true);
      }
      long start = System.nanoTime();
      Wire.Answer answer;
      try {
        answer = wire.exchange(message(), request, stop);
      } finally {
        turns.give(at.uri());
      }
      record(answer, (System.nanoTime() - start) / 1_000_000);
      return switch (answer) {
        case Wire.Answer.Lost lost ->
            new Reply.Failed(
                at.uri() + " " + lost.reason(),
                lost.retryable() && !cancelled.getAsBoolean(),
                lost.status(),
                Payload.EMPTY,
                exchanges);
        case Wire.Answer.Got got -> judge(got);
      };
    }

    private @Nullable Reply judge(Wire.Answer.Got got) {
      int status = got.status();
      if (status / 100 == 2)
        return new Reply.Ok(at.uri(), status, got.headers(), got.body(), exchanges);
      if (status == 304) return new Reply.NotModified(at.uri(), exchanges);
      String location = got.headers().get("location");
      if (REDIRECTS.contains(status) && location != null) return redirect(status, location);
      if (status == 429 || status == 503) return retry(got);
      boolean retryable = status >= 500 || status == 408;
      return failed(at.uri() + " answered with status " + status, retryable, got);
    }

    private @Nullable Reply redirect(int status, String location) {
      URI target;
      try {
        URI from = at.uri().getRawPath().isEmpty() ? at.uri().resolve("/") : at.uri();
        target = from.resolve(new URI(location.strip()));
      } catch (URISyntaxException e) {
        return failed(at.uri() + " redirects to '" + location + "', which is no address", false);
      }
      String refusal = refusal(target);
      if (refusal != null)
        return failed(at.uri() + " redirects to " + target + ", " + refusal, false);
      redirects++;
      boolean plain = status == 303 || (status < 303 && at.method().equals("POST"));
      boolean get = plain && !at.method().equals("HEAD");
      at =
          new Stop(
              target,
              get ? "GET" : at.method(),
              sameOrigin(at.uri(), target) ? at.headers() : withoutSecrets(at.headers()),
              get ? null : at.body());
      return null;
    }

    private @Nullable String refusal(URI target) {
      if (redirects >= MAX_REDIRECTS)
        return "which is one redirect more than the limit of " + MAX_REDIRECTS;
      if (!isHttp(target)) return "which is not http or https and was not followed";
      if (!settings.allowPrivate()
          && !neighbourhood.isPrivate(at.uri())
          && neighbourhood.isPrivate(target))
        return "an address inside your own network, which was not followed; ask that address itself"
            + " if you mean it";
      return request.mayFollow().test(target) ? null : "which may not be fetched";
    }

    private @Nullable Reply retry(Wire.Answer.Got got) {
      Duration fallback = Duration.ofSeconds(1L << Math.min(retries, 5));
      String header = got.headers().get("retry-after");
      Duration wait = header == null ? fallback : Waiting.asked(header, Instant.now(), fallback);
      String said = at.uri() + " answered with status " + got.status();
      if (wait.compareTo(settings.longestWait()) > 0)
        return failed(
            said
                + " and asks to wait "
                + Wire.seconds(wait)
                + ", longer than the limit of "
                + Wire.seconds(settings.longestWait())
                + "; try again then",
            true,
            got);
      if (retries >= settings.retries())
        return failed(said + " " + (retries + 1) + " times; try again later", true, got);
      retries++;
      if (!waiting.pause(wait, () -> overdue() != null))
        return failed(said + " and the wait was given up", true, got);
      return null;
    }

    private HttpRequest message() {
      Payload body = at.body();
      var publisher =
          body == null
              ? HttpRequest.BodyPublishers.noBody()
              : HttpRequest.BodyPublishers.ofByteArray(body.bytes());
      var builder = HttpRequest.newBuilder(at.uri()).method(at.method(), publisher);
      Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
      headers.put("User-Agent", settings.agent());
      headers.put("Accept-Encoding", "gzip");
      headers.putAll(at.headers());
      headers.forEach(builder::header);
      return builder.build();
    }

    private @Nullable String overdue() {
      if (cancelled.getAsBoolean()) return "was cancelled";
      if (System.nanoTime() - end < 0) return null;
      return "took longer than the limit of " + Wire.seconds(request.limits().total());
    }

    private @Nullable String objection(URI uri) {
      if (!isHttp(uri)) return uri + " is no http or https address with a host";
      if (settings.offline() && !Neighbourhood.isLoopback(uri))
        return uri + " was not asked: Perek is offline; leave out --offline to reach it";
      return null;
    }

    private void record(Wire.Answer answer, long millis) {
      URI shown = shown(at.uri());
      Exchange exchange =
          switch (answer) {
            case Wire.Answer.Got(int status, _, _, long bytes) ->
                new Exchange(shown, status, millis, bytes, status == 304);
            case Wire.Answer.Lost(_, _, int status, long bytes) ->
                new Exchange(shown, status, millis, bytes, false);
          };
      exchanges.add(exchange);
      settings.recorder().accept(exchange);
    }

    private Reply failed(String reason, boolean retryable) {
      return new Reply.Failed(reason, retryable, 0, Payload.EMPTY, exchanges);
    }

    private Reply failed(String reason, boolean retryable, Wire.Answer.Got got) {
      return new Reply.Failed(reason, retryable, got.status(), got.body(), exchanges);
    }
  }

  private static boolean isHttp(URI uri) {
    String scheme = uri.getScheme();
    return uri.getHost() != null
        && ("http".equalsIgnoreCase(scheme) || "https".equalsIgnoreCase(scheme));
  }

  private static boolean sameOrigin(URI a, URI b) {
    return a.getScheme().equalsIgnoreCase(b.getScheme())
        && Neighbourhood.host(a).equals(Neighbourhood.host(b))
        && a.getPort() == b.getPort();
  }

  private static Map<String, String> withoutSecrets(Map<String, String> headers) {
    Map<String, String> rest = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    rest.putAll(headers);
    rest.keySet().removeIf(name -> SECRETS.contains(name.toLowerCase(java.util.Locale.ROOT)));
    return rest;
  }

  private static URI shown(URI uri) {
    String user = uri.getRawUserInfo();
    return user == null ? uri : URI.create(uri.toString().replace(user + "@", ""));
  }
}
