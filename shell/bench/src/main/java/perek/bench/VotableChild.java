package perek.bench;

import java.io.IOException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import perek.tools.votable.ReadLimits;
import perek.tools.votable.VotableReader;
import uk.ac.starlink.table.StarTable;
import uk.ac.starlink.table.TableSink;

/// Reads a VOTable in a process of its own, prints how many rows it has, and waits to be measured
/// until its input is closed. Arguments: `perek` or `stilts`, and the file. With `stilts` the class
/// path is that of STILTS, of which this class only knows a name.
final class VotableChild {

  private VotableChild() {}

  public static void main(String[] arguments) throws ReflectiveOperationException, IOException {
    if (arguments[0].equals("stilts")) stilts(arguments[1]);
    else Reading.perek(Path.of(arguments[1]));
    System.out.println("done");
    System.out.flush();
    while (System.in.read() >= 0) Thread.onSpinWait();
  }

  private static void stilts(String file) throws ReflectiveOperationException {
    String[] line = {"tpipe", "in=" + file, "ifmt=votable", "omode=count"};
    Class.forName("uk.ac.starlink.ttools.Stilts")
        .getMethod("main", String[].class)
        .invoke(null, (Object) line);
  }

  /// Apart, so that nothing of Perek is looked for when STILTS runs.
  private static final class Reading {

    static void perek(Path file) {
      long[] rows = new long[1];
      TableSink counter =
          new TableSink() {
            @Override
            public void acceptMetadata(StarTable meta) {}

            @Override
            public void acceptRow(@Nullable Object[] row) {
              rows[0]++;
            }

            @Override
            public void endRows() {}
          };
      var read = new VotableReader(ReadLimits.DEFAULT).read(file, () -> false, counter);
      System.out.println("rows: " + rows[0] + " " + read.status());
    }
  }
}
