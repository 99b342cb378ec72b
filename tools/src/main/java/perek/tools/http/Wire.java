package perek.tools.http;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.ConnectException;
import java.net.http.HttpClient;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;
import javax.net.ssl.SSLException;
import org.jspecify.annotations.Nullable;

/// One request on the wire and its answer, without a thought for what the answer means.
final class Wire {

  /// So much of the body of an answer that is no success is kept.
  static final int EXCERPT = 64 << 10;

  sealed interface Answer {

    /// An answer; of one that is no success at most [Wire#EXCERPT] bytes.
    record Got(int status, Map<String, String> headers, Payload body, long bytes)
        implements Answer {}

    /// None, or not whole.
    record Lost(String reason, boolean retryable, int status, long bytes) implements Answer {}
  }

  private final HttpClient client;

  Wire(HttpClient client) {
    this.client = client;
  }

  /// @param stop why to give up now (cancelled, out of time), or null to go on; asked from two
  ///   threads
  Answer exchange(HttpRequest sent, Request wanted, Supplier<@Nullable String> stop) {
    CompletableFuture<HttpResponse<InputStream>> coming =
        client.sendAsync(sent, HttpResponse.BodyHandlers.ofInputStream());
    Duration patience = wanted.limits().connect().plus(wanted.limits().read());
    long start = System.nanoTime();
    while (true) {
      try {
        return receive(coming.get(Waiting.SLICE.toMillis(), TimeUnit.MILLISECONDS), wanted, stop);
      } catch (TimeoutException e) {
        String why = stop.get();
        if (why == null && System.nanoTime() - start > patience.toNanos())
          why = "did not answer within " + seconds(patience);
        if (why == null) continue;
        coming.cancel(true);
        return new Answer.Lost(why, true, 0, 0);
      } catch (ExecutionException e) {
        return lost(e.getCause() == null ? e : e.getCause());
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        coming.cancel(true);
        return new Answer.Lost("was interrupted", true, 0, 0);
      }
    }
  }

  private static Answer receive(
      HttpResponse<InputStream> response, Request wanted, Supplier<@Nullable String> stop) {
    int status = response.statusCode();
    boolean success = status / 100 == 2;
    long max = wanted.limits().maxBytes();
    long announced = response.headers().firstValueAsLong("content-length").orElse(0);
    Map<String, String> headers = firsts(response.headers());
    boolean bodiless = wanted.method().equals("HEAD") || status == 204 || status == 304;
    try (InputStream raw = response.body();
        Watch watch = new Watch(raw, wanted.limits().read(), stop)) {
      if (bodiless) return new Answer.Got(status, headers, Payload.EMPTY, 0);
      if (success && announced > max)
        return new Answer.Lost(tooLarge("is " + announced + " bytes", max), false, status, 0);
      return copy(watch, headers, status, wanted);
    } catch (IOException e) {
      return new Answer.Lost("broke off: " + message(e), true, status, 0);
    }
  }

  private static Answer copy(Watch watch, Map<String, String> headers, int status, Request wanted) {
    boolean success = status / 100 == 2;
    long max = success ? wanted.limits().maxBytes() : EXCERPT;
    var memory = new ByteArrayOutputStream();
    long bytes = 0;
    try (InputStream in = decoded(watch, headers);
        OutputStream out =
            success && wanted.into() != null ? Files.newOutputStream(wanted.into()) : memory) {
      byte[] buffer = new byte[1 << 15];
      for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
        if (bytes + n > max && success)
          return new Answer.Lost(tooLarge("is longer", max), false, status, bytes);
        int kept = (int) Math.min(n, max - bytes);
        write(out, buffer, kept);
        bytes += kept;
        if (kept < n) break;
      }
    } catch (UncheckedIOException e) {
      return new Answer.Lost(
          "cannot be kept: " + message(e) + "; make room on the disk", false, status, 0);
    } catch (IOException e) {
      String why = watch.why();
      if (why != null) return new Answer.Lost(why, true, status, bytes);
      if (!success) return new Answer.Got(status, headers, Payload.of(memory.toByteArray()), bytes);
      boolean spoilt = e instanceof ZipException;
      String how =
          spoilt ? "is not the gzip it claims to be: " : "broke off after " + bytes + " bytes: ";
      return new Answer.Lost(how + message(e), !spoilt, status, bytes);
    }
    return new Answer.Got(status, headers, Payload.of(memory.toByteArray()), bytes);
  }

  /// Keeps a full disk apart from a broken connection.
  private static void write(OutputStream out, byte[] buffer, int count) {
    try {
      out.write(buffer, 0, count);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// Some servers say gzip and send none: then the bytes are taken as they are.
  private static InputStream decoded(InputStream in, Map<String, String> headers)
      throws IOException {
    String encoding = headers.getOrDefault("content-encoding", "").toLowerCase(Locale.ROOT);
    if (!encoding.equals("gzip") && !encoding.equals("x-gzip")) return in;
    BufferedInputStream peek = new BufferedInputStream(in, 1 << 15);
    peek.mark(2);
    boolean zipped = peek.read() == 0x1f && peek.read() == 0x8b;
    peek.reset();
    return zipped ? new GZIPInputStream(peek, 1 << 15) : peek;
  }

  private static Map<String, String> firsts(HttpHeaders headers) {
    Map<String, String> firsts = new TreeMap<>();
    headers
        .map()
        .forEach((name, values) -> firsts.put(name.toLowerCase(Locale.ROOT), values.getFirst()));
    return firsts;
  }

  private static String tooLarge(String size, long max) {
    return size + " and the limit is " + max + " bytes; raise the limit if you need it";
  }

  private static Answer lost(Throwable cause) {
    return switch (cause) {
      case HttpTimeoutException e ->
          new Answer.Lost("could not be reached: " + message(e), true, 0, 0);
      case ConnectException e ->
          new Answer.Lost(
              "could not be reached: " + refused(e) + "; is the network up and the host right?",
              true,
              0,
              0);
      case SSLException e ->
          new Answer.Lost("has no valid certificate or TLS: " + message(e), false, 0, 0);
      default -> new Answer.Lost("did not answer: " + message(cause), true, 0, 0);
    };
  }

  /// The JDK says nothing of a port where nobody listens.
  private static String refused(ConnectException e) {
    return e.getMessage() == null ? "the connection was refused" : message(e);
  }

  private static String message(Throwable e) {
    Throwable cause = e;
    while (cause.getMessage() == null && cause.getCause() != null) cause = cause.getCause();
    String said = cause.getMessage();
    return said == null ? cause.getClass().getSimpleName() : said;
  }

  static String seconds(Duration time) {
    return time.toMillis() % 1000 == 0 ? time.toSeconds() + " s" : time.toMillis() + " ms";
  }
}
