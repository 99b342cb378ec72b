package perek.shell.http.wire;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import perek.shell.render.Json;

/// What a client gets: one whole body, or a stream. For use by one thread.
public final class Reply {

  private static final int SLICE = 16_384;

  private final HttpExchange exchange;
  private final Pace pace;
  private int status;

  public Reply(HttpExchange exchange, Pace pace) {
    this.exchange = exchange;
    this.pace = pace;
  }

  /// Status that was sent; 0 before.
  public int status() {
    return status;
  }

  public Reply header(String name, String value) {
    exchange.getResponseHeaders().set(name, value);
    return this;
  }

  public void json(int code, Object value) throws IOException {
    body(
        code, "application/json; charset=utf-8", Json.line(value).getBytes(StandardCharsets.UTF_8));
  }

  public void text(int code, String type, String text) throws IOException {
    body(code, type, text.getBytes(StandardCharsets.UTF_8));
  }

  /// Sends no body.
  public void empty(int code) throws IOException {
    begin(code, -1);
  }

  /// Sends bytes as they are.
  public void body(int code, String type, byte[] bytes) throws IOException {
    header("Content-Type", type);
    if (exchange.getRequestMethod().equals("HEAD")) {
      begin(code, -1);
      return;
    }
    begin(code, bytes.length == 0 ? -1 : bytes.length);
    OutputStream out = exchange.getResponseBody();
    for (int at = 0; at < bytes.length; at += SLICE) {
      int from = at;
      pace.write(() -> out.write(bytes, from, Math.min(SLICE, bytes.length - from)));
    }
    if (bytes.length > 0) pace.write(out::close);
  }

  /// Sends a file.
  public void file(String type, Path file) throws IOException {
    header("Content-Type", type);
    long bytes = Files.size(file);
    boolean head = exchange.getRequestMethod().equals("HEAD");
    begin(200, head || bytes == 0 ? -1 : bytes);
    if (head || bytes == 0) return;
    OutputStream out = exchange.getResponseBody();
    byte[] buffer = new byte[SLICE];
    try (InputStream in = Files.newInputStream(file)) {
      for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
        int read = n;
        pace.write(() -> out.write(buffer, 0, read));
      }
    }
    pace.write(out::close);
  }

  /// Begins a body whose length is not known; each text goes out at once.
  public Stream stream(String type) throws IOException {
    header("Content-Type", type).header("Cache-Control", "no-store");
    header("X-Accel-Buffering", "no");
    begin(200, 0);
    OutputStream out = exchange.getResponseBody();
    return new Stream(out, pace);
  }

  private void begin(int code, long length) throws IOException {
    status = code;
    pace.write(() -> exchange.sendResponseHeaders(code, length));
  }

  /// A body as it grows.
  public static final class Stream implements AutoCloseable {
    private final OutputStream out;
    private final Pace pace;

    private Stream(OutputStream out, Pace pace) {
      this.out = out;
      this.pace = pace;
    }

    /// @throws IOException where the client is gone, or does not read
    public void send(String text) throws IOException {
      byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
      pace.write(() -> {
        out.write(bytes);
        out.flush();
      });
    }

    /// An event of a stream of server-sent events.
    public void event(Object value) throws IOException {
      send("data: " + Json.line(value) + "\n\n");
    }

    /// A line of newline-delimited JSON.
    public void line(Object value) throws IOException {
      send(Json.line(value) + "\n");
    }

    @Override
    public void close() throws IOException {
      pace.write(out::close);
    }
  }
}
