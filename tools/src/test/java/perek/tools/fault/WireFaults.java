package perek.tools.fault;

import static perek.tools.fault.Documents.bytes;
import static perek.tools.fault.Documents.good;
import static perek.tools.fault.Documents.gzip;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import perek.tools.fault.FaultServer.Fault;

/// Faults below the document: compression, redirects, connections that hang or break.
final class WireFaults {

  private static final Map<String, String> TYPE = Map.of("Content-Type", Call.VOTABLE);
  private static final Map<String, String> GZIP = Map.of("Content-Encoding", "gzip");

  private WireFaults() {}

  static void add(Map<String, Fault> f) {
    byte[] packed = gzip(bytes(good()));
    f.put("/ssa/gzip", c -> c.send(200, GZIP, packed));
    f.put("/ssa/gzip-hidden", c -> c.send(200, TYPE, packed));
    f.put("/ssa/gzip-lie", c -> c.send(200, GZIP, bytes(good())));
    f.put("/ssa/gzip-cut", c -> c.send(200, GZIP, Arrays.copyOf(packed, packed.length - 40)));
    f.put("/ssa/gzip-bomb", c -> c.send(200, GZIP, bomb()));
    f.put("/ssa/redirect302", c -> c.redirect(302, "/ssa/good"));
    f.put("/ssa/redirect301-abs", c -> c.redirect(301, c.root() + "/ssa/good"));
    f.put("/ssa/redirect307", c -> c.redirect(307, "/ssa/good"));
    f.put("/ssa/redirect-loop", c -> c.redirect(302, "/ssa/redirect-loop"));
    f.put("/ssa/redirect-file", c -> c.redirect(302, "file:///etc/passwd"));
    f.put("/ssa/redirect-other", c -> c.redirect(302, "http://no-such-host.example/ssa"));
    f.put("/ssa/slow", WireFaults::slow);
    f.put("/ssa/hang", _ -> Thread.sleep(60_000));
    f.put(
        "/ssa/hang-body",
        c -> {
          c.head(200, TYPE, good().length());
          c.out().write(bytes(half()));
          c.out().flush();
          Thread.sleep(60_000);
        });
    f.put(
        "/ssa/cut",
        c -> {
          c.head(200, TYPE, good().length());
          c.out().write(bytes(half()));
        });
    f.put(
        "/ssa/cut-nolength",
        c -> {
          c.head(200, TYPE, -1);
          c.out().write(bytes(half()));
        });
    f.put(
        "/ssa/cut-chunked",
        c -> {
          c.head(200, Map.of("Transfer-Encoding", "chunked"), -1);
          String part = half();
          c.out().write(bytes(Integer.toHexString(part.length()) + "\r\n" + part + "\r\n"));
        });
    f.put(
        "/ssa/reset",
        c -> {
          c.head(200, TYPE, good().length());
          Thread.sleep(100);
          c.client().setSoLinger(true, 0);
        });
  }

  /// The good document up to the middle of its second row.
  private static String half() {
    return good().substring(0, good().indexOf("Spectrum 2"));
  }

  private static void slow(Call c) throws IOException, InterruptedException {
    byte[] whole = bytes(good());
    c.head(200, TYPE, whole.length);
    for (int at = 0; at < whole.length; at += 20) {
      c.out().write(whole, at, Math.min(20, whole.length - at));
      c.out().flush();
      Thread.sleep(100);
    }
  }

  /// 200 MB of blanks before the end of the table.
  private static byte[] bomb() throws IOException {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
      int at = good().indexOf("</TABLEDATA>");
      out.write(bytes(good().substring(0, at)));
      byte[] blanks = " ".repeat(1 << 20).getBytes(StandardCharsets.US_ASCII);
      for (int i = 0; i < 200; i++) out.write(blanks);
      out.write(bytes(good().substring(at)));
    }
    return packed.toByteArray();
  }
}
