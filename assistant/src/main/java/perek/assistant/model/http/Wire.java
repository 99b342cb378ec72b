package perek.assistant.model.http;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import perek.assistant.model.ModelException;
import perek.assistant.model.ModelException.Kind;

/// Requests to model servers: bounded in size and time, and broken off when nobody wants the reply.
/// Safe for use by several threads.
public final class Wire {

  /// So often a wait looks whether it is still wanted.
  static final Duration LOOK = Duration.ofMillis(20);

  /// Longest body of a reply: no answer is as long.
  static final int MOST_BYTES = 4 << 20;

  private static final int MOST_ERROR_BYTES = 64 << 10;
  private static final Duration CONNECT = Duration.ofSeconds(5);

  private final boolean offline;
  private final Duration patience;

  /// Made when first needed: it costs more than most answers without a model.
  private final Once<HttpClient> client =
      new Once<>(() ->
          HttpClient.newBuilder()
              .version(HttpClient.Version.HTTP_1_1)
              .followRedirects(HttpClient.Redirect.NEVER)
              .connectTimeout(CONNECT)
              .build());

  /// @param offline whether only this machine may be asked
  /// @param patience for a whole request
  public Wire(boolean offline, Duration patience) {
    this.offline = offline;
    this.patience = patience;
  }

  public Duration patience() {
    return patience;
  }

  /// Reads what comes back.
  @FunctionalInterface
  public interface Body {
    void read(InputStream body) throws IOException;
  }

  /// Sends and reads.
  ///
  /// @param json to be posted; empty for GET
  /// @throws ModelException where no good reply came, or `body` was not read to its end
  public void exchange(
      URI address,
      Map<String, String> headers,
      Optional<String> json,
      BooleanSupplier cancelled,
      Body body) {
    if (offline && !isLoopback(address))
      throw new ModelException(
          Kind.OFFLINE,
          "the model server %s is not on this machine, and Perek is offline: leave --offline out, or name a server on loopback"
              .formatted(shown(address)));
    Watch watch = new Watch(address, patience, cancelled);
    HttpResponse<InputStream> response = send(request(address, headers, json), watch);
    int status = response.statusCode();
    int most = status / 100 == 2 ? MOST_BYTES : MOST_ERROR_BYTES;
    try (watch;
        InputStream in = watch.guard(response.body(), most)) {
      if (status / 100 != 2) throw refused(address, status, in);
      body.read(in);
      watch.check();
    } catch (IOException e) {
      throw watch.fault(e);
    }
  }

  private static HttpRequest request(
      URI address, Map<String, String> headers, Optional<String> json) {
    HttpRequest.Builder request = HttpRequest.newBuilder(address);
    headers.forEach(request::header);
    json.ifPresentOrElse(
        text -> {
          request.header("Content-Type", "application/json");
          request.POST(HttpRequest.BodyPublishers.ofString(text));
        },
        request::GET);
    return request.build();
  }

  private HttpResponse<InputStream> send(HttpRequest request, Watch watch) {
    CompletableFuture<HttpResponse<InputStream>> sent =
        client.get().sendAsync(request, HttpResponse.BodyHandlers.ofInputStream());
    try {
      while (true) {
        try {
          return sent.get(LOOK.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
          watch.check();
        }
      }
    } catch (ExecutionException e) {
      throw unreachable(request.uri(), e.getCause() == null ? e : e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new ModelException(Kind.CANCELLED, "the request was broken off");
    } finally {
      // Of a request that is done this does nothing; any other is closed, which its server notices.
      sent.cancel(true);
    }
  }

  private static ModelException unreachable(URI address, Throwable cause) {
    String why = cause.getMessage() == null ? cause.getClass().getSimpleName() : cause.getMessage();
    boolean refused = cause instanceof java.net.ConnectException;
    return new ModelException(
        refused ? Kind.UNREACHABLE : Kind.BROKEN_OFF,
        "no model server answers at %s (%s)".formatted(shown(address), why));
  }

  private static ModelException refused(URI address, int status, InputStream in)
      throws IOException {
    String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
    boolean busy = status == 429 || status == 503;
    Kind kind = busy ? Kind.BUSY : Errors.overfull(text) ? Kind.OVERFULL : Kind.REFUSED;
    return new ModelException(
        kind, "%s answered %d: %s".formatted(shown(address), status, Errors.message(text)));
  }

  /// An address without its path: what a user typed.
  public static String shown(URI address) {
    return address.getScheme() + "://" + address.getAuthority();
  }

  /// True for an address that is written as loopback: no name is looked up.
  public static boolean isLoopback(URI address) {
    String host = address.getHost();
    if (host == null) return false;
    String bare = host.replaceAll("^\\[|]$", "");
    return bare.equalsIgnoreCase("localhost")
        || bare.equals("::1")
        || bare.matches("127\\.\\d{1,3}\\.\\d{1,3}\\.\\d{1,3}");
  }
}
