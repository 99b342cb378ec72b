package perek.tools.rv.file;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import perek.tools.spectrum.fits.FitsFile;
import perek.tools.spectrum.fits.Keys;
import perek.tools.spectrum.fits.Part;

/// A CCF as a file holds it. Arrays must not be altered.
///
/// @param layout how it was recognised
/// @param velocities km/s, rising, at equal steps
/// @param values of all orders together
/// @param orders that were summed; 0 where the file does not say
/// @param lines of the mask; 0 likewise
/// @param mask its name, blank likewise
/// @param noiseKms photon noise that the file states; null likewise
/// @param bervKms that the file states
/// @param bjd that the file states
/// @param bjdTdb whether that is TDB; else it is UTC, 64 to 69 s behind
// Numbers in bulk, which nobody alters or compares.
@SuppressWarnings("ArrayRecordComponent")
public record CcfFile(
    String layout,
    double[] velocities,
    double[] values,
    int orders,
    int lines,
    String mask,
    @Nullable Double noiseKms,
    @Nullable Double bervKms,
    @Nullable Double bjd,
    boolean bjdTdb) {

  private static final List<String> OLD = List.of("ESO DRS", "TNG DRS", "OHP DRS", "ESO CORA");
  private static final List<String> NEW = List.of("ESO", "TNG");

  /// @throws IOException where it holds no CCF
  public static CcfFile read(Path file) throws IOException {
    if (!Files.exists(file)) throw new NoSuchFileException(file.toString());
    if (!FitsFile.is(file)) return CcfText.read(file);
    try (FitsFile fits = FitsFile.open(file)) {
      for (String prefix : OLD) if (fits.keys().has(prefix + " CCF RV")) return old(fits, prefix);
      for (String prefix : NEW)
        if (fits.keys().has(prefix + " RV START")) return espresso(fits, prefix);
      if (fits.part("CCF1").isPresent()) return eprv(fits, fits.part("CCF1").get());
    }
    throw new IOException(
        file.getFileName()
            + " holds no CCF: neither ESO DRS CCF RV, nor ESO RV START, nor an extension CCF1");
  }

  private static CcfFile old(FitsFile fits, String prefix) throws IOException {
    Keys keys = fits.keys();
    if (!fits.primary().image() || fits.primary().shape().length != 2)
      throw new IOException("the file holds a bisector and no CCF: name the file with ccf in it");
    double[][] rows = fits.primary().rows();
    return new CcfFile(
        keys.text("INSTRUME").orElse("echelle") + " ccf, old DRS",
        velocities(keys, "CRVAL1", "CDELT1", rows[0].length),
        rows[rows.length - 1],
        rows.length - 1,
        keys.whole(prefix + " CCF LINES").orElse(0),
        keys.text(prefix + " CCF MASK").orElse(""),
        number(keys, prefix + " CCF NOISE"),
        number(keys, prefix + " BERV"),
        number(keys, prefix + " BJD"),
        false);
  }

  private static CcfFile espresso(FitsFile fits, String prefix) throws IOException {
    Keys keys = fits.keys();
    Part part =
        fits.part("SCIDATA").orElseThrow(() -> new IOException("the extension SCIDATA is missing"));
    double[][] rows = part.rows();
    return new CcfFile(
        keys.text("INSTRUME").orElse("") + " CCF, ESPRESSO's pipeline",
        velocities(keys, prefix + " RV START", prefix + " RV STEP", rows[0].length),
        rows[rows.length - 1],
        rows.length - 1,
        keys.whole(prefix + " QC CCF LINES").orElse(0),
        keys.text(prefix + " QC CCF MASK").orElse(""),
        number(keys, prefix + " QC CCF RV ERROR"),
        number(keys, prefix + " QC BERV"),
        number(keys, prefix + " QC BJD"),
        true);
  }

  private static CcfFile eprv(FitsFile fits, Part part) throws IOException {
    Keys keys = part.keys().over(fits.keys());
    double[][] rows = part.rows();
    double[] sum = new double[rows[0].length];
    int used = 0;
    for (double[] row : rows) {
      if (!java.util.Arrays.stream(row).allMatch(Double::isFinite)) continue;
      used++;
      for (int i = 0; i < sum.length; i++) sum[i] += row[i];
    }
    return new CcfFile(
        "EPRV level 4",
        velocities(keys, "VELSTART", "VELSTEP", sum.length),
        sum,
        used,
        0,
        keys.text("CCFMASK").orElse(""),
        number(keys, "RVERR"),
        number(keys, "BERV"),
        number(keys, "BJDTDB"),
        true);
  }

  private static double[] velocities(Keys keys, String start, String step, int count)
      throws IOException {
    Double from = number(keys, start);
    Double by = number(keys, step);
    if (from == null || by == null || by == 0)
      throw new IOException(
          "the velocities of the CCF are unknown: keywords %s and %s are missing"
              .formatted(start, step));
    double[] velocities = new double[count];
    for (int i = 0; i < count; i++) velocities[i] = from + i * by;
    return velocities;
  }

  private static @Nullable Double number(Keys keys, String key) {
    return keys.number(key).isPresent() ? Double.valueOf(keys.number(key).getAsDouble()) : null;
  }
}
