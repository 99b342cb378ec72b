package perek.corpora.read.html;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;
import perek.corpora.Problem;
import perek.corpora.read.UnreadableException;

/// A page out of its bytes.
///
/// The character set is that of the byte order mark, the XML declaration or the `meta` element; a
/// page that declares none is UTF-8 if its bytes are, else Windows-1252. Bytes that the declared
/// set does not know become U+FFFD and are told as a problem.
record Decoded(Document page, List<Problem> problems) {

  /// Elements nested deeper are read as if they stood at this depth: no real page is so deep, and
  /// each level of it costs time.
  private static final int MAX_DEPTH = 200;

  private static final Charset WINDOWS = Charset.forName("windows-1252");
  private static final Pattern DECLARES =
      Pattern.compile("charset\\s*=|<\\?xml[^>]*encoding", Pattern.CASE_INSENSITIVE);

  static Decoded of(byte[] bytes, String path) throws UnreadableException {
    Document page = parse(bytes, null, path);
    Charset charset = page.charset();
    Faults faults = Faults.in(bytes, charset);
    if (faults.count() == 0) return new Decoded(page, List.of());
    if (!declares(bytes)) return new Decoded(parse(bytes, WINDOWS.name(), path), List.of());
    String reason =
        "%d byte sequences are not %s, the first at byte %d: read as U+FFFD; save the file as UTF-8"
            .formatted(faults.count(), charset.name(), faults.first());
    return new Decoded(page, List.of(new Problem(path, reason)));
  }

  private static Document parse(byte[] bytes, @Nullable String charset, String path)
      throws UnreadableException {
    try {
      Parser parser = Parser.htmlParser().setMaxDepth(MAX_DEPTH);
      return Jsoup.parse(new ByteArrayInputStream(bytes), charset, "", parser);
    } catch (IOException | IllegalArgumentException e) {
      throw new UnreadableException(path + " is not readable as HTML: " + e.getMessage(), e);
    }
  }

  private static boolean declares(byte[] bytes) {
    int head = Math.min(bytes.length, 4096);
    return DECLARES.matcher(new String(bytes, 0, head, StandardCharsets.ISO_8859_1)).find();
  }

  /// Sequences that a character set does not know.
  private record Faults(int count, int first) {

    static Faults in(byte[] bytes, Charset charset) {
      var decoder =
          charset
              .newDecoder()
              .onMalformedInput(CodingErrorAction.REPORT)
              .onUnmappableCharacter(CodingErrorAction.REPORT);
      ByteBuffer in = ByteBuffer.wrap(bytes);
      CharBuffer out = CharBuffer.allocate(8192);
      int count = 0;
      int first = -1;
      while (true) {
        CoderResult result = decoder.decode(in, out.clear(), true);
        if (result.isUnderflow()) return new Faults(count, first);
        if (result.isError()) {
          if (count++ == 0) first = in.position();
          in.position(in.position() + result.length());
        }
      }
    }
  }
}
