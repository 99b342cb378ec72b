package perek.tools.http;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/// Bytes of a body in memory. Immutable.
public final class Payload {

  /// No bytes at all.
  public static final Payload EMPTY = new Payload(new byte[0]);

  private final byte[] bytes;

  private Payload(byte[] bytes) {
    this.bytes = bytes;
  }

  public static Payload of(byte[] bytes) {
    return new Payload(bytes.clone());
  }

  public static Payload of(String utf8) {
    return new Payload(utf8.getBytes(StandardCharsets.UTF_8));
  }

  public byte[] bytes() {
    return bytes.clone();
  }

  public int size() {
    return bytes.length;
  }

  /// Decoded as UTF-8; malformed bytes become U+FFFD.
  public String text() {
    return text(StandardCharsets.UTF_8);
  }

  public String text(Charset charset) {
    return new String(bytes, charset);
  }
}
