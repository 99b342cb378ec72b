package perek.corpora.read.pdf;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.jspecify.annotations.Nullable;
import perek.corpora.Problem;
import perek.corpora.read.Block;
import perek.corpora.read.Contents;
import perek.corpora.read.Front;
import perek.corpora.read.UnreadableException;
import perek.corpora.read.outline.StatusLine;

/// One PDF file.
public final class Pdf {

  private static final int MAX_PAGES = 10_000;
  private static final int HEADER_WITHIN = 1024;
  private static final Pattern MACHINE_TITLE =
      Pattern.compile("(?i)untitled.*|microsoft word.*|.*\\.(?:docx?|tex|dvi|pdf|indd)|title");

  private static final Pattern VERSION = Pattern.compile("(?m)^Version:? (\\d+(?:\\.\\d+)*)");

  private Pdf() {}

  /// Reads the text of a PDF.
  ///
  /// @param maxChars most characters read; what is beyond is told as a problem
  public static Contents read(byte[] bytes, String path, int maxChars) throws UnreadableException {
    String head =
        new String(bytes, 0, Math.min(bytes.length, HEADER_WITHIN), StandardCharsets.ISO_8859_1);
    if (!head.contains("%PDF-"))
      throw new UnreadableException(
          "is no PDF: it begins with \"" + start(head) + "\"; name it by what it is");
    try (PDDocument document = Loader.loadPDF(bytes)) {
      Unpacked.check(document);
      return contents(document, path, maxChars);
    } catch (InvalidPasswordException e) {
      throw new UnreadableException("is encrypted; save it without a password to have it read", e);
    } catch (IOException | RuntimeException e) {
      throw new UnreadableException("is a damaged PDF: " + e.getMessage(), e);
    }
  }

  private static String start(String head) {
    String printable = head.strip().replaceAll("[^\\x20-\\x7E]", "?");
    return printable.substring(0, Math.min(20, printable.length()));
  }

  private static Contents contents(PDDocument document, String path, int maxChars)
      throws IOException, UnreadableException {
    int pages = document.getNumberOfPages();
    if (pages > MAX_PAGES)
      throw new UnreadableException(
          "has " + pages + " pages, over the limit of " + MAX_PAGES + "; split it");
    List<PdfLine> lines = PdfLines.of(document, maxChars);
    List<Block> blocks = PdfBlocks.of(lines);
    long letters =
        blocks.stream()
            .flatMapToInt(block -> block.text().chars())
            .filter(Character::isLetterOrDigit)
            .count();
    if (letters == 0)
      throw new UnreadableException(
          "has no text in "
              + pages
              + " pages; if it is a scan, have its text recognised (OCR) first");
    return new Contents("", front(document, lines), blocks, problems(lines, path, maxChars));
  }

  private static List<Problem> problems(List<PdfLine> lines, String path, int maxChars) {
    List<Problem> problems = new ArrayList<>();
    long chars = lines.stream().mapToLong(line -> line.text().length()).sum();
    if (chars > maxChars * 0.9)
      problems.add(
          new Problem(
              path,
              "has more than the "
                  + maxChars
                  + " characters that are read; the rest was left out, split it"));
    return problems;
  }

  private static Front front(PDDocument document, List<PdfLine> lines) {
    PDDocumentInformation said = document.getDocumentInformation();
    String stated = said.getTitle();
    boolean usable =
        stated != null && !stated.isBlank() && !MACHINE_TITLE.matcher(stated.strip()).matches();
    String title = usable ? stated.strip() : largest(lines);
    String cover = cover(lines);
    StatusLine status = StatusLine.in(cover);
    if (status.status() == null) return Front.titled(title);
    Matcher version = VERSION.matcher(cover);
    return new Front(
        null,
        title,
        version.find() ? version.group(1) : null,
        status.date(),
        status.status(),
        null,
        null,
        List.of());
  }

  /// What the first page says.
  private static String cover(List<PdfLine> lines) {
    return lines.stream()
        .filter(line -> line.page() == lines.getFirst().page())
        .map(PdfLine::text)
        .collect(Collectors.joining("\n"));
  }

  /// The text set largest on the first page with text.
  private static @Nullable String largest(List<PdfLine> lines) {
    if (lines.isEmpty()) return null;
    int page = lines.getFirst().page();
    List<PdfLine> first =
        lines.stream().filter(line -> line.page() == page && line.text().length() > 3).toList();
    double size = first.stream().map(PdfLine::size).max(Comparator.naturalOrder()).orElse(0f);
    if (size <= PdfBlocks.bodySize(lines)) return null;
    List<String> title =
        first.stream()
            .filter(line -> line.size() > size * 0.97)
            .map(PdfLine::text)
            .filter(text -> !text.matches("(?i)version [\\d.]+"))
            .limit(3)
            .toList();
    return title.isEmpty() ? null : String.join(" ", title);
  }
}
