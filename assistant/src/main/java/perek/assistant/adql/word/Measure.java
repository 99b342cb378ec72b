package perek.assistant.adql.word;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// A unit as a factor to base units (m, kg, s, deg, K, mag) and their powers.
///
/// @param written as VOUnits writes it
public record Measure(String written, double factor, Map<String, Integer> powers) {

  private static final double LIGHT_MS = 299_792_458.;
  private static final double PLANCK_JS = 6.62607015e-34;
  private static final Map<String, Integer> LENGTH = Map.of("m", 1);
  private static final Map<String, Integer> FREQUENCY = Map.of("s", -1);
  private static final Map<String, Integer> ENERGY = Map.of("kg", 1, "m", 2, "s", -2);

  public Measure {
    powers = Map.copyOf(powers);
  }

  /// A value in another unit.
  ///
  /// @param turned whether larger became smaller, as from wavelengths to frequencies
  public record Converted(double value, boolean turned) {}

  public boolean like(Measure other) {
    return powers.equals(other.powers);
  }

  /// A value of this unit in another; empty where they measure different things. Wavelength,
  /// frequency and photon energy (in vacuum) stand for each other.
  public Optional<Converted> to(Measure other, double value) {
    if (like(other)) return Optional.of(new Converted(exact(value * factor / other.factor), false));
    Optional<Double> metres = metres(powers, value * factor);
    if (metres.isEmpty() || value <= 0) return Optional.empty();
    if (!spectral(other.powers)) return Optional.empty();
    double there = metres(other.powers, metres.get()).orElse(0.) / other.factor;
    boolean turned = powers.equals(LENGTH) != other.powers.equals(LENGTH);
    return Optional.of(new Converted(exact(there), turned));
  }

  private static boolean spectral(Map<String, Integer> powers) {
    return powers.equals(LENGTH) || powers.equals(FREQUENCY) || powers.equals(ENERGY);
  }

  /// Wavelength of a spectral value; its own inverse.
  private static Optional<Double> metres(Map<String, Integer> powers, double value) {
    if (powers.equals(LENGTH)) return Optional.of(value);
    if (powers.equals(FREQUENCY)) return Optional.of(LIGHT_MS / value);
    if (powers.equals(ENERGY)) return Optional.of(PLANCK_JS * LIGHT_MS / value);
    return Optional.empty();
  }

  /// Without the noise of the last binary digits.
  private static double exact(double value) {
    return new java.math.BigDecimal(value).round(new java.math.MathContext(12)).doubleValue();
  }

  Measure power(int n) {
    Map<String, Integer> raised = new TreeMap<>();
    powers.forEach((base, p) -> raised.put(base, p * n));
    return new Measure(written, Math.pow(factor, n), raised);
  }

  Measure times(Measure other) {
    Map<String, Integer> all = new TreeMap<>(powers);
    other.powers.forEach((base, p) -> all.merge(base, p, Integer::sum));
    all.values().removeIf(p -> p == 0);
    return new Measure(written, factor * other.factor, all);
  }

  Measure as(String name) {
    return new Measure(name, factor, powers);
  }
}
