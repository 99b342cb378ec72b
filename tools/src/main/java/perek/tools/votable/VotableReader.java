package perek.tools.votable;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.BooleanSupplier;
import java.util.zip.ZipException;
import org.jspecify.annotations.Nullable;
import org.xml.sax.SAXException;
import perek.tools.xml.SafeXml;
import uk.ac.starlink.table.StarTable;
import uk.ac.starlink.table.TableSink;

/// Reads a VOTable from a file. Safe for many threads.
public final class VotableReader {

  private static final TableSink NOWHERE =
      new TableSink() {
        @Override
        public void acceptMetadata(StarTable meta) {}

        @Override
        public void acceptRow(@Nullable Object[] row) {}

        @Override
        public void endRows() {}
      };

  private final ReadLimits limits;

  public VotableReader(ReadLimits limits) {
    this.limits = limits;
  }

  /// Reads the whole document, the end of which may be missing.
  ///
  /// @param cancelled asked at each row; once true, the rows so far come back as partial
  public Votable read(Path file, BooleanSupplier cancelled) {
    return read(file, cancelled, NOWHERE);
  }

  /// The same, and each row is shown to `rows` as it comes, those too that memory does not keep.
  public Votable read(Path file, BooleanSupplier cancelled, TableSink rows) {
    try (InputStream in = Files.newInputStream(file)) {
      return read(in, file, cancelled, rows);
    } catch (IOException e) {
      return Votable.unreadable("it cannot be read: " + said(e));
    }
  }

  /// A document that is in memory, such as the explanation of a failure; its table has no rows kept
  /// on disk, so `file` is only its name.
  public Votable read(InputStream bytes, Path file, BooleanSupplier cancelled) {
    return read(bytes, file, cancelled, NOWHERE);
  }

  private Votable read(InputStream bytes, Path file, BooleanSupplier cancelled, TableSink rows) {
    Collector collector = new Collector(limits, cancelled, rows);
    String broken = null;
    try {
      SafeXml.parse(bytes, collector);
    } catch (Collector.EnoughException | Collector.NotVotableException e) {
      broken = said(e);
    } catch (SAXException | ZipException | EOFException e) {
      broken = collector.enough().orElse("it is no whole XML: " + said(e));
    } catch (IllegalStateException e) {
      // STIL fails to wrap what ends a binary stream early.
      broken = collector.enough().orElseThrow(() -> e);
    } catch (IOException e) {
      broken = collector.enough().orElse("it cannot be read: " + said(e));
    }
    return collector.finish(file, broken);
  }

  private static String said(Exception e) {
    String message = e.getMessage();
    return message == null ? e.getClass().getSimpleName() : message;
  }
}
