package perek.tools.table;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.BooleanSupplier;
import uk.ac.starlink.table.RowAccess;
import uk.ac.starlink.table.RowSequence;
import uk.ac.starlink.table.RowSplittable;
import uk.ac.starlink.table.SequentialRowSplittable;
import uk.ac.starlink.table.StarTable;
import uk.ac.starlink.table.WrapperRowAccess;
import uk.ac.starlink.table.WrapperRowSequence;
import uk.ac.starlink.table.WrapperStarTable;
import uk.ac.starlink.util.DataSource;

/// A table whose reading ends with an exception once somebody wants it stopped, whoever reads.
final class Stoppable extends WrapperStarTable {

  private final BooleanSupplier stopped;

  Stoppable(StarTable table, BooleanSupplier stopped) {
    super(table);
    this.stopped = stopped;
  }

  @Override
  public RowSequence getRowSequence() throws IOException {
    return new WrapperRowSequence(super.getRowSequence()) {
      private long rows;

      @Override
      public boolean next() throws IOException {
        check(stopped, rows++);
        return super.next();
      }
    };
  }

  @Override
  public RowAccess getRowAccess() throws IOException {
    return new WrapperRowAccess(super.getRowAccess()) {
      @Override
      public void setRowIndex(long row) throws IOException {
        check(stopped, row);
        super.setRowIndex(row);
      }
    };
  }

  @Override
  public RowSplittable getRowSplittable() throws IOException {
    return new SequentialRowSplittable(this);
  }

  private static void check(BooleanSupplier stopped, long rows) throws IOException {
    if (stopped.getAsBoolean()) throw new IOException("stopped after " + rows + " rows");
  }

  /// The bytes of a file, whose reading ends likewise.
  static DataSource source(Path file, BooleanSupplier stopped) {
    DataSource source =
        new DataSource() {
          @Override
          protected InputStream getRawInputStream() throws IOException {
            return new Bytes(Files.newInputStream(file), stopped);
          }
        };
    source.setName(file.toString());
    return source;
  }

  /// Asks before each piece.
  static final class Bytes extends FilterInputStream {

    private final BooleanSupplier stopped;

    Bytes(InputStream in, BooleanSupplier stopped) {
      super(in);
      this.stopped = stopped;
    }

    @Override
    public int read() throws IOException {
      check(stopped, 0);
      return super.read();
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
      check(stopped, 0);
      return super.read(bytes, offset, length);
    }
  }
}
