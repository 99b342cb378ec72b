package perek.tools.redshift.sample;

import java.util.ArrayList;
import java.util.List;
import perek.tools.spectrum.Frame;
import perek.tools.spectrum.Medium;
import perek.tools.spectrum.Order;
import perek.tools.spectrum.Spectrum;
import perek.tools.spectrum.correct.Mediums;

/// Brings spectra on the grid: each pixel gives its flux to the pixels of the grid that it covers,
/// weighted by its inverse variance, and its information in the same shares, so that none is made
/// or lost.
public final class Sampling {

  private static final double SHORTEST_A = 500;
  private static final double LONGEST_A = 60_000;

  /// Fainter than this share of a pixel nothing is told by it.
  private static final double LEAST_SHARE = 1e-6;

  private final int first;
  private final double[] sum;
  private final double[] weight;
  private final List<String> notes = new ArrayList<>();
  private boolean estimated;

  private Sampling(int first, int size) {
    this.first = first;
    this.sum = new double[size];
    this.weight = new double[size];
  }

  /// @param given in air or vacuum
  /// @throws IllegalArgumentException where the medium is not known or no pixel can be used, with
  ///   what is wrong
  public static Sampled of(Spectrum given) {
    if (given.medium() instanceof Medium.Unknown)
      throw new IllegalArgumentException(
          "the spectrum does not say whether its wavelengths stand in air or vacuum, which differ"
              + " by 83 km/s at 5000 Angstrom: say so (--medium air or --medium vacuum)");
    Spectrum spectrum = Mediums.toVacuum(given);
    double from = Math.max(spectrum.from().orElse(Double.NaN), SHORTEST_A);
    double to = Math.min(spectrum.to().orElse(Double.NaN), LONGEST_A);
    if (!(from < to))
      throw new IllegalArgumentException(
          "the spectrum has no wavelengths from %.0f to %.0f Angstrom"
              .formatted(SHORTEST_A, LONGEST_A));
    int first = (int) Math.floor(LogGrid.pixel(from));
    Sampling sampling = new Sampling(first, (int) Math.ceil(LogGrid.pixel(to)) - first + 1);
    spectrum.orders().forEach(sampling::add);
    return sampling.done(spectrum);
  }

  private Sampled done(Spectrum spectrum) {
    double[] flux = new double[sum.length];
    for (int i = 0; i < flux.length; i++)
      if (weight[i] > 0) flux[i] = sum[i] / weight[i];
      else weight[i] = 0;
    if (estimated)
      notes.add(
          "The file tells no errors: the noise was estimated from the scatter of neighbouring"
              + " pixels, so chi-square and errors depend on that.");
    if (spectrum.frame() == Frame.OBSERVATORY)
      notes.add("Wavelengths are at rest with the observatory: up to 30 km/s from barycentric.");
    if (spectrum.frame() == Frame.REST)
      notes.add("The file says that its wavelengths are at rest with the object already.");
    Sampled sampled = new Sampled(first, flux, weight, estimated, notes);
    if (sampled.used() == 0)
      throw new IllegalArgumentException(
          "no pixel of the spectrum has a flux with a finite error: nothing can be measured");
    return sampled;
  }

  private void add(Order order) {
    double[] w = order.wavelengths();
    double[] flux = unblazed(order);
    double[] variance = variance(order, flux);
    int[] quality = order.quality().orElse(new int[0]);
    for (int i = 0; i < w.length; i++) {
      boolean bad = quality.length > 0 && quality[i] != 0 && order.variance().isEmpty();
      if (bad || !(variance[i] > 0) || !Double.isFinite(variance[i] + flux[i])) continue;
      double left = edge(w, i, -1);
      double right = edge(w, i, 1);
      if (right > left) share(left, right, flux[i], 1 / variance[i]);
    }
  }

  private double[] variance(Order order, double[] flux) {
    if (order.variance().isPresent()) {
      double[] v = order.variance().get();
      double[] blaze = order.blaze().orElse(new double[0]);
      double[] scaled = v.clone();
      for (int i = 0; i < blaze.length; i++) scaled[i] = v[i] / (blaze[i] * blaze[i]);
      return scaled;
    }
    estimated = true;
    return Noise.variance(flux);
  }

  private static double[] unblazed(Order order) {
    double[] flux = order.flux().clone();
    double[] blaze = order.blaze().orElse(new double[0]);
    for (int i = 0; i < blaze.length; i++) flux[i] = blaze[i] > 0 ? flux[i] / blaze[i] : Double.NaN;
    return flux;
  }

  /// Edge between pixel i and the one beside it, in pixels of the grid.
  private static double edge(double[] w, int i, int side) {
    int near = i + side;
    int far = i - side;
    if (near >= 0 && near < w.length && w[near] > 0)
      return (LogGrid.pixel(w[i]) + LogGrid.pixel(w[near])) / 2;
    if (far < 0 || far >= w.length || !(w[far] > 0)) return Double.NaN;
    return LogGrid.pixel(w[i]) + (LogGrid.pixel(w[i]) - LogGrid.pixel(w[far])) / 2;
  }

  /// @param left in pixels of the grid, whose pixel n reaches from n - 1/2 to n + 1/2
  private void share(double left, double right, double flux, double information) {
    double width = right - left;
    int from = Math.max(0, (int) Math.floor(left + .5) - first);
    int to = Math.min(sum.length - 1, (int) Math.floor(right + .5) - first);
    for (int k = from; k <= to; k++) {
      double centre = first + (double) k;
      double overlap = Math.min(right, centre + .5) - Math.max(left, centre - .5);
      double share = overlap / width;
      if (share < LEAST_SHARE) continue;
      sum[k] += flux * information * share;
      weight[k] += information * share;
    }
  }
}
