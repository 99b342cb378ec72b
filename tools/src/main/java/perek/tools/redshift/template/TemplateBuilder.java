package perek.tools.redshift.template;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import perek.tools.redshift.sample.LogGrid;
import perek.tools.redshift.sample.Sampled;
import perek.tools.spectrum.fits.Card;
import perek.tools.spectrum.fits.FitsDraft;

/// Builds templates of spectra whose class and redshift are known: eigenspectra of galaxies and of
/// quasars, and each star as a template of its own.
public final class TemplateBuilder {

  private static final long SEED = 7;

  /// Signal to noise of a pixel beyond which errors of the flux scale, 2 %, are larger.
  private static final double MOST_SNR = 50;

  private final Map<Kind, List<Known>> spectra = new EnumMap<>(Kind.class);

  /// A spectrum of known class.
  ///
  /// @param label of the template that a star becomes
  /// @param z its redshift
  private record Known(String label, double z, Sampled spectrum) {}

  /// @param label name of a star's template
  public void add(Kind kind, String label, double z, Sampled spectrum) {
    spectra.computeIfAbsent(kind, _ -> new ArrayList<>()).add(new Known(label, z, spectrum));
  }

  /// Writes a file for each class.
  ///
  /// @param components eigenspectra of each class; fewer where there are fewer spectra
  /// @return the files
  public List<Path> write(Path folder, int components) throws IOException {
    Files.createDirectories(folder);
    List<Path> files = new ArrayList<>();
    for (var each : spectra.entrySet()) {
      Family family = family(each.getKey(), each.getValue(), components);
      Path file =
          folder.resolve("eigen-" + each.getKey().name().toLowerCase(Locale.ROOT) + ".fits");
      write(family, each.getValue().size(), file);
      files.add(file);
    }
    return files;
  }

  private static Family family(Kind kind, List<Known> known, int components) {
    int first = Integer.MAX_VALUE;
    int last = Integer.MIN_VALUE;
    for (Known k : known) {
      int start = k.spectrum().first() - (int) Math.rint(LogGrid.lag(k.z()));
      first = Math.min(first, start);
      last = Math.max(last, start + k.spectrum().size() - 1);
    }
    double[][] data = new double[known.size()][last - first + 1];
    double[][] weight = new double[known.size()][last - first + 1];
    for (int s = 0; s < data.length; s++) rest(known.get(s), first, data[s], weight[s]);
    boolean joint = kind != Kind.STAR;
    double[][] rows =
        joint ? new Empca(data, weight).components(Math.min(components, data.length), SEED) : data;
    List<String> labels =
        known.stream().map(k -> joint ? "" : k.label()).limit(rows.length).toList();
    return new Family(kind + " (built)", kind, joint, first, rows, labels);
  }

  /// At rest and divided by its median, shifted by broken pixels: each gives to two.
  private static void rest(Known k, int first, double[] data, double[] weight) {
    double lag = LogGrid.lag(k.z());
    Sampled s = k.spectrum();
    double[] used = new double[s.used()];
    int n = 0;
    for (int i = 0; i < s.size(); i++) if (s.weight()[i] > 0) used[n++] = Math.abs(s.flux()[i]);
    Arrays.sort(used);
    double level = used[n / 2];
    if (!(level > 0))
      throw new IllegalArgumentException(k.label() + ": its median flux is 0: no template");
    for (int i = 0; i < s.size(); i++) {
      if (!(s.weight()[i] > 0)) continue;
      double at = i + s.first() - lag - first;
      int low = (int) Math.floor(at);
      double share = at - low;
      double snr2 = Math.min(s.weight()[i] * level * level, MOST_SNR * MOST_SNR);
      give(data, weight, low, s.flux()[i] / level, snr2 * (1 - share));
      give(data, weight, low + 1, s.flux()[i] / level, snr2 * share);
    }
    for (int i = 0; i < data.length; i++) if (weight[i] > 0) data[i] /= weight[i];
  }

  private static void give(double[] data, double[] weight, int at, double flux, double w) {
    if (at < 0 || at >= data.length || w <= 0) return;
    data[at] += flux * w;
    weight[at] += w;
  }

  /// Written aside and moved, so that never half a file is read.
  private static void write(Family family, int spectra, Path file) throws IOException {
    List<Card> cards = new ArrayList<>();
    cards.add(new Card("OBJECT", family.kind().name(), "class"));
    cards.add(new Card("COEFF0", family.first() * LogGrid.STEP, "log10 of the first wavelength"));
    cards.add(new Card("COEFF1", LogGrid.STEP, "step, vacuum, Angstrom"));
    cards.add(new Card("NSPECTRA", spectra, "spectra that they were built of"));
    if (!family.joint())
      for (int i = 0; i < family.labels().size(); i++)
        cards.add(new Card("NAME" + i, family.labels().get(i), ""));
    float[][] rows = new float[family.rows().length][family.length()];
    for (int r = 0; r < rows.length; r++)
      for (int i = 0; i < rows[r].length; i++) rows[r][i] = (float) family.rows()[r][i];
    Path aside = Files.createTempFile(file.toAbsolutePath().getParent(), "eigen", ".part");
    try {
      new FitsDraft(List.of()).image("TEMPLATES", rows, cards).write(aside);
      Files.move(aside, file, StandardCopyOption.REPLACE_EXISTING);
    } finally {
      Files.deleteIfExists(aside);
    }
  }
}
