package perek.corpora.read.text;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import perek.corpora.Problem;
import perek.corpora.read.UnreadableException;

/// Characters of a text file, and what had to be guessed for them.
///
/// @param text with `\n` line ends and without a byte order mark or control characters
/// @param problems one element where the bytes were no valid UTF-8, else empty
public record Decoded(String text, List<Problem> problems) {

  /// Most characters read of one file.
  public static final int MAX_CHARS = 20_000_000;

  private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");
  private static final int SNIFFED_BYTES = 8192;

  public Decoded {
    problems = List.copyOf(problems);
  }

  /// Decodes UTF-8, UTF-16 with a byte order mark, else Windows-1252 with a problem.
  ///
  /// @throws UnreadableException where the file is empty or binary
  public static Decoded of(byte[] bytes, String path) throws UnreadableException {
    Decoded decoded = decode(bytes, path);
    if (decoded.text().isBlank())
      throw new UnreadableException("is empty; it holds no text in " + bytes.length + " bytes");
    return decoded;
  }

  private static Decoded decode(byte[] bytes, String path) throws UnreadableException {
    if (startsWith(bytes, 0xFF, 0xFE)) return clean(text(bytes, StandardCharsets.UTF_16), path);
    if (startsWith(bytes, 0xFE, 0xFF)) return clean(text(bytes, StandardCharsets.UTF_16), path);
    refuseBinary(bytes);
    try {
      var utf8 = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes));
      return clean(utf8.toString(), path);
    } catch (CharacterCodingException e) {
      Decoded guessed = clean(text(bytes, WINDOWS_1252), path);
      return new Decoded(guessed.text(), with(guessed.problems(), notUtf8(path)));
    }
  }

  private static String text(byte[] bytes, Charset charset) {
    return new String(bytes, charset);
  }

  private static Problem notUtf8(String path) {
    return new Problem(
        path, "is not valid UTF-8 and was read as Windows-1252; save it as UTF-8 to be sure");
  }

  private static Decoded clean(String raw, String path) {
    List<Problem> problems = List.of();
    String text = raw;
    if (text.length() > MAX_CHARS) {
      problems = List.of(tooLong(path, text.length()));
      text = text.substring(0, MAX_CHARS);
    }
    text = text.startsWith("\uFEFF") ? text.substring(1) : text;
    text = text.replace("\r\n", "\n").replace('\r', '\n');
    return new Decoded(text.replaceAll("[\\p{Cc}&&[^\\n\\t]]", ""), problems);
  }

  /// Tells that a text was cut at the limit.
  static Problem tooLong(String path, long chars) {
    return new Problem(
        path,
        "has "
            + chars
            + " characters, more than the limit of "
            + MAX_CHARS
            + "; the rest was left out, split the file to have it read");
  }

  private static List<Problem> with(List<Problem> problems, Problem last) {
    return problems.isEmpty() ? List.of(last) : List.of(problems.getFirst(), last);
  }

  private static boolean startsWith(byte[] bytes, int first, int second) {
    return bytes.length >= 2 && bytes[0] == (byte) first && bytes[1] == (byte) second;
  }

  private static void refuseBinary(byte[] bytes) throws UnreadableException {
    int end = Math.min(bytes.length, SNIFFED_BYTES);
    for (int i = 0; i < end; i++)
      if (bytes[i] == 0)
        throw new UnreadableException("is no text; byte " + i + " is zero, as in binary files");
  }
}
