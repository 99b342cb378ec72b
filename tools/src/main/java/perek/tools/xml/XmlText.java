package perek.tools.xml;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;

/// Bytes of a document as characters, whatever they are wrapped in.
public final class XmlText {

  /// So far into a document its declaration is looked for.
  private static final int PEEK = 256;

  private static final Pattern ENCODING = Pattern.compile("encoding\\s*=\\s*[\"']([\\w.:-]+)[\"']");

  private XmlText() {}

  /// Characters from the first that is no blank. Gzip is undone where the bytes begin as gzip does;
  /// bytes that the declared encoding does not know become U+FFFD.
  public static Reader open(InputStream bytes) throws IOException {
    BufferedInputStream in = marked(bytes);
    if (starts(in, 0x1f, 0x8b)) in = marked(new GZIPInputStream(in, 1 << 15));
    Charset charset = byteOrder(in);
    if (charset.equals(StandardCharsets.UTF_8)) {
      skipBlanks(in);
      charset = declared(in);
    }
    return new InputStreamReader(in, charset);
  }

  private static BufferedInputStream marked(InputStream in) {
    return new BufferedInputStream(in, 1 << 15);
  }

  private static boolean starts(BufferedInputStream in, int... wanted) throws IOException {
    in.mark(wanted.length);
    boolean same = true;
    for (int b : wanted) same &= in.read() == b;
    in.reset();
    return same;
  }

  private static Charset byteOrder(BufferedInputStream in) throws IOException {
    if (starts(in, 0xef, 0xbb, 0xbf)) in.skipNBytes(3);
    boolean utf16 = starts(in, 0xfe, 0xff) || starts(in, 0xff, 0xfe);
    return utf16 ? StandardCharsets.UTF_16 : StandardCharsets.UTF_8;
  }

  private static void skipBlanks(BufferedInputStream in) throws IOException {
    int b;
    do {
      in.mark(1);
      b = in.read();
    } while (b == ' ' || b == '\n' || b == '\r' || b == '\t');
    if (b >= 0) in.reset();
  }

  private static Charset declared(BufferedInputStream in) throws IOException {
    in.mark(PEEK);
    String head = new String(in.readNBytes(PEEK), StandardCharsets.ISO_8859_1);
    in.reset();
    int end = head.indexOf("?>");
    if (!head.startsWith("<?xml") || end < 0) return StandardCharsets.UTF_8;
    Matcher m = ENCODING.matcher(head.substring(0, end));
    try {
      return m.find() ? Charset.forName(m.group(1)) : StandardCharsets.UTF_8;
    } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
      return StandardCharsets.UTF_8;
    }
  }
}
