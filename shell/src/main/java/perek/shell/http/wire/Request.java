package perek.shell.http.wire;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.util.Optional;

/// What a client sent. For use by one thread.
public final class Request {

  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final HttpExchange exchange;
  private final int mostBytes;

  /// @param mostBytes largest body that is read
  public Request(HttpExchange exchange, int mostBytes) {
    this.exchange = exchange;
    this.mostBytes = mostBytes;
  }

  public String method() {
    return exchange.getRequestMethod();
  }

  /// The path, without query, as it was sent.
  public String path() {
    String path = exchange.getRequestURI().getRawPath();
    return path == null ? "" : path;
  }

  /// The first value of a header, without blanks around it.
  public Optional<String> header(String name) {
    return Optional.ofNullable(exchange.getRequestHeaders().getFirst(name)).map(String::strip);
  }

  public InetAddress client() {
    return exchange.getRemoteAddress().getAddress();
  }

  /// Where this server was found: `http://127.0.0.1:11500`.
  public String base() {
    return "http://" + header("Host").orElse("127.0.0.1");
  }

  /// The body as JSON.
  ///
  /// @throws Refusal 413 where it is larger than the limit, 400 where it is no JSON object or array
  public JsonNode json() throws Refusal, IOException {
    try {
      JsonNode body = JSON.readTree(bytes());
      if (body != null && body.isContainerNode()) return body;
    } catch (JsonProcessingException e) {
      throw Refusal.request(400, "The body is no JSON: " + e.getOriginalMessage() + ".");
    }
    throw Refusal.request(400, "The body is no JSON object: send one, as the API describes.");
  }

  private byte[] bytes() throws Refusal, IOException {
    long announced = announced();
    if (announced > mostBytes) throw tooLarge(announced);
    InputStream body = exchange.getRequestBody();
    byte[] bytes = body.readNBytes(mostBytes + 1);
    if (bytes.length > mostBytes) throw tooLarge(bytes.length);
    return bytes;
  }

  private long announced() {
    try {
      return header("Content-Length").map(Long::parseLong).orElse(0L);
    } catch (NumberFormatException e) {
      return 0;
    }
  }

  private Refusal tooLarge(long bytes) {
    return Refusal.request(
        413,
        "The body has %,d bytes or more, the limit is %,d: send less history or shorter texts."
            .formatted(bytes, mostBytes));
  }
}
