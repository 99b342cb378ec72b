package perek.corpora.read.office;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import perek.corpora.read.Block;
import perek.corpora.read.Contents;
import perek.corpora.read.UnreadableException;

class TikaFormatTest {

  private static Contents read(byte[] bytes) throws UnreadableException {
    return new TikaFormat().read(bytes, "file").getFirst();
  }

  private static byte[] ascii(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }

  @Test
  void docxGivesParagraphsTablesAndTitle() throws IOException, UnreadableException {
    Contents docx = read(docx("BAND is in metres."));
    assertThat(docx.front().title()).isEqualTo("About SSA");
    assertThat(docx.blocks())
        .contains(new Block.Prose("BAND is in metres."))
        .anySatisfy(block -> assertThat(block.text()).isEqualTo("name | unit\nBAND | m"));
  }

  @Test
  void odtGivesHeadingsListsAndTables() throws IOException, UnreadableException {
    assertThat(read(odt()).blocks())
        .containsSubsequence(
            new Block.Heading(1, "4.1", "BAND", null),
            new Block.Prose("BAND is in metres."),
            new Block.Prose("- vacuum"));
  }

  @Test
  void epubGivesItsChaptersInOrder() throws IOException, UnreadableException {
    Contents epub = read(epub());
    assertThat(epub.front().title()).isEqualTo("About SSA");
    assertThat(epub.blocks())
        .containsSubsequence(
            new Block.Heading(1, "1", "Introduction", null), new Block.Prose("BAND is in metres."));
  }

  @Test
  void anEncryptedPdfIsNamedAsSuch() throws IOException {
    byte[] locked = pdf("Secret text of some length", true);
    assertThatThrownBy(() -> read(locked))
        .isInstanceOf(UnreadableException.class)
        .hasMessageStartingWith("is encrypted; ");
  }

  @Test
  void aPdfWithoutTextIsSaidToHaveNone() throws IOException {
    byte[] scan = pdf("", false);
    assertThatThrownBy(() -> read(scan))
        .hasMessageContaining("has no text in 1 pages")
        .hasMessageContaining("OCR");
  }

  @ParameterizedTest
  @CsvSource({
    "<html><body>no PDF</body></html>, is no PDF",
    "%PDF-1.4 and nothing else, is a damaged PDF",
    "PK and no zip, no DOCX"
  })
  void filesThatLieAreNamed(String content, String reason) {
    assertThatThrownBy(() -> read(ascii(content)))
        .isInstanceOf(UnreadableException.class)
        .hasMessageContaining(reason);
  }

  @Test
  void anEmptyFileIsNamed() {
    assertThatThrownBy(() -> read(new byte[0])).hasMessageContaining("is empty");
  }

  @Test
  void aTruncatedDocxIsNamed() throws IOException {
    byte[] whole = docx("text");
    assertThatThrownBy(() -> read(Arrays.copyOf(whole, whole.length / 2)))
        .isInstanceOf(UnreadableException.class);
  }

  @Test
  void aZipBombIsRefusedBeforeItIsUnpacked() throws IOException {
    String start =
        "<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:body>";
    byte[] bomb = zip(Map.of("word/document.xml", start + " ".repeat(60_000_000)));
    assertThat(bomb).hasSizeLessThan(100_000);
    assertThatThrownBy(() -> read(bomb))
        .isInstanceOf(UnreadableException.class)
        .hasMessageContaining("zip bomb");
  }

  @Test
  void entitiesOfOtherFilesAreNotRead() throws IOException {
    String evil = "<?xml version=\"1.0\"?><!DOCTYPE a [<!ENTITY x SYSTEM \"file:///etc/passwd\">]>";
    Map<String, String> files =
        new TreeMap<>(Map.of("mimetype", "application/vnd.oasis.opendocument.text"));
    files.put("content.xml", evil + odtContent("&x; harmless words"));
    byte[] odt = zip(files);
    try {
      assertThat(read(odt).blocks()).noneMatch(block -> block.text().contains("root:"));
    } catch (UnreadableException e) {
      assertThat(e).hasMessageNotContaining("root:");
    }
  }

  private static byte[] pdf(String text, boolean locked) throws IOException {
    try (PDDocument document = new PDDocument();
        ByteArrayOutputStream out = new ByteArrayOutputStream()) {
      PDPage page = new PDPage();
      document.addPage(page);
      try (PDPageContentStream content = new PDPageContentStream(document, page)) {
        content.beginText();
        content.setFont(new PDType1Font(FontName.HELVETICA), 10);
        content.newLineAtOffset(72, 700);
        content.showText(text);
        content.endText();
      }
      if (locked)
        document.protect(new StandardProtectionPolicy("owner", "user", new AccessPermission()));
      document.save(out);
      return out.toByteArray();
    }
  }

  private static byte[] docx(String paragraph) throws IOException {
    try (XWPFDocument document = new XWPFDocument();
        ByteArrayOutputStream out = new ByteArrayOutputStream()) {
      document.getProperties().getCoreProperties().setTitle("About SSA");
      document.createParagraph().createRun().setText(paragraph);
      XWPFTable table = document.createTable(2, 2);
      table.getRow(0).getCell(0).setText("name");
      table.getRow(0).getCell(1).setText("unit");
      table.getRow(1).getCell(0).setText("BAND");
      table.getRow(1).getCell(1).setText("m");
      document.write(out);
      return out.toByteArray();
    }
  }

  private static byte[] odt() throws IOException {
    Map<String, String> files =
        new TreeMap<>(Map.of("mimetype", "application/vnd.oasis.opendocument.text"));
    files.put("content.xml", odtContent("BAND is in metres."));
    return zip(files);
  }

  private static String odtContent(String paragraph) {
    return """
    <office:document-content xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0"
        xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"><office:body><office:text>
    <text:h text:outline-level="1">4.1 BAND</text:h><text:p>%s</text:p>
    <text:list><text:list-item><text:p>vacuum</text:p></text:list-item></text:list>
    </office:text></office:body></office:document-content>\
    """
        .formatted(paragraph);
  }

  private static byte[] epub() throws IOException {
    Map<String, String> files = new TreeMap<>(Map.of("mimetype", "application/epub+zip"));
    files.put(
        "META-INF/container.xml",
        """
        <container version="1.0" xmlns="urn:oasis:names:tc:opendocument:xmlns:container"><rootfiles>
        <rootfile full-path="a.opf" media-type="application/oebps-package+xml"/></rootfiles></container>\
        """);
    files.put(
        "a.opf",
        """
        <package xmlns="http://www.idpf.org/2007/opf" version="3.0">
        <metadata xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>About SSA</dc:title></metadata>
        <manifest><item id="c" href="c.xhtml" media-type="application/xhtml+xml"/></manifest>
        <spine><itemref idref="c"/></spine></package>\
        """);
    files.put(
        "c.xhtml",
        "<html xmlns=\"http://www.w3.org/1999/xhtml\"><body><h1>1 Introduction</h1><p>BAND is in metres.</p></body></html>");
    return zip(files);
  }

  private static byte[] zip(Map<String, String> files) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(out)) {
      if (files.containsKey("mimetype")) put(zip, "mimetype", files.get("mimetype"));
      for (Map.Entry<String, String> file : files.entrySet())
        if (!file.getKey().equals("mimetype")) put(zip, file.getKey(), file.getValue());
    }
    return out.toByteArray();
  }

  private static void put(ZipOutputStream zip, String name, String content) throws IOException {
    zip.putNextEntry(new ZipEntry(name));
    zip.write(content.getBytes(StandardCharsets.UTF_8));
    zip.closeEntry();
  }
}
