package perek.corpora.read.pdf;

import java.io.IOException;
import java.io.Writer;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.apache.pdfbox.util.Matrix;
import org.jspecify.annotations.Nullable;

/// Collects the lines of a PDF with what the layout tells of them.
final class PdfLines extends PDFTextStripper {

  private static final float SAME_WIDTH = 0.03f;

  /// Superscripts: how small, and how far above the base line, in sizes of the text beside them.
  private static final float SMALLER = 0.85f;

  private static final float RAISED = 0.15f;
  private static final Pattern NUMBER = Pattern.compile("[-+−–\\d]");
  private static final int FEWEST_GLYPHS = 8;
  private static final int FEWEST_SHAPES = 4;
  private static final Pattern BOLD = Pattern.compile("(?i)bold|black|heavy|demi|CMBX|-Bd");
  private static final Pattern LIGATURE = Pattern.compile("[\uFB00-\uFB06]");

  private final int maxChars;
  private final List<PdfLine> lines = new ArrayList<>();
  private final StringBuilder text = new StringBuilder();
  private final List<TextPosition> glyphs = new ArrayList<>();
  private boolean opens = true;
  private int chars;

  private PdfLines(int maxChars) {
    this.maxChars = maxChars;
    setSuppressDuplicateOverlappingText(true);
  }

  /// Reads all pages, in order, until `maxChars` characters have been read.
  static List<PdfLine> of(PDDocument document, int maxChars) throws IOException {
    PdfLines reader = new PdfLines(maxChars);
    reader.writeText(document, Writer.nullWriter());
    reader.close();
    StringBuilder all = new StringBuilder();
    reader.lines.forEach(line -> all.append(line.text()));
    boolean t1 = TexFonts.isT1(all);
    return reader.lines.stream().map(line -> line.with(TexFonts.decoded(line.text(), t1))).toList();
  }

  @Override
  protected void processTextPosition(TextPosition glyph) {
    if (chars > maxChars) return;
    chars++;
    super.processTextPosition(readable(glyph));
  }

  /// A glyph that its font does not name carries its code as its character; a turned one is laid
  /// level, since the stripper compares places as if all text ran from left to right.
  private static TextPosition readable(TextPosition glyph) {
    String unicode = unicode(glyph);
    boolean level = glyph.getDir() == 0;
    return level && unicode.equals(glyph.getUnicode()) ? glyph : placed(glyph, unicode, level);
  }

  private static String unicode(TextPosition glyph) {
    int[] codes = glyph.getCharacterCodes();
    String unicode = glyph.getUnicode() == null ? "" : glyph.getUnicode();
    if (codes.length != 1 || unicode.length() != 1 || unicode.charAt(0) != codes[0]) return unicode;
    boolean odd = codes[0] < ' ' || codes[0] >= 127;
    boolean named = codes[0] >= ' ' && isNamed(glyph.getFont(), codes[0]);
    return odd && !named ? TexFonts.held(codes[0]) : unicode;
  }

  private static TextPosition placed(TextPosition glyph, String unicode, boolean level) {
    Matrix turned = glyph.getTextMatrix();
    float x = glyph.getXDirAdj();
    float y = glyph.getPageHeight() - glyph.getYDirAdj();
    float scale = (float) Math.hypot(turned.getScaleX(), turned.getShearX());
    return new TextPosition(
        level ? glyph.getRotation() : 0,
        glyph.getPageWidth(),
        glyph.getPageHeight(),
        level ? turned : new Matrix(scale, 0, 0, scale, x, y),
        level ? glyph.getEndX() : x + glyph.getWidthDirAdj(),
        level ? glyph.getEndY() : y,
        level ? glyph.getHeight() : glyph.getHeightDir(),
        glyph.getIndividualWidths()[0],
        glyph.getWidthOfSpace(),
        unicode,
        glyph.getCharacterCodes(),
        glyph.getFont(),
        glyph.getFontSize(),
        Math.round(glyph.getFontSizeInPt()));
  }

  private static boolean isNamed(PDFont font, int code) {
    return font.toUnicode(code) != null;
  }

  @Override
  protected void writeString(String word, List<TextPosition> positions) {
    glyphs.addAll(positions);
    if (positions.size() < 2) {
      text.append(word);
      return;
    }
    TextPosition tallest = Collections.max(positions, Comparator.comparingDouble(PdfLines::size));
    if (positions.stream().anyMatch(glyph -> isRaised(glyph, tallest))) raised(positions, tallest);
    else text.append(word);
  }

  /// A raised number does not run into the word before it or, where it opens a footnote, the word
  /// behind it: `10^6`, `StateEnergy^13`, `^13 See there`.
  private void raised(List<TextPosition> word, TextPosition tallest) {
    int start = text.length();
    boolean up = false;
    for (TextPosition glyph : word) {
      boolean raised = isRaised(glyph, tallest);
      if (raised && !up && (text.length() > start || start == 0)) text.append('^');
      if (!raised && up && start == 0) text.append(' ');
      text.append(glyph.getUnicode());
      up = raised;
    }
  }

  private static boolean isRaised(TextPosition glyph, TextPosition tallest) {
    return NUMBER.matcher(glyph.getUnicode()).matches()
        && size(glyph) < size(tallest) * SMALLER
        && tallest.getYDirAdj() - glyph.getYDirAdj() > size(tallest) * RAISED;
  }

  @Override
  protected void writeWordSeparator() {
    text.append(' ');
  }

  @Override
  protected void writeLineSeparator() {
    close();
  }

  @Override
  protected void writeParagraphStart() {
    close();
    opens = true;
  }

  @Override
  protected void writePageEnd() {
    close();
    opens = true;
  }

  private void close() {
    String line = normal(text.toString());
    if (!line.isBlank() && !glyphs.isEmpty()) {
      TextPosition first = glyphs.getFirst();
      lines.add(
          new PdfLine(
              getCurrentPageNo(),
              line.strip(),
              first.getXDirAdj(),
              first.getYDirAdj(),
              size(),
              isFixed(),
              isBold(first.getFont().getName()),
              opens));
      opens = false;
    }
    text.setLength(0);
    glyphs.clear();
  }

  private static String normal(String line) {
    String composed =
        Normalizer.normalize(line, Normalizer.Form.NFC)
            .replace('\u00A0', ' ')
            .replace("\u00AD", "-");
    return LIGATURE
        .matcher(composed)
        .replaceAll(found -> Normalizer.normalize(found.group(), Normalizer.Form.NFKC));
  }

  private static boolean isBold(@Nullable String font) {
    return font != null && BOLD.matcher(font).find();
  }

  private float size() {
    double sum = glyphs.stream().mapToDouble(PdfLines::size).sum();
    return (float) (sum / glyphs.size());
  }

  private static float size(TextPosition glyph) {
    return Math.abs(glyph.getYScale()) * glyph.getFontSize() > 0
        ? glyph.getFontSizeInPt()
        : glyph.getHeightDir();
  }

  private boolean isFixed() {
    Set<String> shapes = new HashSet<>();
    float least = Float.MAX_VALUE;
    float most = 0;
    int seen = 0;
    for (TextPosition glyph : glyphs) {
      if (glyph.getUnicode().isBlank()) continue;
      shapes.add(glyph.getUnicode());
      least = Math.min(least, glyph.getWidthDirAdj());
      most = Math.max(most, glyph.getWidthDirAdj());
      seen++;
    }
    return seen >= FEWEST_GLYPHS
        && shapes.size() >= FEWEST_SHAPES
        && most - least <= SAME_WIDTH * most;
  }
}
