package perek.tools.tap;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import java.util.UUID;
import perek.tools.call.Params;
import perek.tools.http.Payload;

/// A form with files (RFC 7578).
record Multipart(String contentType, Payload body) {

  static Multipart of(Params params, List<TapQuery.Upload> files) throws IOException {
    String boundary = "perek-" + UUID.randomUUID();
    ByteArrayOutputStream body = new ByteArrayOutputStream();
    for (Params.Param p : params.entries())
      part(
          body,
          boundary,
          "name=\"" + p.name() + "\"",
          "",
          p.value().getBytes(StandardCharsets.UTF_8));
    for (TapQuery.Upload file : files) {
      String name = "name=\"%s\"; filename=\"%s.vot\"".formatted(file.name(), file.name());
      part(
          body,
          boundary,
          name,
          "Content-Type: application/x-votable+xml\r\n",
          Files.readAllBytes(file.votable()));
    }
    body.writeBytes(("--" + boundary + "--\r\n").getBytes(StandardCharsets.UTF_8));
    return new Multipart(
        "multipart/form-data; boundary=" + boundary, Payload.of(body.toByteArray()));
  }

  private static void part(
      ByteArrayOutputStream body, String boundary, String name, String header, byte[] content) {
    String head =
        "--%s\r\nContent-Disposition: form-data; %s\r\n%s\r\n".formatted(boundary, name, header);
    body.writeBytes(head.getBytes(StandardCharsets.UTF_8));
    body.writeBytes(content);
    body.writeBytes("\r\n".getBytes(StandardCharsets.UTF_8));
  }
}
