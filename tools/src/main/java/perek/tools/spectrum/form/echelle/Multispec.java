package perek.tools.spectrum.form.echelle;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import perek.tools.spectrum.Frame;
import perek.tools.spectrum.Order;
import perek.tools.spectrum.Spectrum;
import perek.tools.spectrum.fits.FitsFile;
import perek.tools.spectrum.fits.Keys;
import perek.tools.spectrum.form.Form;
import perek.tools.spectrum.form.Found;
import perek.tools.spectrum.form.Grid;
import perek.tools.spectrum.form.Observations;

/// IRAF's MULTISPEC (IRAF help, `specwcs`): a row for each aperture, with the dispersion of each in
/// the keywords WAT2_nnn. Of four bands the first is the flux and the fourth its error.
public final class Multispec implements Form {

  /// Every card but the last is as long, blanks at its end included, which readers cut off.
  private static final int CARD = 68;

  private static final int SIGMA_BAND = 3;
  private static final Pattern SPEC = Pattern.compile("spec(\\d+)\\s*=\\s*\"([^\"]*)\"");

  @Override
  public Optional<Found> read(FitsFile file, Path path) throws IOException {
    Keys keys = file.keys();
    boolean multi = keys.text("CTYPE1").orElse("").startsWith("MULTISPE");
    if (!multi && !attributes(keys).contains("multispec")) return Optional.empty();
    if (!file.primary().image()) return Optional.empty();
    double[][] rows = file.primary().rows();
    int[] shape = file.primary().shape();
    int count = shape.length > 1 ? shape[1] : 1;
    Optional<double[][]> sigma =
        shape.length > 2 && shape[2] > SIGMA_BAND
            ? Optional.of(
                java.util.Arrays.copyOfRange(rows, SIGMA_BAND * count, (SIGMA_BAND + 1) * count))
            : Optional.empty();
    Spectrum spectrum =
        new Spectrum(
            Observations.of(keys, ""),
            Grid.medium(keys, 1),
            Observations.frame(keys).orElse(Frame.UNKNOWN),
            keys.text("BUNIT").orElse(""),
            orders(keys, rows, count, sigma),
            keys);
    return Optional.of(Found.one("IRAF multispec", spectrum));
  }

  private static List<Order> orders(
      Keys keys, double[][] rows, int count, Optional<double[][]> sigma) throws IOException {
    List<String> specs = specs(keys);
    if (specs.size() < count)
      throw new IOException(
          "the keywords WAT2_ describe %d of %d spectra".formatted(specs.size(), count));
    List<Order> orders = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      Dispersion dispersion = Dispersion.parse(specs.get(i));
      double[] wave = dispersion.wavelengths(rows[i].length, keys);
      Order order = Order.of(i, wave, rows[i]).echelle(dispersion.beam());
      int row = i;
      orders.add(sigma.map(s -> order.variance(squared(s[row]))).orElse(order));
    }
    return orders;
  }

  private static double[] squared(double[] sigma) {
    double[] variance = new double[sigma.length];
    for (int i = 0; i < sigma.length; i++) variance[i] = sigma[i] * sigma[i];
    return variance;
  }

  private static String attributes(Keys keys) {
    return keys.text("WAT0_001").orElse("") + keys.text("WAT2_001").orElse("");
  }

  private static List<String> specs(Keys keys) {
    StringBuilder all = new StringBuilder();
    for (int i = 1; keys.has("WAT2_%03d".formatted(i)); i++) {
      String card = keys.values().getOrDefault("WAT2_%03d".formatted(i), "");
      all.append(card).repeat(' ', Math.max(0, CARD - card.length()));
    }
    List<String> specs = new ArrayList<>();
    Matcher m = SPEC.matcher(all);
    while (m.find()) specs.add(m.group(2));
    return specs;
  }
}
