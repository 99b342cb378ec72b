package perek.tools.rv.mask;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import perek.tools.spectrum.fits.FitsFile;
import perek.tools.spectrum.fits.Part;

/// Reads masks.
public final class MaskFile {

  private static final List<String> CENTRES =
      List.of("lambda", "wave", "wavelength", "ll_mask_ctr");
  private static final List<String> WEIGHTS = List.of("contrast", "weight", "w", "w_mask", "depth");
  private static final double REDDEST_AIR = 8000;

  private MaskFile() {}

  /// A mask of any of the known formats.
  ///
  /// @throws IOException where it is none, with the line
  public static Mask read(Path file) throws IOException {
    if (!Files.exists(file)) throw new NoSuchFileException(file.toString());
    return FitsFile.is(file) ? table(file) : MaskText.read(file);
  }

  /// A table of centres and contrasts, as ESPRESSO and the new pipeline of HARPS have it.
  private static Mask table(Path file) throws IOException {
    String name = String.valueOf(file.getFileName());
    try (FitsFile fits = FitsFile.open(file)) {
      for (Part part : fits.parts()) {
        if (!part.table()) continue;
        Optional<Integer> centre = place(part, CENTRES);
        Optional<Integer> weight = place(part, WEIGHTS);
        if (centre.isPresent() && weight.isPresent())
          return mask(name, part.numbers(centre.get()), part.numbers(weight.get()));
      }
    }
    throw new IOException(
        name + " is no mask: no table in it has columns of wavelength (lambda) and contrast");
  }

  private static Optional<Integer> place(Part part, List<String> names) {
    return names.stream().map(part::place).flatMap(Optional::stream).findFirst();
  }

  private static Mask mask(String name, double[] centres, double[] weights) {
    double[] widths = new double[centres.length];
    Arrays.fill(widths, Double.NaN);
    boolean vacuum = centres[centres.length - 1] > REDDEST_AIR;
    return new Mask(
        name,
        "ESPRESSO table",
        vacuum,
        centres,
        widths,
        weights,
        List.of(
            "The mask does not say its medium: it is taken to be in %s, as its format has it; --mask-medium says otherwise."
                .formatted(vacuum ? "vacuum" : "air")));
  }
}
