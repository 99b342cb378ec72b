package perek.corpora.open;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import perek.corpora.read.UnreadableException;

/// Tells what a file is: by its first bytes where they say so, else by its name.
final class Recognition {

  private static final int HEAD = 4096;
  private static final int SNIFFED = 65_536;

  /// First bytes of what is no document.
  private static final Map<String, String> REFUSED =
      Map.ofEntries(
          Map.entry("\u001f\u008b", "a gzip file: unpack it first"),
          Map.entry("BZh", "a bzip2 file: unpack it first"),
          Map.entry("\u00fd7zXZ", "an xz file: unpack it first"),
          Map.entry("7z\u00bc\u00af", "a 7z archive: unpack it first"),
          Map.entry("Rar!", "a RAR archive: unpack it first"),
          Map.entry("\u0089PNG", "a picture"),
          Map.entry("\u00ff\u00d8\u00ff", "a picture"),
          Map.entry("GIF8", "a picture"),
          Map.entry("SIMPLE  =", "a FITS file: data, not a document"),
          Map.entry("\u007fELF", "a program"));

  private static final Map<String, Kind> NAMES =
      Map.ofEntries(
          Map.entry("html", Kind.HTML),
          Map.entry("htm", Kind.HTML),
          Map.entry("xhtml", Kind.HTML),
          Map.entry("tex", Kind.LATEX),
          Map.entry("ltx", Kind.LATEX),
          Map.entry("rst", Kind.RST),
          Map.entry("rest", Kind.RST),
          Map.entry("md", Kind.MARKDOWN),
          Map.entry("markdown", Kind.MARKDOWN),
          Map.entry("ipynb", Kind.NOTEBOOK),
          Map.entry("csv", Kind.CSV),
          Map.entry("tsv", Kind.CSV),
          Map.entry("bib", Kind.BIBTEX),
          Map.entry("jsonl", Kind.RECORDS),
          Map.entry("ndjson", Kind.RECORDS));

  private static final Pattern HTML =
      Pattern.compile(
          "^(?:\\s|<\\?xml[^>]*>|<!--.*?-->)*<(?:!doctype\\s+html|html)\\b",
          Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
  private static final Pattern LATEX = Pattern.compile("^\\s*(?:%.*\\s*)*\\\\documentclass");
  private static final List<String> OFFICE =
      List.of("[Content_Types].xml", "mimetypeapplication/", "word/", "META-INF/container.xml");

  private Recognition() {}

  /// @param name of the file, for its ending
  /// @throws UnreadableException where it holds no text that anyone wrote to be read
  static Kind of(byte[] bytes, String name) throws UnreadableException {
    if (bytes.length == 0) throw new UnreadableException("is empty");
    String head = new String(bytes, 0, Math.min(HEAD, bytes.length), StandardCharsets.ISO_8859_1);
    if (head.substring(0, Math.min(1024, head.length())).contains("%PDF-")) return Kind.PDF;
    if (head.startsWith("PK\u0003\u0004")) return zipped(bytes);
    if (head.startsWith("\u00d0\u00cf\u0011\u00e0") || head.startsWith("{\\rtf"))
      return Kind.OFFICE;
    for (var refused : REFUSED.entrySet()) {
      if (head.startsWith(refused.getKey())) {
        throw new UnreadableException("is " + refused.getValue());
      }
    }
    return text(bytes, unmarked(head), ending(name));
  }

  private static Kind text(byte[] bytes, String head, String ending) throws UnreadableException {
    boolean wide = head.startsWith("\u00ff\u00fe") || head.startsWith("\u00fe\u00ff");
    if (!wide) refuseBinary(bytes, ending);
    if (HTML.matcher(head).find()) return Kind.HTML;
    if (ending.equals("pdf") || ending.equals("docx") || ending.equals("odt")) {
      throw new UnreadableException("is called ." + ending + " but is none: damaged or renamed");
    }
    boolean notebook = head.stripLeading().startsWith("{") && head.contains("\"cells\"");
    if (notebook && !ending.startsWith("json")) return Kind.NOTEBOOK;
    if (LATEX.matcher(head).find()) return Kind.LATEX;
    return NAMES.getOrDefault(ending, Kind.PLAIN);
  }

  private static Kind zipped(byte[] bytes) throws UnreadableException {
    String sniffed =
        new String(bytes, 0, Math.min(SNIFFED, bytes.length), StandardCharsets.ISO_8859_1);
    if (OFFICE.stream().anyMatch(sniffed::contains)) return Kind.OFFICE;
    throw new UnreadableException("is a zip archive: unpack it first");
  }

  /// Text has no zero bytes and hardly any control characters.
  private static void refuseBinary(byte[] bytes, String ending) throws UnreadableException {
    int looked = Math.min(bytes.length, SNIFFED);
    int controls = 0;
    for (int i = 0; i < looked; i++) {
      byte b = bytes[i];
      if (b == 0) throw binary("a zero byte at " + i, ending);
      if (b > 0 && b < ' ' && b != '\n' && b != '\r' && b != '\t' && b != '\f') controls++;
    }
    if (controls * 20 > looked) throw binary(controls + " control characters", ending);
  }

  private static UnreadableException binary(String sign, String ending) {
    String called = ending.isEmpty() ? "" : ", though it is called ." + ending;
    return new UnreadableException("is no text (" + sign + ")" + called);
  }

  private static String unmarked(String head) {
    return head.startsWith("\u00ef\u00bb\u00bf") ? head.substring(3) : head;
  }

  /// What stands behind the last dot, in lower case.
  static String ending(String name) {
    int dot = name.lastIndexOf('.');
    return dot <= 0 ? "" : name.substring(dot + 1).toLowerCase(Locale.ROOT);
  }
}
