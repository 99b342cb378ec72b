package perek.tools.fetch;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import perek.tools.call.Run;
import perek.tools.http.Limits;
import perek.tools.http.Reply;
import perek.tools.http.Request;
import perek.tools.http.Transport;

/// Fetches into a part file, going on where an earlier try broke off. What is asked again overlaps
/// with what is there, and both must agree: a file that changed meanwhile is fetched anew.
final class Resuming {

  private static final long OVERLAP = 4096;
  private static final Duration SILENCE = Duration.ofSeconds(60);

  private final Transport transport;
  private final long maxBytes;
  private final Run run;

  Resuming(Transport transport, long maxBytes, Run run) {
    this.transport = transport;
    this.maxBytes = maxBytes;
    this.run = run;
  }

  /// What came of it.
  sealed interface Fetched {
    /// @param resumed true where a part of it had come before
    record Whole(Map<String, String> headers, boolean resumed) implements Fetched {}

    record Broken(String why) implements Fetched {}
  }

  Fetched into(Path part, URI url) throws IOException {
    long have = Files.exists(part) ? Files.size(part) : 0;
    if (have > 0) {
      Optional<Fetched> resumed = resumed(part, url, have);
      if (resumed.isPresent()) return resumed.get();
    }
    return switch (transport.send(request(url).into(part), run.cancelled())) {
      case Reply.Ok ok when ok.status() == 204 ->
          new Fetched.Broken("the service has nothing (204)");
      case Reply.Ok ok -> new Fetched.Whole(ok.headers(), false);
      case Reply.Failed f -> new Fetched.Broken(f.reason());
      case Reply.NotModified _ -> new Fetched.Broken(url + " sent no answer (304)");
    };
  }

  private Optional<Fetched> resumed(Path part, URI url, long have) throws IOException {
    long from = Math.max(0, have - OVERLAP);
    Path rest = part.resolveSibling(part.getFileName() + "-rest");
    try {
      Request request = request(url).with("Range", "bytes=" + from + "-").into(rest);
      return switch (transport.send(request, run.cancelled())) {
        case Reply.Ok ok
            when ok.status() == 206 && begins(ok, from) && joined(part, rest, have - from) ->
            Optional.of(new Fetched.Whole(ok.headers(), true));
        case Reply.Ok ok when ok.status() == 200 -> {
          Files.move(rest, part, StandardCopyOption.REPLACE_EXISTING);
          yield Optional.of(new Fetched.Whole(ok.headers(), false));
        }
        case Reply.Failed f when f.status() == 206 -> {
          boolean more = Files.exists(rest) && joined(part, rest, have - from);
          yield Optional.of(new Fetched.Broken(f.reason() + (more ? "; try again to go on" : "")));
        }
        case Reply.Failed f when f.retryable() && f.status() == 0 ->
            Optional.of(new Fetched.Broken(f.reason()));
        default -> Optional.empty();
      };
    } finally {
      Files.deleteIfExists(rest);
    }
  }

  private static boolean begins(Reply.Ok ok, long from) {
    return ok.header("content-range").orElse("").strip().startsWith("bytes " + from + "-");
  }

  /// Appends what follows the overlap, where the overlap agrees.
  private static boolean joined(Path part, Path rest, long overlap) throws IOException {
    try (InputStream in = Files.newInputStream(rest);
        InputStream tail = Files.newInputStream(part)) {
      tail.skipNBytes(Files.size(part) - overlap);
      byte[] again = in.readNBytes((int) overlap);
      if (!Arrays.equals(again, tail.readNBytes((int) overlap))) return false;
      try (OutputStream out = Files.newOutputStream(part, StandardOpenOption.APPEND)) {
        in.transferTo(out);
      }
      return true;
    }
  }

  /// As it lies at the server: a range of a file and of its compressed form are not the same.
  private Request request(URI url) {
    Duration left = run.left();
    Duration silence = left.compareTo(SILENCE) < 0 ? left : SILENCE;
    return Request.get(url)
        .with("Accept-Encoding", "identity")
        .with(new Limits(Limits.DEFAULT.connect(), silence, left, maxBytes));
  }
}
