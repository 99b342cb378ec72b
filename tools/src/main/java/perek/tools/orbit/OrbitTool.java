package perek.tools.orbit;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import perek.tools.call.Outcome;
import perek.tools.call.Run;
import perek.tools.call.Tool;
import perek.tools.measure.Measuring;
import perek.tools.orbit.search.Points;
import perek.tools.series.SeriesFile;

/// Fits orbits to series of velocities. Safe for many threads.
public final class OrbitTool implements Tool<OrbitQuery, Orbits> {

  @Override
  public String name() {
    return "orbit";
  }

  @Override
  public Outcome<Orbits> call(OrbitQuery input, Run run) {
    return Measuring.of(input.files().getFirst().toUri(), input.params(), () -> orbits(input, run));
  }

  private static Orbits orbits(OrbitQuery query, Run run) throws IOException {
    SeriesFile file = SeriesFile.read(query.files());
    Points points = Points.of(file.series());
    int unknowns = 5 * query.planets() + points.sources() + (query.trend() ? 1 : 0);
    if (points.size() <= unknowns)
      throw new IllegalArgumentException(
          "%d velocities are too few for %d unknowns (5 for each planet, a zero point for each source)"
              .formatted(points.size(), unknowns));
    Fitted fitted = new OrbitFit(query, points, run).all();
    List<String> notes = new ArrayList<>(file.notes());
    Points used = Transits.outside(points, fitted.orbits());
    if (!query.transits() && used.size() < points.size() && used.size() > unknowns + 2) {
      fitted = new OrbitFit(query, used, run).all();
      notes.add(
          "%d velocities taken in a row near the time of a transit are left out, since the star's rotation may shift them; --transits keeps them."
              .formatted(points.size() - used.size()));
    }
    return orbits(query, fitted, points.size(), notes, run);
  }

  private static Orbits orbits(
      OrbitQuery query, Fitted fitted, int all, List<String> notes, Run run) {
    Points points = fitted.model().points();
    double scale = query.fitsJitter() ? 1 : Math.sqrt(Math.max(1, fitted.reducedChi2()));
    String errors = Spread.method(query, scale);
    List<Orbits.Planet> planets = new Spread(query, fitted, scale, run).planets();
    planets.sort(Comparator.comparingDouble(Orbits.Planet::K).reversed());
    notes.addAll(Spread.notes(fitted, planets));
    int trend = fitted.model().unknowns() - 1;
    boolean sloped = query.trend();
    return new Orbits(
        planets,
        IntStream.range(0, points.sources()).mapToObj(s -> source(fitted, s, scale)).toList(),
        sloped ? fitted.solution().parameters()[trend] * 365.25 : null,
        sloped ? fitted.solution().error(trend) * 365.25 * scale : null,
        fitted.rms(),
        fitted.reducedChi2(),
        points.size(),
        all - points.size(),
        errors,
        notes,
        fitted);
  }

  private static Orbits.Source source(Fitted fitted, int s, double scale) {
    Points points = fitted.model().points();
    int at = fitted.model().zeroPoint(s);
    double sum = 0;
    int count = 0;
    for (int i = 0; i < points.size(); i++)
      if (points.source()[i] == s) {
        sum += fitted.residuals()[i] * fitted.residuals()[i];
        count++;
      }
    return new Orbits.Source(
        points.names().get(s),
        fitted.solution().parameters()[at],
        fitted.solution().error(at) * scale,
        fitted.jitter()[s],
        count,
        count == 0 ? 0 : Math.sqrt(sum / count));
  }
}
