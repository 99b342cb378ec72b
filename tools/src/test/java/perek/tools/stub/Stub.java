package perek.tools.stub;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;

/// A service on loopback. What it was asked is kept.
public final class Stub implements AutoCloseable {

  private final HttpServer server;
  private final List<String> asked = new CopyOnWriteArrayList<>();

  /// What it answers.
  // Bytes in bulk, which nobody alters or compares.
  @SuppressWarnings("ArrayRecordComponent")
  public record Reply(int status, byte[] bytes) {
    public static Reply of(String text) {
      return new Reply(200, text.getBytes(StandardCharsets.UTF_8));
    }

    public static Reply missing() {
      return new Reply(404, "nothing is here".getBytes(StandardCharsets.UTF_8));
    }
  }

  /// @param answers to the path with query and body, decoded
  public Stub(Function<String, Reply> answers) throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/",
        exchange -> {
          try (exchange) {
            String body =
                new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            String line = exchange.getRequestMethod() + " " + exchange.getRequestURI() + " " + body;
            String question = URLDecoder.decode(line, StandardCharsets.UTF_8).strip();
            asked.add(question);
            Reply reply = answers.apply(question);
            exchange.sendResponseHeaders(reply.status(), reply.bytes().length);
            exchange.getResponseBody().write(reply.bytes());
          }
        });
    server.start();
  }

  /// Questions in their order: method, path with query, and body, decoded.
  public List<String> asked() {
    return asked;
  }

  public URI at(String path) {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + path);
  }

  /// A VOTable of texts.
  ///
  /// @param rows cells with a bar between
  public static Reply votable(String columns, String... rows) {
    StringBuilder table = new StringBuilder();
    for (String name : columns.split(",", -1))
      table.append("<FIELD name=\"%s\" datatype=\"char\" arraysize=\"*\"/>".formatted(name));
    table.append("<DATA><TABLEDATA>");
    for (String row : rows) {
      table.append("<TR>");
      for (String cell : row.split("\\|", -1)) table.append("<TD>").append(cell).append("</TD>");
      table.append("</TR>");
    }
    return Reply.of(
        "<VOTABLE version=\"1.3\"><RESOURCE type=\"results\"><INFO name=\"QUERY_STATUS\" value=\"OK\"/><TABLE>"
            + table
            + "</TABLEDATA></DATA></TABLE></RESOURCE></VOTABLE>");
  }

  /// An error as DALI writes it.
  public static Reply error(String words) {
    return Reply.of(
        "<VOTABLE version=\"1.3\"><RESOURCE type=\"results\"><INFO name=\"QUERY_STATUS\" value=\"ERROR\">"
            + words
            + "</INFO></RESOURCE></VOTABLE>");
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
