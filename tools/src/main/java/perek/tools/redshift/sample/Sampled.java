package perek.tools.redshift.sample;

import java.util.Arrays;
import java.util.List;

/// A spectrum on the grid. Arrays are not copied and must not be altered.
///
/// @param first pixel of the grid
/// @param flux in the unit of the file; 0 where there is none
/// @param weight inverse variance; 0 where a pixel says nothing
/// @param estimated true where the noise was estimated from the flux itself
/// @param notes what the user should know, a sentence each
// Numbers in bulk, which nobody alters or compares.
@SuppressWarnings("ArrayRecordComponent")
public record Sampled(
    int first, double[] flux, double[] weight, boolean estimated, List<String> notes) {

  public Sampled {
    notes = List.copyOf(notes);
    if (flux.length != weight.length)
      throw new IllegalArgumentException(
          "%d fluxes and %d weights: they must be as many".formatted(flux.length, weight.length));
  }

  public int size() {
    return flux.length;
  }

  /// Wavelength of pixel i of this spectrum, vacuum, Angstrom.
  public double wavelength(int i) {
    return LogGrid.wavelength(first + (double) i);
  }

  /// Pixels that say something.
  public int used() {
    int count = 0;
    for (double w : weight) if (w > 0) count++;
    return count;
  }

  /// Median of flux over its error of the pixels used; NaN where there are none.
  public double medianSnr() {
    double[] ratios = new double[used()];
    int k = 0;
    for (int i = 0; i < flux.length; i++)
      if (weight[i] > 0) ratios[k++] = flux[i] * Math.sqrt(weight[i]);
    if (k == 0) return Double.NaN;
    Arrays.sort(ratios);
    return ratios[k / 2];
  }

  /// The pixels from one of the grid to another, both with it.
  public Sampled cut(int from, int to) {
    int a = Math.max(0, from - first);
    int b = Math.min(size(), to - first + 1);
    if (b <= a) return new Sampled(first, new double[0], new double[0], estimated, notes);
    return new Sampled(
        first + a,
        Arrays.copyOfRange(flux, a, b),
        Arrays.copyOfRange(weight, a, b),
        estimated,
        notes);
  }

  /// The same with other fluxes and weights.
  public Sampled holding(double[] otherFlux, double[] otherWeight) {
    return new Sampled(first, otherFlux, otherWeight, estimated, notes);
  }
}
