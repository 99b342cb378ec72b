package perek.bench;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/// A VOTable of one million rows and seven columns from file to cells, each time in a new process
/// with the same JVM and heap, by Perek or by STILTS.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 1)
@Measurement(iterations = 5)
public class VotableBenchmark {

  private static final int ROWS = 1_000_000;

  /// Where Debian has STILTS; its manifest names the jars that belong to it.
  private static final Path STILTS = Path.of("/usr/share/java/starlink-ttools.jar");

  @Param({"perek", "stilts"})
  public String reader = "perek";

  private final Path file = Path.of(Fixture.home(), "million.vot");

  /// True where STILTS is installed.
  static boolean hasStilts() {
    return Files.isReadable(STILTS);
  }

  @Setup
  public void write() throws IOException {
    if (Files.exists(file)) return;
    Files.createDirectories(file.toAbsolutePath().getParent());
    Path part = file.resolveSibling("million.part");
    try (BufferedWriter out = Files.newBufferedWriter(part)) {
      out.write("<VOTABLE version='1.3'><RESOURCE type='results'>");
      out.write("<INFO name='QUERY_STATUS' value='OK'/><TABLE>");
      for (String text : List.of("accref", "mime", "title"))
        out.write("<FIELD name='" + text + "' datatype='char' arraysize='*'/>");
      out.write("<FIELD name='ra' datatype='double'/><FIELD name='dec' datatype='double'/>");
      out.write("<FIELD name='n' datatype='int'/><FIELD name='snr' datatype='float'/>");
      out.write("<DATA><TABLEDATA>\n");
      for (int i = 0; i < ROWS; i++) out.write(row(i));
      out.write("</TABLEDATA></DATA></TABLE></RESOURCE></VOTABLE>\n");
    }
    Files.move(part, file);
  }

  private static String row(int i) {
    return String.format(
        Locale.ROOT,
        "<TR><TD>http://dc.example/data/spec%d.vot</TD><TD>application/fits</TD><TD>Spectrum"
            + " %d</TD><TD>%.7f</TD><TD>%.7f</TD><TD>%d</TD><TD>%.2f</TD></TR>%n",
        i,
        i,
        i * 0.00036,
        (i % 1800) / 10.0 - 90,
        i,
        i % 1000 / 7.0);
  }

  @Benchmark
  public String read() throws IOException, InterruptedException {
    Path java = Path.of(System.getProperty("java.home"), "bin", "java");
    String own = System.getProperty("java.class.path");
    String classPath =
        reader.equals("stilts") ? STILTS + java.io.File.pathSeparator + benchClasses() : own;
    Process child =
        new ProcessBuilder(
                java.toString(),
                "-Xmx512m",
                "-XX:+UseSerialGC",
                "-cp",
                classPath,
                VotableChild.class.getName(),
                reader,
                file.toString())
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    try (BufferedReader said =
        new BufferedReader(new InputStreamReader(child.getInputStream(), StandardCharsets.UTF_8))) {
      StringBuilder all = new StringBuilder();
      String line = said.readLine();
      for (; line != null && !line.equals("done"); line = said.readLine()) all.append(line);
      CostProfiler.charge(child.toHandle());
      if (!all.toString().contains("rows: " + ROWS))
        throw new IllegalStateException(reader + " said: " + all);
      return all.toString();
    } finally {
      child.getOutputStream().close();
      child.waitFor();
    }
  }

  private static String benchClasses() {
    return Path.of(
            java.net.URI.create(
                VotableChild.class.getProtectionDomain().getCodeSource().getLocation().toString()))
        .toString();
  }

  @TearDown
  public void forget() throws IOException {
    Files.deleteIfExists(file);
  }
}
