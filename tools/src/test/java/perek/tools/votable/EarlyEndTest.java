package perek.tools.votable;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import perek.tools.data.Status;
import uk.ac.starlink.table.ColumnInfo;
import uk.ac.starlink.table.RowListStarTable;
import uk.ac.starlink.table.StarTableOutput;
import uk.ac.starlink.votable.DataFormat;
import uk.ac.starlink.votable.VOTableVersion;
import uk.ac.starlink.votable.VOTableWriter;

/// Reading that ends before the document does, in each form that rows can have.
class EarlyEndTest {

  static final List<DataFormat> FORMS =
      List.of(DataFormat.TABLEDATA, DataFormat.BINARY, DataFormat.BINARY2);

  @TempDir Path folder;

  private Votable read(DataFormat form, long limit, BooleanSupplier cancelled) throws IOException {
    RowListStarTable table =
        new RowListStarTable(
            new ColumnInfo[] {
              new ColumnInfo("n", Integer.class, ""), new ColumnInfo("name", String.class, "")
            });
    for (int i = 0; i < 5000; i++) table.addRow(new Object[] {i, "star " + i});
    Path file = folder.resolve("x.vot");
    VOTableWriter writer = new VOTableWriter(form, true, VOTableVersion.V14);
    writer.writeStarTable(table, file.toString(), new StarTableOutput());
    return new VotableReader(new ReadLimits(limit, 100)).read(file, cancelled);
  }

  @ParameterizedTest
  @FieldSource("FORMS")
  void rowsUpToTheLimitAreGivenAsPartial(DataFormat form) throws IOException {
    Votable read = read(form, 7, () -> false);
    assertThat(read.status()).isEqualTo(Status.PARTIAL);
    assertThat(read.message()).contains("limit of 7 rows");
    assertThat(read.table().orElseThrow().head()).hasSize(7);
  }

  @ParameterizedTest
  @FieldSource("FORMS")
  void rowsUntilItWasCancelledAreGivenAsPartial(DataFormat form) throws IOException {
    AtomicInteger asked = new AtomicInteger();
    Votable read = read(form, 10_000, () -> asked.incrementAndGet() > 9);
    assertThat(read.status()).isEqualTo(Status.PARTIAL);
    assertThat(read.message()).contains("cancelled");
    assertThat(read.table().orElseThrow().rows()).isEqualTo(9);
    assertThat(asked.get()).isLessThan(20);
  }

  @ParameterizedTest
  @FieldSource("FORMS")
  void aWholeTableIsOk(DataFormat form) throws IOException {
    Votable read = read(form, 10_000, () -> false);
    assertThat(read.status()).as(read.message()).isEqualTo(Status.OK);
    assertThat(read.table().orElseThrow().rows()).isEqualTo(5000);
  }
}
