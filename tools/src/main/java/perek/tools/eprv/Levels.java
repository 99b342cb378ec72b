package perek.tools.eprv;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import perek.tools.spectrum.Frame;
import perek.tools.spectrum.Medium;
import perek.tools.spectrum.Order;
import perek.tools.spectrum.Spectrum;
import perek.tools.spectrum.continuum.Merge;
import perek.tools.spectrum.correct.Doppler;
import perek.tools.spectrum.correct.Mediums;
import perek.tools.spectrum.fits.Card;

/// Writes files of the standard: L2 order by order, L3 stitched, L4 velocities. Strict: wavelengths
/// are in vacuum, L2 at rest with the observatory, L3 with the barycentre; what is required and not
/// known is a card without value, a NaN, or the refusal to write.
public final class Levels {

  private Levels() {}

  /// The name that the standard gives a file.
  ///
  /// @throws IllegalArgumentException where instrument or DATE-OBS are not known
  public static String name(Spectrum spectrum, int level) {
    String instrument =
        spectrum.observation().instrument().toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "");
    String date = spectrum.keys().text("DATE-OBS").orElse("").replaceAll("[-:]|\\..*", "");
    if (instrument.isEmpty() || !date.matches("\\d{8}T\\d{6}"))
      throw new IllegalArgumentException(
          "the name of a file needs INSTRUME ('%s') and DATE-OBS ('%s')"
              .formatted(instrument, date));
    return "%s_SL%d_%s.fits".formatted(instrument, level, date);
  }

  /// The spectrum as L2 holds it.
  ///
  /// @throws IllegalArgumentException where its medium is unknown, its orders are of different
  ///   lengths, or it is not at rest with the observatory and the velocity is not known
  public static Spectrum asL2(Spectrum spectrum, Timing timing) {
    Spectrum vacuum = Mediums.toVacuum(spectrum);
    return switch (vacuum.frame()) {
      case OBSERVATORY -> vacuum;
      case BARYCENTRIC ->
          Doppler.rest(vacuum, timing.z()).declared(Medium.vacuum(), Frame.OBSERVATORY);
      case HELIOCENTRIC, REST, UNKNOWN ->
          throw new IllegalArgumentException(
              "its wavelengths are in the frame '%s': L2 holds those of the observatory"
                  .formatted(vacuum.frame().word()));
    };
  }

  /// @throws IOException where it cannot be written
  /// @throws IllegalArgumentException as [#asL2]
  public static void l2(Spectrum spectrum, Timing timing, Path file) throws IOException {
    Spectrum s = asL2(spectrum, timing);
    int width = s.orders().getFirst().size();
    for (Order order : s.orders())
      if (order.size() != width)
        throw new IllegalArgumentException(
            "order %d has %d pixels and order 0 has %d: L2 wants them alike"
                .formatted(order.index(), order.size(), width));
    boolean blaze = s.orders().stream().allMatch(o -> o.blaze().isPresent());
    boolean errors = s.orders().stream().allMatch(o -> o.variance().isPresent());
    Writer writer =
        new Writer(s, 2, String.valueOf(file.getFileName()))
            .orders(s)
            .image("TRACE1_FLUX", "flux of trace 1", floats(s, o -> Optional.of(o.flux()), 0))
            .image(
                "TRACE1_WAVE",
                "wavelengths in vacuum at rest with the observatory, Angstrom",
                doubles(s, Order::wavelengths))
            .image(
                "TRACE1_VAR",
                errors ? "variance of the flux" : "not known: NaN",
                floats(s, Order::variance, Float.NaN))
            .image(
                "TRACE1_BLAZE",
                blaze ? "blaze of trace 1" : "not known: 1",
                floats(s, Order::blaze, 1),
                Card.of("BLZNORM", false))
            .image(
                "BARYCORR_KMS",
                "velocity of the observatory towards the object, km/s",
                new double[] {timing.berv()})
            .image(
                "BARYCORR_Z",
                "the same over c unless the header states a redshift",
                new double[] {timing.z()})
            .image(
                "BJD_TDB",
                "barycentric Julian date of the middle of the exposure",
                new double[] {timing.bjdTdb()});
    writer.write(file, "perek eprv write L2", config(spectrum));
  }

  private static List<String> config(Spectrum given) {
    List<String> lines = new ArrayList<>();
    lines.add("medium of the input: " + given.medium().word());
    if (given.medium() instanceof Medium.Air(var formula, boolean stated))
      lines.add("air to vacuum by " + formula.title() + (stated ? "" : " (assumed)"));
    lines.add("frame of the input: " + given.frame().word());
    return lines;
  }

  /// Stitched, at the barycentre, divided by its blaze where that is known.
  ///
  /// @throws IOException where it cannot be written
  /// @throws IllegalArgumentException as [#asL2]
  public static void l3(Spectrum spectrum, Timing timing, Path file) throws IOException {
    boolean blaze = spectrum.orders().stream().allMatch(o -> o.blaze().isPresent());
    Spectrum flat = blaze ? spectrum.map(Levels::flattened) : spectrum;
    Spectrum s = Merge.orders(Doppler.barycentric(asL2(flat, timing), timing.z()));
    Order one = s.orders().getFirst();
    double[] none = new double[one.size()];
    Arrays.fill(none, Double.NaN);
    Writer writer =
        new Writer(s, 3, String.valueOf(file.getFileName()))
            .primary(Card.of("NUMORDER", spectrum.orders().size()))
            .primary(Card.of("BLZCORR", blaze))
            .primary(Card.of("LMPCORR", false))
            .primary(Card.of("SEDCORR", false))
            .primary(Card.of("INTERPMD", "flux-conserving, log wavelength"))
            .primary(Card.of("FLXNRMMD", "none"))
            .primary(Card.of("DISPCORR", false))
            .orders(asL2(spectrum, timing))
            .image("STITCHED_CORR_SCI_FLUX", "stitched flux", one.flux())
            .image(
                "STITCHED_CORR_SCI_WAVE",
                "wavelengths in vacuum at the barycentre, Angstrom",
                one.wavelengths())
            .image(
                "STITCHED_CORR_SCI_VAR",
                one.variance().isPresent() ? "variance of the flux" : "not known: NaN",
                one.variance().orElse(none));
    writer.write(file, "perek eprv write L3", config(spectrum));
  }

  private static Order flattened(Order order) {
    double[] blaze = order.blaze().orElseThrow();
    double[] flux = new double[order.size()];
    for (int i = 0; i < flux.length; i++)
      flux[i] = blaze[i] > 0 ? order.flux()[i] / blaze[i] : Double.NaN;
    Optional<double[]> variance = order.variance().map(v -> scaled(v, blaze));
    return order.holding(flux, variance);
  }

  private static double[] scaled(double[] variance, double[] blaze) {
    double[] scaled = new double[variance.length];
    for (int i = 0; i < scaled.length; i++) scaled[i] = variance[i] / (blaze[i] * blaze[i]);
    return scaled;
  }

  /// Velocities of one exposure.
  ///
  /// @throws IOException where it cannot be written
  public static void l4(Spectrum spectrum, Timing timing, Velocity rv, Path file)
      throws IOException {
    Map<String, Object> columns = new LinkedHashMap<>();
    columns.put("BJD_TDB", new double[] {timing.bjdTdb()});
    columns.put("RV", new double[] {rv.kms()});
    columns.put("RV_ERR", new double[] {rv.errKms()});
    columns.put("BERV", new double[] {timing.berv()});
    columns.put("WAVE_START", new double[] {spectrum.from().orElse(Double.NaN)});
    columns.put("WAVE_END", new double[] {spectrum.to().orElse(Double.NaN)});
    new Writer(spectrum, 4, String.valueOf(file.getFileName()))
        .primary(Card.of("BJDTDB", timing.bjdTdb()))
        .primary(Card.of("RV", rv.kms()))
        .primary(Card.of("RVERR", rv.errKms()))
        .primary(Card.of("BERV", timing.berv()))
        .primary(Card.of("RVMETHOD", rv.method()))
        .table(
            "RV1",
            "radial velocity of the exposure, km/s",
            columns,
            Card.of("CTYPE1", "Column"),
            Card.of("CTYPE2", "Order"),
            Card.of("RVMETHOD", rv.method()),
            Card.of("SKYRMVD", false),
            Card.of("TELLRMVD", false))
        .write(file, "perek eprv write L4", config(spectrum));
  }

  /// A measured velocity.
  ///
  /// @param kms km/s at the barycentre
  /// @param errKms its standard error
  /// @param method such as `CCF`
  public record Velocity(double kms, double errKms, String method) {}

  private static float[][] floats(
      Spectrum s, Function<Order, Optional<double[]>> of, float otherwise) {
    float[][] rows = new float[s.orders().size()][];
    for (int i = 0; i < rows.length; i++) {
      Order order = s.orders().get(i);
      float[] row = new float[order.size()];
      Arrays.fill(row, otherwise);
      Optional<double[]> values = of.apply(order);
      for (int k = 0; values.isPresent() && k < row.length; k++) row[k] = (float) values.get()[k];
      rows[i] = row;
    }
    return rows;
  }

  private static double[][] doubles(Spectrum s, Function<Order, double[]> of) {
    return s.orders().stream().map(of).toArray(double[][]::new);
  }
}
