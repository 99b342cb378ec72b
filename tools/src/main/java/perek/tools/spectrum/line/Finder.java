package perek.tools.spectrum.line;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import perek.tools.spectrum.Medium;
import perek.tools.spectrum.Order;
import perek.tools.spectrum.Spectrum;
import perek.tools.spectrum.correct.Range;
import perek.tools.unit.AirFormula;
import perek.tools.unit.Spectral;

/// Finds the lines of a normalised spectrum and names the strong ones.
///
/// @param limit least depth or height in standard deviations of the noise
/// @param velocityKms of the object in the frame of the spectrum, km/s
/// @param toleranceKms how far a line may stand from its place to be named
/// @param known lines by which those of a spectrum are named
public record Finder(
    double limit, double velocityKms, double toleranceKms, List<Laboratory> known) {

  private static final double C_KMS = Spectral.C / 1000;
  private static final double ANGSTROM = 1e-10;
  private static final double SIGMA_PER_MAD = 1.4826;
  private static final int HALF = 3;

  /// Shallower lines are those of the continuum's own errors.
  private static final double LEAST = .005;

  /// A line as laboratories know it.
  ///
  /// @param vacuumA wavelength in vacuum, Angstrom
  public record Laboratory(String name, double vacuumA) {}

  public Finder {
    known = List.copyOf(known);
  }

  /// Naming strong lines by the list that comes with Perek.
  public Finder(double limit, double velocityKms, double toleranceKms) {
    this(limit, velocityKms, toleranceKms, strong());
  }

  private static List<Laboratory> strong() {
    return SpectralLines.lines().stream().map(l -> new Laboratory(l.name(), l.lowA())).toList();
  }

  /// The same with other lines to name by.
  public Finder knowing(List<Laboratory> others) {
    return new Finder(limit, velocityKms, toleranceKms, others);
  }

  /// A line.
  ///
  /// @param component Gaussian that was fitted to it
  /// @param significance its depth or height over the noise of a pixel
  /// @param name of the strong line that stands there
  /// @param velocityKms against the laboratory wavelength of that, km/s
  public record Line(
      Component component, double significance, Optional<String> name, double velocityKms) {}

  /// All lines, by wavelength.
  ///
  /// @param spectrum divided by its continuum
  public List<Line> find(Spectrum spectrum) {
    List<Line> lines = new ArrayList<>();
    for (Order order : spectrum.orders()) find(order, spectrum.medium(), lines);
    lines.sort(Comparator.comparingDouble(l -> l.component().centre()));
    return lines;
  }

  private void find(Order order, Medium medium, List<Line> lines) {
    double[] flux = smoothed(order.flux());
    double noise = noise(order.flux());
    double last = Double.NaN;
    for (int i = HALF; i < flux.length - HALF; i++) {
      if (!extreme(flux, i)) continue;
      Basin basin = Basin.around(flux, i);
      if (!(basin.prominence() > Math.max(limit * noise, LEAST))) continue;
      Optional<Component> found = fitted(order, i, basin);
      if (found.isEmpty() || Math.abs(found.get().centre() - last) < found.get().fwhm() / 4)
        continue;
      last = found.get().centre();
      lines.add(named(found.get(), basin.prominence() / noise, medium));
    }
  }

  /// A fit within the saddles on both sides, with half a line width beyond them.
  private static Optional<Component> fitted(Order order, int at, Basin basin) {
    double[] w = order.wavelengths();
    int from = Math.max(0, Math.min(at - HALF, basin.left()));
    int to = Math.min(w.length - 1, Math.max(at + HALF, basin.right()));
    if (!(w[to] > w[from])) return Optional.empty();
    try {
      Stretch stretch = Stretch.of(order, new Range(w[from], w[to]));
      Component c = LineFit.of(stretch, Profile.GAUSS, List.of(w[at])).components().getFirst();
      boolean there = Math.abs(c.centre() - w[at]) < Math.max(c.fwhm() / 2, w[at + 1] - w[at - 1]);
      boolean sane = c.fwhm() < w[to] - w[from] && c.ewErr() < Math.abs(c.ew());
      boolean same = (c.amplitude() < 0) == (order.flux()[at] < order.flux()[from]);
      return there && sane && same ? Optional.of(c) : Optional.empty();
    } catch (IllegalArgumentException e) {
      // A blend or a blemish that no Gaussian fits is no line for a list.
      return Optional.empty();
    }
  }

  private static boolean extreme(double[] flux, int i) {
    boolean lowest = true;
    boolean highest = true;
    for (int j = i - HALF; j <= i + HALF; j++) {
      if (j == i) continue;
      if (!(flux[j] >= flux[i])) lowest = false;
      if (!(flux[j] <= flux[i])) highest = false;
    }
    // A rise between two dips is no emission line unless it stands above the continuum.
    return (lowest && flux[i] < 1) || (highest && flux[i] > 1);
  }

  private static double[] smoothed(double[] flux) {
    double[] smooth = flux.clone();
    for (int i = 1; i < flux.length - 1; i++) smooth[i] = mean(flux, i);
    return smooth;
  }

  private static double mean(double[] flux, int i) {
    return (flux[i - 1] + flux[i] + flux[i + 1]) / 3;
  }

  private static double noise(double[] flux) {
    double[] steps = new double[flux.length];
    int n = 0;
    for (int i = 1; i < flux.length; i++) {
      double step = Math.abs(flux[i] - flux[i - 1]) / Math.sqrt(2);
      if (Double.isFinite(step)) steps[n++] = step;
    }
    Arrays.sort(steps, 0, n);
    return n == 0 ? Double.NaN : Math.max(1e-6, SIGMA_PER_MAD * steps[n / 2]);
  }

  private Line named(Component c, double significance, Medium medium) {
    String best = "";
    double velocity = Double.NaN;
    for (Laboratory line : known) {
      double v = C_KMS * (c.centre() / wavelength(line.vacuumA(), medium) - 1);
      if (Math.abs(v - velocityKms) > toleranceKms) continue;
      if (best.isEmpty() || Math.abs(v - velocityKms) < Math.abs(velocity - velocityKms)) {
        best = line.name();
        velocity = v;
      }
    }
    return new Line(c, significance, Optional.of(best).filter(b -> !b.isEmpty()), velocity);
  }

  /// Of a named line in the medium of a spectrum, Angstrom; where that is unknown, in air above
  /// 2000 Angstrom.
  public static double wavelength(SpectralLines.Named line, Medium medium) {
    return wavelength(line.lowA(), medium);
  }

  private static double wavelength(double vacuumA, Medium medium) {
    return switch (medium) {
      case Medium.Vacuum _ -> vacuumA;
      case Medium.Air(AirFormula formula, _) -> formula.air(vacuumA * ANGSTROM) / ANGSTROM;
      case Medium.Unknown _ -> AirFormula.CIDDOR_1996.air(vacuumA * ANGSTROM) / ANGSTROM;
    };
  }
}
