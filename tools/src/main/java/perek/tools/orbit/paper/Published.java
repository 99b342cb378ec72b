package perek.tools.orbit.paper;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import perek.tools.call.Run;
import perek.tools.orbit.OrbitQuery;
import perek.tools.orbit.OrbitTool;
import perek.tools.orbit.Orbits;

/// Fits the series of velocities of papers unaided: said are the files, how many planets, and
/// whether there is a trend; jitter is fitted. Safe for many threads.
public final class Published {

  /// @param values P, K and e with their errors, as many as the paper gives
  // Numbers in bulk, which nobody alters or compares.
  @SuppressWarnings("ArrayRecordComponent")
  private record Row(
      String system, String files, int planets, boolean trend, String planet, double[] values) {

    private static final int FIRST_VALUE = 6;

    static Row of(String line) {
      String[] cells = line.split("\t", -1);
      double[] values = new double[cells.length - FIRST_VALUE];
      for (int i = 0; i < values.length; i++)
        values[i] = Double.parseDouble(cells[i + FIRST_VALUE]);
      return new Row(
          cells[0], cells[1], Integer.parseInt(cells[2]), cells[3].equals("yes"), cells[5], values);
    }
  }

  private static final String[] ELEMENTS = {"P", "K", "e"};

  private final Map<String, List<Row>> systems;

  private Published(Map<String, List<Row>> systems) {
    this.systems = systems;
  }

  /// @throws IOException where the table of papers is missing
  public static Published read() throws IOException {
    try (InputStream in = Published.class.getResourceAsStream("published.tsv")) {
      if (in == null) throw new IOException("published.tsv is missing");
      Map<String, List<Row>> systems = new LinkedHashMap<>();
      new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.startsWith("#"))
          .map(Row::of)
          .forEach(r -> systems.computeIfAbsent(r.system(), _ -> new ArrayList<>()).add(r));
      return new Published(systems);
    }
  }

  /// The stars that the table has.
  public List<String> systems() {
    return List.copyOf(systems.keySet());
  }

  /// Fits one star and compares every element that its paper gives.
  ///
  /// @param folder of the files of velocities
  /// @param system one of [#systems]
  /// @throws IOException where its files are not there or cannot be fitted, with the reason
  public List<Beside> beside(Path folder, String system, Run run) throws IOException {
    List<Row> rows = systems.getOrDefault(system, List.of());
    if (rows.isEmpty())
      throw new IOException("no paper on '%s' is in the table: %s".formatted(system, systems()));
    Orbits orbits = fitted(folder, rows.getFirst(), run);
    return rows.stream().flatMap(row -> beside(row, orbits)).toList();
  }

  private static Stream<Beside> beside(Row row, Orbits orbits) {
    Orbits.Planet near =
        orbits.planets().stream()
            .min(Comparator.comparingDouble(p -> Math.abs(Math.log(p.P() / row.values()[0]))))
            .orElseThrow();
    double[][] ours = {{near.P(), near.PErr()}, {near.K(), near.KErr()}, {near.e(), near.eErr()}};
    List<Beside> all = new ArrayList<>();
    for (int i = 0; 2 * i < row.values().length; i++) {
      double[] paper = {row.values()[2 * i], row.values()[2 * i + 1]};
      all.add(Beside.of(row.system(), row.planet(), ELEMENTS[i], paper, ours[i]));
    }
    return all.stream();
  }

  private static Orbits fitted(Path folder, Row row, Run run) throws IOException {
    OrbitQuery query =
        new OrbitQuery(
            files(folder, row),
            OrbitQuery.Stars.PLANETS,
            row.planets(),
            row.trend(),
            Double.NaN,
            null,
            null,
            OrbitQuery.Errors.CURVATURE,
            false,
            false);
    var outcome = new OrbitTool().call(query, run);
    return outcome.product().orElseThrow(() -> new IOException(outcome.report().message()));
  }

  private static List<Path> files(Path folder, Row row) throws IOException {
    List<String> beginnings = List.of(row.files().split(",", -1));
    try (Stream<Path> list = Files.list(folder)) {
      List<Path> files =
          list.filter(f -> beginnings.stream().anyMatch(f.getFileName().toString()::startsWith))
              .sorted()
              .toList();
      if (files.isEmpty())
        throw new IOException(
            "%s: no file in %s begins with %s".formatted(row.system(), folder, row.files()));
      return files;
    }
  }
}
