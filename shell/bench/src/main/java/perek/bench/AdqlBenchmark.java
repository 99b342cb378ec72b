package perek.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import perek.tools.adql.check.Checked;
import perek.tools.adql.check.Checker;
import perek.tools.adql.dialect.Dialect;
import perek.tools.adql.schema.ColumnInfo;
import perek.tools.adql.schema.ColumnKind;
import perek.tools.adql.schema.Language;
import perek.tools.adql.schema.Schema;
import perek.tools.adql.schema.TableInfo;

/// The check of a typical query, a crossmatch with a misspelt column, against a made-up service of
/// 50,000 columns in 500 tables.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 200)
@Measurement(iterations = 300)
public class AdqlBenchmark {

  private static final int TABLES = 500;
  private static final int COLUMNS = 100;

  private static final String QUERY =
      """
      SELECT TOP 100 a.ra_deg, a.dec_deg, b.mag_17_9 - b.mag_18_9 AS colour, COUNT(*) AS n
      FROM cat7.table7 AS a
        JOIN cat9.table9 AS b ON DISTANCE(a.ra_deg, a.dec_deg, b.ra_deg, b.dec_deg) < 1/3600.
      WHERE b.mag_20_9 BETWEEN 10 AND 15 AND a.magg_21_7 < 12 AND a.id IN (SELECT id FROM cat8.table8)
      GROUP BY a.ra_deg, a.dec_deg, b.mag_17_9, b.mag_18_9
      ORDER BY n DESC""";

  private Checker checker = new Checker();

  @Setup
  public void schema() {
    List<TableInfo> tables = new ArrayList<>();
    for (int t = 0; t < TABLES; t++) tables.add(table(t));
    checker = new Checker(new Schema(tables, Language.UNKNOWN), Dialect.STANDARD);
  }

  private static TableInfo table(int t) {
    List<ColumnInfo> columns =
        new ArrayList<>(
            List.of(
                column("id", "", "meta.id;meta.main", ColumnKind.INTEGER),
                column("ra_deg", "deg", "pos.eq.ra", ColumnKind.REAL),
                column("dec_deg", "deg", "pos.eq.dec", ColumnKind.REAL)));
    for (int c = columns.size(); c < COLUMNS; c++)
      columns.add(column("mag_" + c + "_" + t, "mag", "phot.mag", ColumnKind.REAL));
    return new TableInfo(
        "cat" + t + ".table" + t, "", "", "", OptionalLong.of(1_000_000), columns, List.of());
  }

  private static ColumnInfo column(String name, String unit, String ucd, ColumnKind kind) {
    return new ColumnInfo(
        name, "double", kind, unit, ucd, "", "", Set.of(ColumnInfo.Flag.INDEXED));
  }

  @Benchmark
  public Checked check() {
    Checked checked = checker.check(QUERY);
    if (checked.errors().size() != 1) throw new IllegalStateException(checked.errors().toString());
    return checked;
  }
}
