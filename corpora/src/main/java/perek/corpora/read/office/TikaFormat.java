package perek.corpora.read.office;

import java.util.List;
import perek.corpora.read.Contents;
import perek.corpora.read.Format;
import perek.corpora.read.UnreadableException;
import perek.corpora.read.pdf.Pdf;

/// PDF, DOCX, ODT and EPUB, told apart by their contents.
public final class TikaFormat implements Format {

  /// Most characters read of one file.
  static final int MAX_CHARS = 20_000_000;

  @Override
  public List<Contents> read(byte[] bytes, String path) throws UnreadableException {
    if (bytes.length == 0) throw new UnreadableException("is empty; it has 0 bytes");
    boolean zip = bytes.length > 4 && bytes[0] == 'P' && bytes[1] == 'K';
    return List.of(zip ? Packed.read(bytes, path, MAX_CHARS) : other(bytes, path));
  }

  private static Contents other(byte[] bytes, String path) throws UnreadableException {
    boolean ole = bytes.length > 8 && (bytes[0] & 0xFF) == 0xD0 && (bytes[1] & 0xFF) == 0xCF;
    if (ole)
      throw new UnreadableException(
          "is an encrypted or an old Office file (before 2007); save it as DOCX without a password");
    return Pdf.read(bytes, path, MAX_CHARS);
  }
}
