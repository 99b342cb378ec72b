package perek.tools.table.join;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import perek.tools.call.Outcome;
import perek.tools.call.Run;
import perek.tools.data.Cell;
import perek.tools.data.Status;
import perek.tools.data.Table;
import perek.tools.table.TableQuery;
import perek.tools.table.TableRows;

class MatchToolTest {

  @TempDir Path folder;

  private Outcome<TableRows> call(MatchQuery query) {
    return new MatchTool().call(query, Run.of(folder.resolve("out"), Duration.ofMinutes(1)));
  }

  private static MatchQuery query(Path a, Path b, double radius, MatchQuery.Find find) {
    return new MatchQuery(TableQuery.of(a), b, radius, find, "", "", Optional.empty());
  }

  /// Places in clumps all over the sky, poles and the turn of right ascension with them.
  private Path places(String name, int count, long seed) throws IOException {
    Random random = new Random(seed);
    List<String> lines = new ArrayList<>(List.of(name + ",ra,dec"));
    double[][] clumps = {{0, 0}, {359.9999, 10}, {120, 89.999}, {300, -90}, {200, -60}, {10, 60}};
    for (int i = 0; i < count; i++) {
      double[] clump = clumps[random.nextInt(clumps.length)];
      double dec = clump[1] + random.nextGaussian() * 0.003;
      if (Math.abs(dec) > 90) dec = Math.signum(dec) * 180 - dec;
      double stretch = Math.max(1e-4, Math.cos(Math.toRadians(dec)));
      double ra = ((clump[0] + random.nextGaussian() * 0.003 / stretch) % 360 + 360) % 360;
      lines.add(String.format(Locale.ROOT, "%d,%.9f,%.9f", i, ra, dec));
    }
    return Files.write(folder.resolve(name + ".csv"), lines);
  }

  /// The same stars for every seed, each measured anew to some .3 arcsec, and the last 300 not seen
  /// twice. Fields are sparse: where a row has many partners, STILTS's `best` takes others than the
  /// nearest, and at (0, 0) STILTS 3.4.7 loses pairs.
  private Path sparse(String name, long seed) throws IOException {
    Random sky = new Random(7);
    Random error = new Random(seed);
    List<String> lines = new ArrayList<>(List.of(name + ",ra,dec"));
    double[] fields = {10, 89.2, -60, -89.5, 40};
    for (int i = 0; i < 2000; i++) {
      if (i == 1700) sky = new Random(seed);
      int field = sky.nextInt(fields.length);
      double dec = fields[field] + sky.nextDouble() - 0.5 + error.nextGaussian() * 1e-4;
      double stretch = Math.cos(Math.toRadians(dec));
      double ra = field * 80 + (sky.nextDouble() - 0.5 + error.nextGaussian() * 1e-4) / stretch;
      lines.add(String.format(Locale.ROOT, "%d,%.9f,%.9f", i, (ra + 720) % 360, dec));
    }
    return Files.write(folder.resolve(name + ".csv"), lines);
  }

  private static List<double[]> read(Path file) throws IOException {
    return Files.readAllLines(file).stream()
        .skip(1)
        .map(line ->
            java.util.Arrays.stream(line.split(",", -1)).mapToDouble(Double::parseDouble).toArray())
        .toList();
  }

  /// By the haversine formula, which shares nothing with what is tested.
  private static double arcsec(double[] a, double[] b) {
    double dDec = Math.toRadians(b[2] - a[2]) / 2;
    double dRa = Math.toRadians(b[1] - a[1]) / 2;
    double h =
        Math.pow(Math.sin(dDec), 2)
            + Math.cos(Math.toRadians(a[2]))
                * Math.cos(Math.toRadians(b[2]))
                * Math.pow(Math.sin(dRa), 2);
    return Math.toDegrees(2 * Math.asin(Math.sqrt(h))) * 3600;
  }

  private static Set<String> pairs(Table table) {
    int left = table.index("left").orElseThrow();
    int right = table.index("right").orElseThrow();
    Set<String> pairs = new TreeSet<>();
    table
        .head()
        .forEach(row -> pairs.add(Cell.text(row.get(left)) + "-" + Cell.text(row.get(right))));
    return pairs;
  }

  @ParameterizedTest
  @CsvSource({"0.5", "2", "5", "10"})
  void everyPairWithinTheRadiusIsFoundAndNoOther(double radius) throws IOException {
    Path a = places("left", 400, 1);
    Path b = places("right", 500, 2);
    Set<String> near = new TreeSet<>();
    for (double[] x : read(a))
      for (double[] y : read(b))
        if (arcsec(x, y) <= radius) near.add((int) x[0] + "-" + (int) y[0]);
    Table table = call(query(a, b, radius, MatchQuery.Find.ALL)).product().orElseThrow().made();
    assertSame(pairs(table), near);
  }

  private static void assertSame(Set<String> ours, Set<String> theirs) {
    Set<String> extra = new TreeSet<>(ours);
    extra.removeAll(theirs);
    Set<String> missing = new TreeSet<>(theirs);
    missing.removeAll(ours);
    assertThat(missing).as("missing of %d pairs", theirs.size()).isEmpty();
    assertThat(extra).as("too many").isEmpty();
    assertThat(ours).hasSizeGreaterThan(50);
  }

  @ParameterizedTest
  @EnumSource(MatchQuery.Find.class)
  void pairsAreThoseOfStilts(MatchQuery.Find find) throws IOException, InterruptedException {
    assumeTrue(hasStilts(), "SKIPPED: stilts is not installed (Debian: apt install stilts)");
    Path a = sparse("left", 3);
    Path b = sparse("right", 4);
    Path out = folder.resolve("stilts.csv");
    List<String> line =
        List.of(
            "stilts",
            "tmatch2",
            "in1=" + a,
            "ifmt1=csv",
            "in2=" + b,
            "ifmt2=csv",
            "out=" + out,
            "ofmt=csv",
            "matcher=sky",
            "params=1.5",
            "values1=ra dec",
            "values2=ra dec",
            "join=1and2",
            "find=" + find.name().toLowerCase(Locale.ROOT),
            "progress=none");
    Process process = new ProcessBuilder(line).redirectErrorStream(true).start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).as(said).isZero();
    Set<String> theirs = new TreeSet<>();
    for (String row : Files.readAllLines(out).subList(1, Files.readAllLines(out).size())) {
      String[] cells = row.split(",", -1);
      theirs.add(cells[0] + "-" + cells[3]);
    }
    Table table = call(query(a, b, 1.5, find)).product().orElseThrow().made();
    assertSame(pairs(table), theirs);
  }

  private static boolean hasStilts() throws InterruptedException {
    try {
      return new ProcessBuilder("stilts", "-version")
              .redirectErrorStream(true)
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .start()
              .waitFor()
          == 0;
    } catch (IOException e) {
      return false;
    }
  }

  @Test
  void theSeparationIsToldWithItsUnit() throws IOException {
    Path a = Files.writeString(folder.resolve("a.csv"), "n,ra,dec\n1,10,60\n2,,60\n");
    Path b = Files.writeString(folder.resolve("b.csv"), "m,RAJ2000,DEJ2000\n5,10.001,60\n");
    var outcome = call(query(a, b, 2, MatchQuery.Find.BEST));
    Table table = outcome.product().orElseThrow().made();
    assertThat(table.rows()).isEqualTo(1);
    assertThat(table.columns().getLast().unit()).isEqualTo("arcsec");
    Number separation =
        (Number) java.util.Objects.requireNonNull(table.head().getFirst().getLast());
    assertThat(separation.doubleValue()).isCloseTo(1.8, within(1e-6));
    assertThat(outcome.report().notes())
        .anySatisfy(n -> assertThat(n).contains("ra,dec").contains("RAJ2000,DEJ2000"))
        .anySatisfy(n -> assertThat(n).contains("1 rows of the first table"));
  }

  @Test
  void columnsOfThePlaceCanBeNamed() throws IOException {
    Path a = Files.writeString(folder.resolve("a.csv"), "n,lon,lat\n1,10.5,60\n");
    Path b = Files.writeString(folder.resolve("b.csv"), "m,ra,dec\n5,10.5,60\n");
    var found = call(query(a, b, 1, MatchQuery.Find.BEST));
    assertThat(found.status()).isEqualTo(Status.FAILED);
    assertThat(found.report().message()).contains("right ascension").contains("name the columns");
    MatchQuery named =
        new MatchQuery(
            TableQuery.of(a), b, 1, MatchQuery.Find.BEST, "lon, lat", "", Optional.empty());
    assertThat(call(named).product().orElseThrow().made().rows()).isEqualTo(1);
  }

  @ParameterizedTest
  @CsvSource({"0", "-1", "NaN", "40000"})
  void aRadiusThatCannotBeIsRefused(double radius) {
    assertThatThrownBy(() -> query(Path.of("a"), Path.of("b"), radius, MatchQuery.Find.BEST))
        .hasMessageContaining("arcsec");
  }
}
