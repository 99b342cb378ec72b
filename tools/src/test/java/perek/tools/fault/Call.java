package perek.tools.fault;

import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;

/// A request, and the ways to answer it.
///
/// @param target path and query
/// @param root address of the server without a slash at its end
record Call(
    String method,
    String target,
    Map<String, String> headers,
    String body,
    Socket client,
    URI root) {

  static final String VOTABLE = "application/x-votable+xml";

  /// @param name in any case
  Optional<String> header(String name) {
    return Optional.ofNullable(headers.get(name));
  }

  String path() {
    int query = target.indexOf('?');
    return query < 0 ? target : target.substring(0, query);
  }

  String query() {
    int query = target.indexOf('?');
    return query < 0 ? "" : target.substring(query + 1);
  }

  void votable(String document) throws IOException {
    say(200, VOTABLE, document);
  }

  void say(int status, String type, String text) throws IOException {
    send(status, Map.of("Content-Type", type), text.getBytes(StandardCharsets.UTF_8));
  }

  /// A whole answer with its length.
  void send(int status, Map<String, String> headers, byte[] bytes) throws IOException {
    head(status, headers, bytes.length);
    out().write(bytes);
    out().flush();
  }

  /// @param length announced; less than 0 for none
  void head(int status, Map<String, String> headers, long length) throws IOException {
    StringBuilder head = new StringBuilder("HTTP/1.1 " + status + " So\r\nConnection: close\r\n");
    headers.forEach((name, value) -> head.append(name + ": " + value + "\r\n"));
    if (length >= 0 && status != 204) head.append("Content-Length: " + length + "\r\n");
    out().write(head.append("\r\n").toString().getBytes(StandardCharsets.ISO_8859_1));
    out().flush();
  }

  OutputStream out() throws IOException {
    return client.getOutputStream();
  }

  void redirect(int status, String location) throws IOException {
    send(status, Map.of("Location", location), new byte[0]);
  }
}
