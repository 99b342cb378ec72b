package perek.tools.spectrum.form.echelle;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import perek.tools.spectrum.Frame;
import perek.tools.spectrum.Medium;
import perek.tools.spectrum.Order;
import perek.tools.spectrum.Spectrum;
import perek.tools.spectrum.fits.FitsFile;
import perek.tools.spectrum.fits.Keys;
import perek.tools.spectrum.form.Form;
import perek.tools.spectrum.form.Found;
import perek.tools.spectrum.form.Observations;

/// Extracted orders (e2ds) of the older DRS of HARPS, HARPS-N, SOPHIE and CORALIE (HARPS DRS User
/// Manual 3MAN-HAR-33110). Wavelengths come from the polynomials in the header, which are exact
/// where those of the wave file are rounded to 5e-4 Angstrom, 25 m/s. The blaze is read from the
/// file that the header names, where that lies beside.
public final class OldDrs implements Form {

  private static final List<String> PREFIXES = List.of("ESO DRS", "TNG DRS", "OHP DRS", "ESO CORA");

  /// HARPS order 115 falls between its two detectors.
  private static final int HARPS_FIRST = 161;

  private static final int HARPS_GAP = 46;

  /// A map of wavelengths is known by this, Angstrom.
  private static final double ROUNDED = .01;

  @Override
  public Optional<Found> read(FitsFile file, Path path) throws IOException {
    Keys keys = file.keys();
    if (!file.primary().image() || file.primary().shape().length != 2) return Optional.empty();
    for (String prefix : PREFIXES)
      if (keys.has(prefix + " CAL TH DEG LL")) return Optional.of(found(file, path, prefix));
    return Optional.empty();
  }

  private static Found found(FitsFile file, Path path, String prefix) throws IOException {
    Keys keys = file.keys();
    if (keys.has(prefix + " CCF RVC"))
      throw new IOException(
          "it holds cross-correlation functions and no spectrum: perek rv fit reads it");
    double[][] flux = file.primary().rows();
    refuseMap(flux[0][0], wavelengths(keys, prefix, 0, 1)[0]);
    List<String> notes = new ArrayList<>();
    Optional<Supplier<double[][]>> blaze = blaze(keys, path, prefix, notes);
    boolean harps = keys.text("INSTRUME").orElse("").equals("HARPS");
    List<Order> orders = new ArrayList<>();
    for (int i = 0; i < flux.length; i++) {
      Order plain = Order.of(i, wavelengths(keys, prefix, i, flux[i].length), flux[i]);
      Order order = harps ? plain.echelle(HARPS_FIRST - i - (i >= HARPS_GAP ? 1 : 0)) : plain;
      int row = i;
      orders.add(blaze.map(b -> order.blaze(() -> row(b.get(), row))).orElse(order));
    }
    Spectrum spectrum =
        new Spectrum(Observations.of(keys, ""), Medium.air(), Frame.OBSERVATORY, "", orders, keys);
    String instrument = keys.text("INSTRUME").orElse("echelle");
    return new Found(instrument + " e2ds", List.of(spectrum), notes);
  }

  private static void refuseMap(double flux, double wavelength) throws IOException {
    if (Math.abs(flux - wavelength) < ROUNDED)
      throw new IOException("it holds wavelengths and no flux: name the e2ds file of the exposure");
  }

  private static double[] wavelengths(Keys keys, String prefix, int order, int count)
      throws IOException {
    int degree = keys.whole(prefix + " CAL TH DEG LL").orElse(0);
    double[] coefficients = new double[degree + 1];
    for (int j = 0; j <= degree; j++) {
      String key = prefix + " CAL TH COEFF LL" + (order * (degree + 1) + j);
      if (keys.number(key).isEmpty())
        throw new IOException("keyword " + key + " of the wavelengths is missing");
      coefficients[j] = keys.number(key).getAsDouble();
    }
    double[] wavelengths = new double[count];
    for (int x = 0; x < count; x++) {
      double value = coefficients[degree];
      for (int j = degree - 1; j >= 0; j--) value = value * x + coefficients[j];
      wavelengths[x] = value;
    }
    return wavelengths;
  }

  /// The file that the header names, where it lies beside; read when a blaze is asked for.
  private static Optional<Supplier<double[][]>> blaze(
      Keys keys, Path path, String prefix, List<String> notes) {
    Optional<String> name = keys.text(prefix + " BLAZE FILE");
    Path beside = name.map(path::resolveSibling).orElse(path);
    if (name.isEmpty() || !Files.isReadable(beside)) {
      notes.add(
          "The blaze is unknown: "
              + name.map(n -> n + " does not lie beside it.").orElse("the header names no file."));
      return Optional.empty();
    }
    return Optional.of(new Once(beside));
  }

  /// Reads a file once.
  private static final class Once implements Supplier<double[][]> {
    private final Path file;
    private double @Nullable [][] rows;

    Once(Path file) {
      this.file = file;
    }

    @Override
    public synchronized double[][] get() {
      if (rows != null) return rows;
      try (FitsFile fits = FitsFile.open(file)) {
        rows = fits.primary().rows();
        return rows;
      } catch (IOException e) {
        throw new UncheckedIOException("the blaze cannot be read: " + e.getMessage(), e);
      }
    }
  }

  private static double[] row(double[][] blaze, int row) {
    if (row >= blaze.length)
      throw new IllegalArgumentException(
          "the blaze has %d orders, and order %d is asked for".formatted(blaze.length, row));
    return blaze[row];
  }
}
