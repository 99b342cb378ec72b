package perek.corpora.read.office;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.tika.exception.EncryptedDocumentException;
import org.apache.tika.exception.TikaException;
import org.apache.tika.extractor.EmbeddedDocumentExtractor;
import org.apache.tika.io.TikaInputStream;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.metadata.TikaCoreProperties;
import org.apache.tika.parser.ParseContext;
import org.apache.tika.parser.Parser;
import org.apache.tika.parser.epub.EpubParser;
import org.apache.tika.parser.microsoft.ooxml.OOXMLParser;
import org.apache.tika.parser.odf.OpenDocumentParser;
import org.apache.tika.sax.SecureContentHandler;
import org.jspecify.annotations.Nullable;
import org.xml.sax.ContentHandler;
import org.xml.sax.SAXException;
import perek.corpora.Problem;
import perek.corpora.read.Block;
import perek.corpora.read.Contents;
import perek.corpora.read.Front;
import perek.corpora.read.UnreadableException;

/// One document in a ZIP container: DOCX, ODT or EPUB.
final class Packed {

  /// Most bytes that a container may unpack to, and how many times its own size.
  private static final long MAX_BYTES = 500_000_000;

  private static final long MAX_RATIO = 200;
  private static final long SMALL_BYTES = 20_000_000;
  private static final int MAX_ENTRIES = 20_000;

  private Packed() {}

  /// Tika's parsers are safe for use by several threads; they are made when first needed, since
  /// looking up their services takes a second.
  private static final class Parsers {
    static final Parser DOCX = new OOXMLParser();
    static final Parser ODT = new OpenDocumentParser();
    static final Parser EPUB = new EpubParser();
  }

  /// Leaves what is embedded in a document (pictures, sheets, other documents) unread.
  private static final class NothingEmbedded implements EmbeddedDocumentExtractor {
    @Override
    public boolean shouldParseEmbedded(Metadata metadata) {
      return false;
    }

    @Override
    public void parseEmbedded(
        InputStream in, ContentHandler handler, Metadata metadata, boolean html) {}
  }

  static Contents read(byte[] bytes, String path, int maxChars) throws UnreadableException {
    Parser parser = parser(bytes);
    XhtmlBlocks blocks = new XhtmlBlocks(maxChars);
    Metadata metadata = new Metadata();
    ParseContext context = new ParseContext();
    context.set(EmbeddedDocumentExtractor.class, new NothingEmbedded());
    try (TikaInputStream in = TikaInputStream.get(new ByteArrayInputStream(bytes))) {
      parser.parse(in, new SecureContentHandler(blocks, in), metadata, context);
    } catch (EncryptedDocumentException e) {
      throw new UnreadableException("is encrypted; save it without a password to have it read", e);
    } catch (IOException | SAXException | TikaException | RuntimeException e) {
      if (!blocks.isFull()) throw new UnreadableException("is damaged: " + e.getMessage(), e);
    }
    return contents(blocks, metadata, path, maxChars);
  }

  private static Contents contents(XhtmlBlocks read, Metadata metadata, String path, int maxChars)
      throws UnreadableException {
    List<Block> blocks = read.blocks();
    if (blocks.isEmpty()) throw new UnreadableException("has no text; pictures are not read");
    List<Problem> problems =
        read.isFull()
            ? List.of(
                new Problem(
                    path,
                    "has more than the "
                        + maxChars
                        + " characters that are read; the rest was left out, split it"))
            : List.of();
    String title = metadata.get(TikaCoreProperties.TITLE);
    return new Contents("", front(title, metadata, blocks), blocks, problems);
  }

  private static Front front(@Nullable String title, Metadata metadata, List<Block> blocks) {
    List<String> authors = List.of(metadata.getValues(TikaCoreProperties.CREATOR));
    String named = title != null && !title.isBlank() ? title.strip() : firstHeading(blocks);
    return new Front(null, named, null, null, null, null, null, authors);
  }

  private static @Nullable String firstHeading(List<Block> blocks) {
    return blocks.stream()
        .filter(Block.Heading.class::isInstance)
        .findFirst()
        .map(heading -> ((Block.Heading) heading).title())
        .orElse(null);
  }

  /// Looks into the container, which it unpacks once without keeping it: its kind, and whether it
  /// is a bomb.
  private static Parser parser(byte[] bytes) throws UnreadableException {
    Parser parser = null;
    long limit = Math.min(MAX_BYTES, Math.max(SMALL_BYTES, bytes.length * MAX_RATIO));
    long size = 0;
    int entries = 0;
    byte[] chunk = new byte[65_536];
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        if (++entries > MAX_ENTRIES)
          throw new UnreadableException("holds over " + MAX_ENTRIES + " files; it was not read");
        int head = 0;
        for (int read = zip.read(chunk); read >= 0; read = zip.read(chunk)) {
          if (parser == null && head == 0) parser = kind(entry.getName(), chunk, read);
          head += read;
          size += read;
          if (size > limit)
            throw new UnreadableException(
                "unpacks from "
                    + bytes.length
                    + " to over "
                    + limit
                    + " bytes, as zip bombs do; it was not read");
        }
      }
    } catch (IOException e) {
      throw new UnreadableException("is a damaged ZIP container: " + e.getMessage(), e);
    }
    if (parser == null)
      throw new UnreadableException(
          "is a ZIP file but no DOCX, ODT or EPUB; unpack it and add what is inside");
    return parser;
  }

  private static @Nullable Parser kind(String name, byte[] chunk, int length) {
    if (name.toLowerCase(Locale.ROOT).startsWith("word/document")) return Parsers.DOCX;
    if (!name.equals("mimetype")) return null;
    String type = new String(chunk, 0, length, StandardCharsets.US_ASCII).strip();
    if (type.equals("application/epub+zip")) return Parsers.EPUB;
    return type.startsWith("application/vnd.oasis.opendocument.text") ? Parsers.ODT : null;
  }
}
