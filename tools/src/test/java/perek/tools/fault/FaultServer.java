package perek.tools.fault;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;

/// Answers over plain sockets, since what it must do no HTTP server does. On port 8090 it also
/// plays the test bed's hostile registry records: run [#main].
final class FaultServer implements AutoCloseable {

  /// What a path does.
  interface Fault {
    void answer(Call call) throws IOException, InterruptedException;
  }

  private final ServerSocket socket;
  private final Map<String, Fault> faults = java.util.Collections.synchronizedMap(new TreeMap<>());
  private final List<Socket> open = new CopyOnWriteArrayList<>();

  /// Requests as they came: `GET /ssa/good?…`.
  final List<String> asked = new CopyOnWriteArrayList<>();

  /// @param port 0 for any
  FaultServer(int port) throws IOException {
    socket = new ServerSocket(port, 200, InetAddress.getLoopbackAddress());
    SsaFaults.add(faults);
    WireFaults.add(faults);
    LinkFaults.add(faults);
    TapFaults.add(faults);
    ProbeCases.add(faults);
    Thread.ofVirtual().start(this::listen);
  }

  public static void main(String[] arguments) throws Exception {
    try (FaultServer server = new FaultServer(8090)) {
      System.out.println("faults on " + server.uri("/"));
      Thread.sleep(Long.MAX_VALUE);
    }
  }

  /// What a path does in one test.
  FaultServer on(String path, Fault fault) {
    faults.put(path, fault);
    return this;
  }

  URI uri(String path) {
    return URI.create("http://127.0.0.1:" + socket.getLocalPort() + path);
  }

  private void listen() {
    try {
      while (true) {
        Socket next = socket.accept();
        open.add(next);
        Thread.ofVirtual().start(() -> serve(next));
      }
    } catch (IOException e) {
      // Closed: the tests are over.
    }
  }

  private void serve(Socket client) {
    try (client) {
      Call call = read(client);
      asked.add(call.method() + " " + call.target());
      fault(call.path()).answer(call);
    } catch (IOException | InterruptedException e) {
      // The client has gone, which is what many tests are about.
    } finally {
      open.remove(client);
    }
  }

  private Fault fault(String path) {
    String best = "";
    for (String prefix : List.copyOf(faults.keySet())) {
      boolean fits = path.equals(prefix) || path.startsWith(prefix + "/");
      if (fits && prefix.length() > best.length()) best = prefix;
    }
    return faults.getOrDefault(best, call -> call.say(404, "text/plain", "no such fault"));
  }

  private Call read(Socket client) throws IOException {
    InputStream in = new BufferedInputStream(client.getInputStream());
    String[] first = line(in).split(" ", 3);
    if (first.length < 2) throw new IOException("no request");
    Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    for (String line = line(in); !line.isEmpty(); line = line(in)) {
      int colon = line.indexOf(':');
      headers.put(line.substring(0, colon), line.substring(colon + 1).strip());
    }
    int length = Integer.parseInt(headers.getOrDefault("Content-Length", "0"));
    String body = new String(in.readNBytes(length), StandardCharsets.UTF_8);
    return new Call(first[0], first[1], headers, body, client, uri(""));
  }

  private static String line(InputStream in) throws IOException {
    List<Byte> bytes = new ArrayList<>();
    for (int b = in.read(); b >= 0 && b != '\n'; b = in.read()) if (b != '\r') bytes.add((byte) b);
    byte[] array = new byte[bytes.size()];
    for (int i = 0; i < array.length; i++) array[i] = bytes.get(i);
    return new String(array, StandardCharsets.ISO_8859_1);
  }

  @Override
  public void close() throws IOException {
    socket.close();
    for (Socket client : open) client.close();
  }
}
