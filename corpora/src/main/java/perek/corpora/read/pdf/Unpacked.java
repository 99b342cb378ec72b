package perek.corpora.read.pdf;

import java.io.IOException;
import java.io.InputStream;
import java.util.Iterator;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDStream;
import perek.corpora.read.UnreadableException;

/// How large the pages of a PDF become when they are unpacked, found without keeping them: a few
/// kilobytes can hold gigabytes of nothing.
final class Unpacked {

  private static final long MAX_BYTES = 300_000_000;
  private static final int CHUNK = 65_536;

  private Unpacked() {}

  /// @throws UnreadableException where all pages' contents together are over 300 MB
  static void check(PDDocument document) throws IOException, UnreadableException {
    long bytes = 0;
    for (PDPage page : document.getPages()) {
      Iterator<PDStream> streams = page.getContentStreams();
      while (streams.hasNext()) {
        bytes += size(streams.next(), MAX_BYTES - bytes);
        if (bytes > MAX_BYTES)
          throw new UnreadableException(
              "unpacks to over " + MAX_BYTES / 1_000_000 + " MB of page contents; it was not read");
      }
    }
  }

  private static long size(PDStream stream, long limit) throws IOException {
    byte[] packed;
    try (InputStream in = stream.getCOSObject().createRawInputStream()) {
      packed = in.readAllBytes();
    }
    boolean flate =
        stream.getFilters() != null && stream.getFilters().contains(COSName.FLATE_DECODE);
    return flate ? inflated(packed, limit) : packed.length;
  }

  private static long inflated(byte[] packed, long limit) {
    Inflater inflater = new Inflater();
    try {
      inflater.setInput(packed);
      byte[] chunk = new byte[CHUNK];
      while (!inflater.finished() && inflater.getBytesWritten() <= limit)
        if (inflater.inflate(chunk) == 0) break;
      return inflater.getBytesWritten();
    } catch (DataFormatException e) {
      return inflater.getBytesWritten(); // damaged streams are for PDFBox to mend
    } finally {
      inflater.end();
    }
  }
}
