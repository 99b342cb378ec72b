package perek.tools.orbit;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import perek.tools.call.Run;

/// Orbits of the papers beside ours, unaided: the files, how many planets, and jitter to be fitted.
/// As a program it prints every element and how many lie within three combined errors.
final class Published {

  static final Path DATA = Path.of("../../shared/data/rv/rv_series");
  private static final double SIGMAS = 3;

  /// @param values P, K and e with their errors, as many as the paper gives
  // Numbers in bulk, which nobody alters or compares.
  @SuppressWarnings("ArrayRecordComponent")
  record Row(
      String system, String files, int planets, boolean trend, String planet, double[] values) {

    static Row of(String line) {
      String[] cells = line.split("\t", -1);
      double[] values = new double[cells.length - 6];
      for (int i = 0; i < values.length; i++) values[i] = Double.parseDouble(cells[i + 6]);
      return new Row(
          cells[0], cells[1], Integer.parseInt(cells[2]), cells[3].equals("yes"), cells[5], values);
    }
  }

  /// @param sigmas how far apart, in combined errors
  record Beside(String what, double theirs, double ours, double error, double sigmas) {
    boolean agrees() {
      return sigmas <= SIGMAS;
    }
  }

  private Published() {}

  static Map<String, List<Row>> systems() throws IOException {
    try (InputStream in = Published.class.getResourceAsStream("published.tsv")) {
      if (in == null) throw new IOException("published.tsv is missing");
      Map<String, List<Row>> systems = new LinkedHashMap<>();
      new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.startsWith("#"))
          .map(Row::of)
          .forEach(r -> systems.computeIfAbsent(r.system(), _ -> new ArrayList<>()).add(r));
      return systems;
    }
  }

  static List<Beside> beside(Path data, List<Row> rows) throws IOException {
    Orbits orbits = fitted(data, rows.getFirst());
    List<Beside> all = new ArrayList<>();
    for (Row row : rows) {
      Orbits.Planet near =
          orbits.planets().stream()
              .min(Comparator.comparingDouble(p -> Math.abs(Math.log(p.P() / row.values()[0]))))
              .orElseThrow();
      double[] ours = {near.P(), near.PErr(), near.K(), near.KErr(), near.e(), near.eErr()};
      for (int i = 0; i < row.values().length; i += 2) {
        double error = Math.hypot(ours[i + 1], row.values()[i + 1]);
        all.add(
            new Beside(
                row.system() + " " + row.planet() + " " + "PKe".charAt(i / 2),
                row.values()[i],
                ours[i],
                ours[i + 1],
                Math.abs(ours[i] - row.values()[i]) / error));
      }
    }
    return all;
  }

  private static Orbits fitted(Path data, Row row) throws IOException {
    List<Path> files = new ArrayList<>();
    try (Stream<Path> list = Files.list(data)) {
      list.sorted()
          .filter(f ->
              Stream.of(row.files().split(",")).anyMatch(f.getFileName().toString()::startsWith))
          .forEach(files::add);
    }
    OrbitQuery query =
        new OrbitQuery(
            files,
            OrbitQuery.Stars.PLANETS,
            row.planets(),
            row.trend(),
            Double.NaN,
            null,
            null,
            OrbitQuery.Errors.CURVATURE,
            false,
            false);
    var outcome = new OrbitTool().call(query, Run.of(data, Duration.ofHours(1)));
    return outcome.product().orElseThrow(() -> new IOException(outcome.report().message()));
  }

  public static void main(String[] arguments) throws IOException {
    Path data = Path.of(arguments[0]);
    int agree = 0;
    int all = 0;
    for (var system : systems().entrySet()) {
      if (arguments.length > 1 && !system.getKey().contains(arguments[1])) continue;
      for (Beside b : beside(data, system.getValue())) {
        System.out.printf(
            "%-16s paper %-12.7g ours %-12.7g +- %-10.3g %6.2f sigma%s%n",
            b.what(), b.theirs(), b.ours(), b.error(), b.sigmas(), b.agrees() ? "" : "  <<<");
        all++;
        if (b.agrees()) agree++;
      }
    }
    System.out.printf(
        "%d of %d within %.0f combined sigma (%.0f %%)%n", agree, all, SIGMAS, 100.0 * agree / all);
  }
}
