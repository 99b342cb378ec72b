package perek.tools.rv.velocity;

import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import perek.tools.rv.ccf.Correlation;
import perek.tools.rv.ccf.Grid;
import perek.tools.rv.ccf.Lines;
import perek.tools.rv.ccf.OrderCcf;
import perek.tools.rv.ccf.Pixels;
import perek.tools.rv.ccf.Shift;
import perek.tools.rv.profile.Gaussian;
import perek.tools.rv.profile.GaussianFit;
import perek.tools.spectrum.Order;

/// Spectra of a star whose lines are those of a mask, with photon noise: how far velocities scatter
/// against what the photons in the lines allow, and how far quoted errors are right. As a program
/// it prints both for several S/N.
final class SimulatedSeries {

  private static final double C_KMS = 299_792.458;
  private static final int ORDERS = 40;
  private static final int PIXELS = 2048;
  private static final int LINES = 2400;
  private static final double FROM = 4000;
  private static final double TO = 6700;
  private static final double SIGMA_KMS = 2.8;
  private static final Grid GRID = Grid.between(-20, 20, 0.25);
  private static final double HOLE_KMS = 0.82;

  /// @param rmsMs scatter of the velocities
  /// @param limitMs photon limit of the lines
  /// @param quotedMs mean of the quoted errors
  record Outcome(double snr, int realisations, double rmsMs, double limitMs, double quotedMs) {
    double overLimit() {
      return rmsMs / limitMs;
    }

    /// Standard error of [#overLimit].
    double standardError() {
      return overLimit() / Math.sqrt(2.0 * (realisations - 1));
    }
  }

  private final RandomGenerator random;
  private final double[] centres = new double[LINES];
  private final double[] depths = new double[LINES];
  private final List<Order> orders = new ArrayList<>();
  private double information;

  SimulatedSeries(long seed) {
    random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
    for (int i = 0; i < LINES; i++) {
      centres[i] = FROM * Math.pow(TO / FROM, (i + random.nextDouble()) / LINES);
      depths[i] = 0.05 + 0.7 * random.nextDouble() * random.nextDouble();
    }
    for (int o = 0; o < ORDERS; o++) orders.add(order(o));
  }

  /// Continuum 1, its information on velocity added up.
  private Order order(int index) {
    double start = FROM * Math.pow(TO / FROM, (double) index / ORDERS);
    double end = FROM * Math.pow(TO / FROM, (index + 1.05) / ORDERS);
    double[] wave = new double[PIXELS];
    double[] flux = new double[PIXELS];
    for (int p = 0; p < PIXELS; p++) {
      wave[p] = start * Math.pow(end / start, (double) p / PIXELS);
      double slope = 0;
      double value = 1;
      for (int i = 0; i < LINES; i++) {
        double kms = (wave[p] / centres[i] - 1) * C_KMS;
        if (Math.abs(kms) > 8 * SIGMA_KMS) continue;
        double dip = depths[i] * Math.exp(-kms * kms / 2 / SIGMA_KMS / SIGMA_KMS);
        slope += dip / (1 - dip) * kms / SIGMA_KMS / SIGMA_KMS;
        value *= 1 - dip;
      }
      flux[p] = value;
      information += value * slope * slope;
    }
    return Order.of(index, wave, flux);
  }

  Outcome run(double snr, int realisations) {
    Correlation correlation =
        new Correlation(Lines.around(centres, depths, HOLE_KMS), GRID, Shift.RELATIVISTIC, 0);
    double photons = snr * snr;
    double sum = 0;
    double square = 0;
    double quoted = 0;
    for (int r = 0; r < realisations; r++) {
      List<Pixels> noisy = orders.stream().map(o -> Pixels.of(noisy(o, photons), 1)).toList();
      List<OrderCcf> ccfs = noisy.stream().map(correlation::of).toList();
      double[] values = SpectrumCcf.sum(ccfs, GRID).values();
      Gaussian fit = GaussianFit.of(GRID.velocities(), values);
      double[] moves = GaussianFit.sensitivity(GRID.velocities(), fit);
      double variance = 0;
      for (Pixels order : noisy) variance += correlation.propagated(order, moves);
      sum += fit.centreKms();
      square += fit.centreKms() * fit.centreKms();
      quoted += Math.sqrt(variance);
    }
    double mean = sum / realisations;
    double rms = Math.sqrt((square - realisations * mean * mean) / (realisations - 1));
    double limit = 1 / Math.sqrt(information * photons);
    return new Outcome(snr, realisations, 1000 * rms, 1000 * limit, 1000 * quoted / realisations);
  }

  private Order noisy(Order order, double photons) {
    double[] flux = new double[order.size()];
    for (int p = 0; p < flux.length; p++) {
      double mean = photons * order.flux()[p];
      flux[p] = mean + Math.sqrt(mean) * random.nextGaussian();
    }
    return Order.of(order.index(), order.wavelengths(), flux);
  }

  public static void main(String[] arguments) {
    int realisations = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 2000;
    SimulatedSeries series = new SimulatedSeries(20_260_101);
    System.out.println("S/N  rms (m/s)  limit  rms/limit  +-  quoted/rms");
    for (double snr : new double[] {10, 30, 100, 300}) {
      Outcome o = series.run(snr, realisations);
      System.out.printf(
          "%3.0f  %8.4f  %8.4f  %.4f  %.4f  %.4f%n",
          snr, o.rmsMs(), o.limitMs(), o.overLimit(), o.standardError(), o.quotedMs() / o.rmsMs());
    }
  }
}
