package perek.tools.spectrum;

import java.util.Arrays;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// One order of an echelle spectrum, or a whole spectrum of one piece. Arrays are not copied and
/// must not be altered; they all have the length of the wavelengths. Safe for many threads under
/// that rule.
public final class Order {

  private final int index;
  private final OptionalInt echelle;
  private final double[] wavelengths;
  private final double[] flux;
  private final Optional<double[]> variance;
  private final Optional<int[]> quality;
  private final Optional<Late> blaze;
  private final Optional<MidTime> mid;

  private Order(
      int index,
      OptionalInt echelle,
      double[] wavelengths,
      double[] flux,
      Optional<double[]> variance,
      Optional<int[]> quality,
      Optional<Late> blaze,
      Optional<MidTime> mid) {
    this.index = index;
    this.echelle = echelle;
    this.wavelengths = wavelengths;
    this.flux = flux;
    this.variance = variance;
    this.quality = quality;
    this.blaze = blaze;
    this.mid = mid;
    check("flux", flux.length);
    variance.ifPresent(v -> check("variance", v.length));
    quality.ifPresent(q -> check("quality", q.length));
  }

  /// A blaze that is read once somebody asks for it: velocities do without.
  private final class Late implements Supplier<double[]> {
    private final Supplier<double[]> source;
    private double @Nullable [] values;

    Late(Supplier<double[]> source) {
      this.source = source;
    }

    @Override
    public synchronized double[] get() {
      if (values == null) {
        double[] read = source.get();
        check("blaze", read.length);
        values = read;
      }
      return values;
    }
  }

  private void check(String what, int length) {
    if (length != wavelengths.length)
      throw new IllegalArgumentException(
          "order %d has %d wavelengths and %d values of %s: they must be as many"
              .formatted(index, wavelengths.length, length, what));
  }

  /// @param index from 0, as the file stores it
  /// @param wavelengths Angstrom; NaN where a pixel has none
  /// @param flux in the unit of the spectrum; NaN where there is none
  public static Order of(int index, double[] wavelengths, double[] flux) {
    return new Order(
        index,
        OptionalInt.empty(),
        wavelengths,
        flux,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }

  public Order echelle(int number) {
    OptionalInt given = OptionalInt.of(number);
    return new Order(index, given, wavelengths, flux, variance, quality, blaze, mid);
  }

  /// Squares of the standard errors of the flux; infinite or NaN where the flux says nothing.
  public Order variance(double[] values) {
    Optional<double[]> given = Optional.of(values);
    return new Order(index, echelle, wavelengths, flux, given, quality, blaze, mid);
  }

  /// Flags, 0 where nothing is wrong.
  public Order quality(int[] values) {
    Optional<int[]> given = Optional.of(values);
    return new Order(index, echelle, wavelengths, flux, variance, given, blaze, mid);
  }

  /// The response along the order, by which the flux is to be divided.
  public Order blaze(double[] values) {
    check("blaze", values.length);
    return blaze(() -> values);
  }

  /// The same, to be read when it is asked for.
  ///
  /// @param source may throw an [java.io.UncheckedIOException]
  public Order blaze(Supplier<double[]> source) {
    Optional<Late> given = Optional.of(new Late(source));
    return new Order(index, echelle, wavelengths, flux, variance, quality, given, mid);
  }

  /// A middle of exposure of its own.
  public Order mid(MidTime time) {
    Optional<MidTime> given = Optional.of(time);
    return new Order(index, echelle, wavelengths, flux, variance, quality, blaze, given);
  }

  /// The same pixels at other wavelengths, Angstrom.
  public Order at(double[] others) {
    return new Order(index, echelle, others, flux, variance, quality, blaze, mid);
  }

  /// Other fluxes with other variances; the blaze, which belongs to the old flux, is left out.
  public Order holding(double[] otherFlux, Optional<double[]> otherVariance) {
    return new Order(
        index, echelle, wavelengths, otherFlux, otherVariance, quality, Optional.empty(), mid);
  }

  /// The same pixels from the other end.
  public Order reversed() {
    return new Order(
        index,
        echelle,
        turned(wavelengths),
        turned(flux),
        variance.map(Order::turned),
        quality.map(Order::turned),
        blaze.map(b -> new Late(() -> turned(b.get()))),
        mid);
  }

  private static double[] turned(double[] values) {
    double[] other = new double[values.length];
    for (int i = 0; i < other.length; i++) other[i] = values[values.length - 1 - i];
    return other;
  }

  private static int[] turned(int[] values) {
    int[] other = new int[values.length];
    for (int i = 0; i < other.length; i++) other[i] = values[values.length - 1 - i];
    return other;
  }

  public int index() {
    return index;
  }

  /// Order of diffraction, where the file tells.
  public OptionalInt echelle() {
    return echelle;
  }

  /// Angstrom, 64 bit.
  public double[] wavelengths() {
    return wavelengths;
  }

  public double[] flux() {
    return flux;
  }

  public Optional<double[]> variance() {
    return variance;
  }

  public Optional<int[]> quality() {
    return quality;
  }

  public Optional<double[]> blaze() {
    return blaze.map(Late::get);
  }

  /// Its own middle of exposure, where orders have different ones.
  public Optional<MidTime> mid() {
    return mid;
  }

  public int size() {
    return wavelengths.length;
  }

  /// Shortest wavelength, Angstrom; nothing where no pixel has one.
  public OptionalDouble from() {
    return Arrays.stream(wavelengths).filter(Double::isFinite).min();
  }

  /// Longest wavelength, Angstrom.
  public OptionalDouble to() {
    return Arrays.stream(wavelengths).filter(Double::isFinite).max();
  }

  @Override
  public String toString() {
    return "order %d, %d pixels".formatted(index, wavelengths.length);
  }
}
