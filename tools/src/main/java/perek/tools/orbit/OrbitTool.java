package perek.tools.orbit;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import perek.tools.call.Outcome;
import perek.tools.call.Run;
import perek.tools.call.Tool;
import perek.tools.measure.Measuring;
import perek.tools.orbit.OrbitQuery.Stars;
import perek.tools.orbit.binary.Binary;
import perek.tools.orbit.binary.PairFile;
import perek.tools.orbit.noise.Interventions;
import perek.tools.orbit.search.Components;
import perek.tools.orbit.search.Points;
import perek.tools.series.Series;
import perek.tools.series.SeriesFile;

/// Fits orbits to series of velocities. Safe for many threads.
public final class OrbitTool implements Tool<OrbitQuery, Orbits> {

  private static final double SUN_MS = 28.4329;

  @Override
  public String name() {
    return "orbit";
  }

  @Override
  public Outcome<Orbits> call(OrbitQuery input, Run run) {
    return Measuring.of(input.files().getFirst().toUri(), input.params(), () -> orbits(input, run));
  }

  private static Orbits orbits(OrbitQuery query, Run run) throws IOException {
    List<String> notes = new ArrayList<>();
    List<Series> series = new ArrayList<>();
    Components components = query.stars() == Stars.SB2 ? pair(query, series) : null;
    if (components == null) {
      SeriesFile file = SeriesFile.read(query.files());
      notes.addAll(file.notes());
      series.addAll(query.unsplit() ? file.series() : Interventions.split(file.series(), notes));
      components = Components.single(series.size());
    }
    return orbits(query, Points.of(series), components, notes, run);
  }

  /// The stars of each file share a zero point.
  private static Components pair(OrbitQuery query, List<Series> series) throws IOException {
    PairFile pair = PairFile.read(query.files());
    series.addAll(pair.primary());
    series.addAll(pair.secondary());
    int files = pair.primary().size();
    boolean[] secondary = new boolean[2 * files];
    for (int s = files; s < secondary.length; s++) secondary[s] = true;
    return new Components(IntStream.range(0, 2 * files).map(s -> s % files).toArray(), secondary);
  }

  private static Orbits orbits(
      OrbitQuery query, Points points, Components components, List<String> notes, Run run) {
    int unknowns = new OrbitModel(points, query.planets(), query.trend(), 1, components).unknowns();
    if (points.size() <= unknowns)
      throw new IllegalArgumentException(
          "%d velocities are too few for %d unknowns (5 for each planet, a zero point for each source)"
              .formatted(points.size(), unknowns));
    Fitted fitted = new OrbitFit(query, points, components, run).all();
    if (!query.stars().binary() && !query.transits()) {
      Points used = Transits.outside(points, fitted.orbits());
      if (used.size() < points.size() && used.size() > unknowns + 2) {
        fitted = new OrbitFit(query, used, components, run).all();
        notes.add(
            "%d velocities taken in a row near the time of a transit are left out, since the star's rotation may shift them; --transits keeps them."
                .formatted(points.size() - used.size()));
      }
    }
    return orbits(query, fitted, points.size(), notes, run);
  }

  private static Orbits orbits(
      OrbitQuery query, Fitted fitted, int all, List<String> notes, Run run) {
    OrbitModel model = fitted.model();
    Spread spread = Spread.of(query, fitted, run);
    List<Orbits.Planet> planets = new ArrayList<>();
    for (int p = 0; p < model.planets(); p++)
      planets.add(planet(spread.orbit(p), model.points().epoch(), query.stars().binary()));
    planets.sort(Comparator.comparingDouble(Orbits.Planet::K).reversed());
    notes.addAll(spread.notes(planets));
    boolean sloped = query.trend();
    return new Orbits(
        planets,
        query.stars().binary() ? binary(spread) : null,
        IntStream.range(0, model.points().sources()).mapToObj(s -> source(spread, s)).toList(),
        sloped ? spread.parameters()[model.slope()] * 365.25 : null,
        sloped ? spread.error(model.slope()) * 365.25 : null,
        fitted.rms(),
        fitted.reducedChi2(),
        model.points().size(),
        all - model.points().size(),
        spread.method(),
        notes,
        fitted);
  }

  private static Orbits.Planet planet(Elements elements, double epoch, boolean binary) {
    double[] v = elements.values();
    double[] err = elements.errors();
    double omega = Math.toDegrees(v[3]);
    double years = v[0] / 365.25;
    @Nullable Double mass =
        binary
            ? null
            : Double.valueOf(v[1] / SUN_MS * Math.sqrt(1 - v[2] * v[2]) * Math.cbrt(years));
    return new Orbits.Planet(
        v[0],
        v[1],
        v[2],
        omega < 0 ? omega + 360 : omega,
        v[4] + epoch,
        err[0],
        err[1],
        err[2],
        Math.toDegrees(err[3]),
        err[4],
        mass);
  }

  private static Binary binary(Spread spread) {
    OrbitModel model = spread.fitted().model();
    boolean two = model.components().two();
    // Elements take their first numbers for those of an orbit.
    Elements elements =
        spread.of(p -> {
          Orbit orbit = Orbit.of(p, 0);
          double second = two ? p[model.secondAmplitude()] : 0;
          double[] own = Elements.elements(orbit);
          double[] more = Binary.quantities(orbit.period(), orbit.k(), second, orbit.e());
          double[] both = java.util.Arrays.copyOf(own, own.length + more.length);
          System.arraycopy(more, 0, both, own.length, more.length);
          return both;
        });
    int from = Orbit.UNKNOWNS;
    return Binary.of(
        two,
        java.util.Arrays.copyOfRange(elements.values(), from, from + Binary.QUANTITIES),
        java.util.Arrays.copyOfRange(elements.errors(), from, from + Binary.QUANTITIES),
        new double[] {spread.parameters()[model.zeroPoint(0)], spread.error(model.zeroPoint(0))});
  }

  private static Orbits.Source source(Spread spread, int s) {
    Fitted fitted = spread.fitted();
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
        spread.parameters()[at],
        spread.error(at),
        fitted.noise().whiteMs()[s],
        fitted.noise().nightMs()[s],
        count,
        count == 0 ? 0 : Math.sqrt(sum / count));
  }
}
