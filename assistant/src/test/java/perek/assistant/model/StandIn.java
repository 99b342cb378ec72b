package perek.assistant.model;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.BiFunction;

/// A model server that says what a script makes it say, byte for byte, and may hang up anywhere.
public final class StandIn implements AutoCloseable {

  static final ObjectMapper JSON = new ObjectMapper();

  /// What is sent back.
  ///
  /// @param cut bytes of the body after which the connection is closed; negative for none
  /// @param pauseMillis before the body
  @SuppressWarnings("ArrayRecordComponent") // never compared
  public record Sent(int status, String type, byte[] body, int cut, long pauseMillis) {

    public static Sent json(Object body) {
      return new Sent(200, "application/json", bytes(body.toString()), -1, 0);
    }

    public static Sent stream(String type, String body) {
      return new Sent(200, type, bytes(body), -1, 0);
    }

    public static Sent error(int status, String body) {
      return new Sent(status, "application/json", bytes(body), -1, 0);
    }

    Sent cutAt(int bytes) {
      return new Sent(status, type, body, bytes, pauseMillis);
    }

    Sent after(long millis) {
      return new Sent(status, type, body, cut, millis);
    }

    private static byte[] bytes(String text) {
      return text.getBytes(StandardCharsets.UTF_8);
    }
  }

  /// What was asked.
  public record Asked(String path, JsonNode body) {}

  private final ServerSocket socket;
  private final BiFunction<String, JsonNode, Sent> script;
  private final List<Asked> asked = new CopyOnWriteArrayList<>();
  private final List<String> hungUp = new CopyOnWriteArrayList<>();

  /// @param script from path and body to what is sent
  public StandIn(BiFunction<String, JsonNode, Sent> script) throws IOException {
    this.script = script;
    socket = new ServerSocket(0, 200, InetAddress.getLoopbackAddress());
    Thread.ofVirtual().start(this::listen);
  }

  public URI base() {
    return URI.create("http://127.0.0.1:" + socket.getLocalPort());
  }

  /// Requests so far, whole.
  public List<Asked> asked() {
    return List.copyOf(asked);
  }

  /// Paths of requests whose client went away before the reply was whole.
  public List<String> hungUp() {
    return List.copyOf(hungUp);
  }

  private void listen() {
    try {
      while (true) {
        Socket client = socket.accept();
        Thread.ofVirtual().start(() -> serve(client));
      }
    } catch (IOException e) {
      // Closed.
    }
  }

  private void serve(Socket client) {
    String path = "";
    try (client) {
      InputStream in = client.getInputStream();
      String head = head(in);
      path = head.split(" ", 3)[1];
      byte[] body = in.readNBytes(length(head));
      JsonNode read = body.length == 0 ? JSON.createObjectNode() : JSON.readTree(body);
      asked.add(new Asked(path, read));
      send(client.getOutputStream(), script.apply(path, read));
    } catch (IOException e) {
      hungUp.add(path);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static String head(InputStream in) throws IOException {
    ByteArrayOutputStream head = new ByteArrayOutputStream();
    while (!head.toString(StandardCharsets.ISO_8859_1).endsWith("\r\n\r\n")) {
      int one = in.read();
      if (one < 0) throw new IOException("no head");
      head.write(one);
    }
    return head.toString(StandardCharsets.ISO_8859_1);
  }

  private static int length(String head) {
    return head.lines()
        .filter(l -> l.toLowerCase(Locale.ROOT).startsWith("content-length:"))
        .mapToInt(l -> Integer.parseInt(l.substring(15).strip()))
        .findFirst()
        .orElse(0);
  }

  private static void send(OutputStream out, Sent sent) throws IOException, InterruptedException {
    Thread.sleep(sent.pauseMillis());
    String head =
        "HTTP/1.1 %d X\r\nContent-Type: %s\r\nContent-Length: %d\r\nConnection: close\r\n\r\n"
            .formatted(sent.status(), sent.type(), sent.body().length);
    out.write(head.getBytes(StandardCharsets.ISO_8859_1));
    int end = sent.cut() < 0 ? sent.body().length : Math.min(sent.cut(), sent.body().length);
    for (int at = 0; at < end; at += 65_536) out.write(sent.body(), at, Math.min(65_536, end - at));
    out.flush();
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }
}
