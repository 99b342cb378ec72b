package perek.tools.redshift;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import perek.tools.redshift.sample.LogGrid;
import perek.tools.redshift.sample.Sampled;
import perek.tools.spectrum.fits.Card;
import perek.tools.spectrum.fits.FitsDraft;

/// Templates and spectra made of Gaussians, whose redshifts are known.
public final class Made {

  private static final int FIRST = 30_000;
  private static final int LENGTH = 10_500;
  private static final double[] NEBULA = {3728.5, 4862.7, 4960.3, 5008.2, 6564.6, 6585.3, 6725.5};
  private static final double[] STARS = {3934.8, 3969.6, 4305.6, 5176.6, 5895.6};
  private static final double[] BROAD = {1215.7, 1549, 1908.7, 2799, 4862.7, 6564.6};

  private Made() {}

  /// Flux at rest of a galaxy: continuum with lines of stars, and gas.
  public static double galaxy(double restA, double gas) {
    return 1 + restA / 20_000 - lines(restA, STARS, 3, .4) + gas * lines(restA, NEBULA, 2.5, 1);
  }

  public static double quasar(double restA) {
    return 5000 / restA + lines(restA, BROAD, 60, 1.5);
  }

  public static double star(double restA) {
    double[] balmer = {4102.9, 4341.7, 4862.7, 6564.6};
    return Math.exp(-restA / 8000) - .3 * lines(restA, balmer, 8, 1) * Math.exp(-restA / 8000);
  }

  private static double lines(double at, double[] places, double sigma, double height) {
    double sum = 0;
    for (double place : places) {
      double x = (at - place) / sigma;
      if (Math.abs(x) < 8) sum += height * Math.exp(-x * x / 2);
    }
    return sum;
  }

  /// One flux at rest.
  @FunctionalInterface
  public interface Flux {
    double at(double restA);
  }

  /// Writes templates of all three classes.
  public static Path templates(Path folder) throws IOException {
    Files.createDirectories(folder);
    write(folder.resolve("gal.fits"), "GALAXY", w -> galaxy(w, 0), w -> lines(w, NEBULA, 2.5, 1));
    write(folder.resolve("qso.fits"), "QSO", Made::quasar, w -> 1);
    write(folder.resolve("star.fits"), "STAR", Made::star);
    return folder;
  }

  private static void write(Path file, String object, Flux... rows) throws IOException {
    float[][] values = new float[rows.length][LENGTH];
    for (int r = 0; r < rows.length; r++)
      for (int i = 0; i < LENGTH; i++)
        values[r][i] = (float) rows[r].at(LogGrid.wavelength(FIRST + (double) i));
    List<Card> cards =
        new java.util.ArrayList<>(
            List.of(
                Card.of("OBJECT", object),
                Card.of("COEFF0", FIRST * LogGrid.STEP),
                Card.of("COEFF1", LogGrid.STEP)));
    if (object.equals("STAR")) cards.add(Card.of("NAME0", "A0"));
    new FitsDraft(List.of()).image("T", values, cards).write(file);
  }

  /// 3800 to 9200 Angstrom at a redshift, with noise.
  ///
  /// @param snr of a pixel; infinite for no noise
  public static Sampled spectrum(Flux flux, double z, double snr, long seed) {
    int from = (int) LogGrid.pixel(3800);
    int size = (int) LogGrid.pixel(9200) - from;
    double[] values = new double[size];
    double[] weight = new double[size];
    Random random = new Random(seed);
    for (int i = 0; i < size; i++) {
      values[i] = flux.at(LogGrid.wavelength(from + (double) i) / (1 + z));
      double sigma = Double.isInfinite(snr) ? 1e-3 : 1 / snr;
      if (!Double.isInfinite(snr)) values[i] += sigma * random.nextGaussian();
      weight[i] = 1 / (sigma * sigma);
    }
    return new Sampled(from, values, weight, false, List.of());
  }

  /// The same as a text file of wavelength in vacuum, flux and error.
  public static Path file(Path file, Sampled spectrum, String wavelengthName) throws IOException {
    StringBuilder text = new StringBuilder(wavelengthName + ",flux,error\n");
    for (int i = 0; i < spectrum.size(); i++)
      text.append(
          "%.4f,%.6f,%.6f%n"
              .formatted(
                  spectrum.wavelength(i), spectrum.flux()[i], 1 / Math.sqrt(spectrum.weight()[i])));
    Files.writeString(file, text);
    return file;
  }
}
