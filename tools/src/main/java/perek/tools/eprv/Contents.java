package perek.tools.eprv;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import perek.tools.spectrum.fits.FitsFile;
import perek.tools.spectrum.fits.Part;
import perek.tools.unit.Spectral;

/// What the data of a file say of each other.
final class Contents {

  private static final double C_KMS = Spectral.C / 1000;

  /// Redshifts that differ by less say the same, 1 cm/s.
  private static final double SAME = 3e-11;

  /// v/c against the exact redshift of a velocity, at the orbital velocity of the Earth.
  private static final double FIRST_ORDER = 1e-8;

  /// Faster than Barnard's star in arcsec/yr: such numbers are in mas/yr.
  private static final double FASTEST_ARCSEC = 11;

  /// Of spectrographs for velocities, Angstrom.
  private static final double LEAST_A = 1000;

  private static final double MOST_A = 60_000;

  private final FitsFile file;
  private final List<Finding> findings = new ArrayList<>();

  private Contents(FitsFile file) {
    this.file = file;
  }

  static List<Finding> of(FitsFile file, int level) throws IOException {
    Contents contents = new Contents(file);
    contents.listed();
    contents.motion();
    if (level == 2) contents.shapes();
    if (level == 2) contents.barycentric();
    if (level == 2) contents.wavelengths("TRACE1_WAVE");
    if (level == 2) contents.variance("TRACE1_VAR");
    if (level == 3) contents.stitched();
    if (level == 3) contents.wavelengths("STITCHED_CORR_SCI_WAVE");
    if (level == 3) contents.variance("STITCHED_CORR_SCI_VAR");
    return contents.findings;
  }

  /// EXT_DESCRIPT names every unit but the primary one, and no other.
  private void listed() throws IOException {
    Optional<Part> list = file.part("EXT_DESCRIPT").or(() -> file.part("EXT_DESCRIPTION"));
    if (list.isEmpty() || !list.get().table()) return;
    Optional<Integer> place = list.get().place("Name");
    if (place.isEmpty() || list.get().rowCount() == 0) return;
    List<String> named = list.get().texts(place.get());
    for (Part part : file.parts().subList(1, file.parts().size()))
      if (named.stream().noneMatch(n -> n.equalsIgnoreCase(part.name())))
        findings.add(Finding.error("EXT_DESCRIPT", "does not list " + part.name()));
    for (String name : named)
      if (!name.equals("PRIMARY") && file.part(name).isEmpty())
        findings.add(Finding.error("EXT_DESCRIPT", "lists " + name + ", which is not there"));
  }

  private void motion() {
    for (String key : List.of("CPMR1", "CPMD1")) {
      OptionalDouble value = file.keys().number(key);
      if (value.isPresent() && Math.abs(value.getAsDouble()) > FASTEST_ARCSEC)
        findings.add(
            Finding.warning(
                "PRIMARY " + key,
                "is %s: no star moves so many arcsec a year, so it is read as mas/yr"
                    .formatted(value.getAsDouble())));
    }
  }

  private void shapes() {
    Optional<Part> flux = file.part("TRACE1_FLUX");
    if (flux.isEmpty() || !flux.get().image()) return;
    int[] shape = flux.get().shape();
    OptionalInt orders = file.keys().whole("NUMORDER");
    if (shape.length == 2 && orders.isPresent() && orders.getAsInt() != shape[1])
      findings.add(
          Finding.error(
              "PRIMARY NUMORDER",
              "is %d, and TRACE1_FLUX has %d rows".formatted(orders.getAsInt(), shape[1])));
    for (int trace = 1; trace <= file.keys().whole("NUMTRACE").orElse(1) && trace < 100; trace++)
      trace("TRACE" + trace);
    for (String name : List.of("BARYCORR_KMS", "BARYCORR_Z", "BJD_TDB"))
      file.part(name).ifPresent(p -> each(name, p, shape));
  }

  /// Units of one trace have its shape; those beyond the first may be left out whole.
  private void trace(String trace) {
    Optional<Part> flux = file.part(trace + "_FLUX").filter(Part::image);
    if (flux.isEmpty()) {
      if (!trace.equals("TRACE1"))
        findings.add(Finding.warning(trace + "_FLUX", "is missing, though NUMTRACE counts it"));
      return;
    }
    for (String unit : List.of("_WAVE", "_VAR", "_BLAZE", "_QUALITY", "_TELLURIC", "_SKYMODEL"))
      alike(trace + unit, flux.get());
  }

  private void alike(String name, Part flux) {
    file.part(name)
        .filter(p -> !Arrays.equals(p.shape(), flux.shape()))
        .ifPresent(p ->
            findings.add(
                Finding.error(
                    name,
                    "has the shape %s and %s %s"
                        .formatted(
                            Arrays.toString(p.shape()),
                            flux.name(),
                            Arrays.toString(flux.shape())))));
  }

  /// Stitched spectra have one axis.
  private void stitched() {
    Optional<Part> flux = file.part("STITCHED_CORR_SCI_FLUX").filter(Part::image);
    if (flux.isEmpty()) return;
    if (flux.get().shape().length != 1)
      findings.add(
          Finding.error(
              "STITCHED_CORR_SCI_FLUX",
              "has the shape %s and must have one axis"
                  .formatted(Arrays.toString(flux.get().shape()))));
    alike("STITCHED_CORR_SCI_WAVE", flux.get());
    alike("STITCHED_CORR_SCI_VAR", flux.get());
  }

  private void variance(String name) throws IOException {
    Optional<Part> part = file.part(name).filter(Part::image);
    if (part.isEmpty()) return;
    long below = 0;
    for (double[] row : part.get().rows()) for (double v : row) if (v < 0) below++;
    if (below > 0)
      findings.add(Finding.error(name, "has %d values below 0: no variance is".formatted(below)));
  }

  private void each(String name, Part part, int[] shape) {
    long pixels = Arrays.stream(part.shape()).asLongStream().reduce(1, (a, b) -> a * b);
    long orders = shape.length == 2 ? shape[1] : 1;
    if (pixels != 1 && pixels != orders && pixels != orders * shape[0])
      findings.add(
          Finding.error(
              name,
              "has %d values: there must be 1, one for each of %d orders, or one for each pixel"
                  .formatted(pixels, orders)));
  }

  private void barycentric() throws IOException {
    Optional<Part> kms = file.part("BARYCORR_KMS").filter(Part::image);
    Optional<Part> z = file.part("BARYCORR_Z").filter(Part::image);
    if (kms.isEmpty() || z.isEmpty()) return;
    double velocity = kms.get().rows()[0][0];
    double redshift = z.get().rows()[0][0];
    double off = redshift - velocity / C_KMS;
    if (Math.abs(off) <= SAME) return;
    String text =
        "differs from BARYCORR_KMS over c by %.3e, %.2f m/s".formatted(off, off * Spectral.C);
    findings.add(
        Math.abs(off) < FIRST_ORDER
            ? Finding.warning("BARYCORR_Z", text + ": v/c and the exact redshift differ so")
            : Finding.error(
                "BARYCORR_Z", text + ": one of the two is wrong (some files divide by 3e5)"));
  }

  private void wavelengths(String name) throws IOException {
    Optional<Part> part = file.part(name).filter(Part::image);
    if (part.isEmpty()) return;
    double[][] rows = part.get().rows();
    long finite = 0;
    double low = Double.POSITIVE_INFINITY;
    double high = Double.NEGATIVE_INFINITY;
    for (double[] row : rows)
      for (double w : row)
        if (Double.isFinite(w)) {
          finite++;
          low = Math.min(low, w);
          high = Math.max(high, w);
        }
    if (finite == 0) findings.add(Finding.error(name, "holds no wavelength: all are NaN"));
    boolean angstrom = low > LEAST_A && high < MOST_A;
    boolean microns = low > LEAST_A / 1e4 && high < MOST_A / 1e4;
    if (finite > 0 && !angstrom && !microns)
      findings.add(
          Finding.error(
              name,
              "goes from %s to %s, which are neither Angstrom nor micrometres"
                  .formatted(low, high)));
  }
}
