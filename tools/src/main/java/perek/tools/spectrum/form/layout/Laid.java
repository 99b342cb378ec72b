package perek.tools.spectrum.form.layout;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import perek.tools.spectrum.Frame;
import perek.tools.spectrum.Medium;
import perek.tools.spectrum.MidTime;
import perek.tools.spectrum.Observation;
import perek.tools.spectrum.Order;
import perek.tools.spectrum.Spectrum;
import perek.tools.spectrum.fits.FitsFile;
import perek.tools.spectrum.fits.Keys;
import perek.tools.spectrum.fits.Part;
import perek.tools.spectrum.form.Found;
import perek.tools.spectrum.form.Grid;
import perek.tools.spectrum.form.Observations;
import perek.tools.spectrum.form.WaveUnit;

/// A file read by its layout.
final class Laid {

  private static final String PER_ORDER = "jd-of-order:";

  private final Layout layout;
  private final FitsFile file;
  private final List<String> notes = new ArrayList<>();

  Laid(Layout layout, FitsFile file) {
    this.layout = layout;
    this.file = file;
  }

  /// @throws IOException where what the layout promises is not there
  Found found() throws IOException {
    List<double[]> flux = rows(layout.flux());
    List<double[]> waves = waves(flux);
    List<double[]> errors = optional(layout.error());
    List<double[]> quality = optional(layout.quality());
    List<double[]> blaze = optional(layout.blaze());
    List<Order> orders = new ArrayList<>();
    for (int i = 0; i < flux.size(); i++) {
      Order order = Order.of(i, waves.get(waves.size() == 1 ? 0 : i), flux.get(i));
      if (i < errors.size()) order = order.variance(variance(errors.get(i)));
      if (i < quality.size()) order = order.quality(whole(quality.get(i)));
      if (i < blaze.size()) order = order.blaze(blaze.get(i));
      orders.add(timed(order));
    }
    return new Found(layout.name(), spectra(orders), notes);
  }

  private List<Spectrum> spectra(List<Order> orders) {
    Keys keys = keys();
    Medium medium = layout.mediumOr(Grid.medium(keys, 1));
    Frame frame = layout.frameOr(Observations.frame(keys).orElse(Frame.UNKNOWN));
    String mid = layout.mid().startsWith(PER_ORDER) ? "" : layout.mid();
    Observation observation = Observations.of(keys, mid);
    String unit = layout.flux().getFirst().unit(file);
    if (layout.shape() == Layout.Shape.ORDERS)
      return List.of(new Spectrum(observation, medium, frame, unit, orders, keys));
    int each = orders.size() / layout.flux().size();
    List<Spectrum> spectra = new ArrayList<>();
    for (int i = 0; i < each; i++) {
      List<Order> arms = new ArrayList<>();
      for (int arm = 0; arm < layout.flux().size(); arm++) arms.add(orders.get(arm * each + i));
      spectra.add(new Spectrum(observation, medium, frame, unit, arms, keys));
    }
    return spectra;
  }

  /// Those of the unit that holds the flux over those of the primary one.
  private Keys keys() {
    return layout.flux().getFirst().in(file).map(Part::keys).orElse(Keys.NONE).over(file.keys());
  }

  private Order timed(Order order) {
    if (!layout.mid().startsWith(PER_ORDER)) return order;
    String key = layout.mid().substring(PER_ORDER.length()) + order.index();
    var jd = file.keys().number(key);
    return jd.isPresent()
        ? order.mid(new MidTime(jd.getAsDouble(), MidTime.Scale.UTC, true))
        : order;
  }

  private List<double[]> rows(List<Ref> refs) throws IOException {
    List<double[]> all = new ArrayList<>();
    for (Ref ref : refs) all.addAll(ref.rows(file));
    return all;
  }

  /// Rows of what a file may lack.
  private List<double[]> optional(List<Ref> refs) throws IOException {
    if (refs.isEmpty()) return List.of();
    for (Ref ref : refs)
      if (!ref.there(file)) {
        notes.add("It lacks " + ref.part() + " " + ref.column() + ", which such files have.");
        return List.of();
      }
    return rows(refs);
  }

  private List<double[]> waves(List<double[]> flux) throws IOException {
    List<double[]> waves = new ArrayList<>();
    int each = flux.size() / layout.flux().size();
    for (Ref ref : layout.wave()) {
      List<double[]> own = ref.axis() ? axis(ref, flux.getFirst().length) : angstrom(ref);
      for (int i = 0; i < (own.size() == 1 ? each : 1); i++) waves.addAll(own);
    }
    if (waves.size() != flux.size() && waves.size() != 1)
      throw new IOException(
          "%s: %d rows of wavelengths do not fit %d rows of flux"
              .formatted(layout.name(), waves.size(), flux.size()));
    return waves;
  }

  private List<double[]> angstrom(Ref ref) throws IOException {
    String unit = layout.unit().isEmpty() ? ref.unit(file) : layout.unit();
    List<double[]> converted = new ArrayList<>();
    for (double[] row : ref.rows(file)) converted.add(WaveUnit.angstrom(row, unit));
    return converted;
  }

  private List<double[]> axis(Ref ref, int count) throws IOException {
    Keys keys = ref.in(file).map(Part::keys).orElse(Keys.NONE).over(file.keys());
    Grid found =
        Grid.of(keys, 1)
            .orElseThrow(() ->
                new IOException(
                    layout.name() + ": CRVAL1 and CDELT1 (or COEFF0 and COEFF1) are missing"));
    Grid grid =
        layout.unit().isEmpty() ? found : new Grid(found.start(), found.step(), layout.unit());
    if (grid.guessed())
      notes.add("No unit of wavelength is stated; by their size they were read as nanometres.");
    return List.of(grid.wavelengths(count));
  }

  private double[] variance(double[] given) {
    double[] variance = new double[given.length];
    for (int i = 0; i < given.length; i++)
      variance[i] =
          switch (layout.kind()) {
            case VARIANCE, NONE -> given[i];
            case SIGMA -> given[i] * given[i];
            case INVERSE -> given[i] > 0 ? 1 / given[i] : Double.NaN;
          };
    return variance;
  }

  private static int[] whole(double[] values) {
    int[] flags = new int[values.length];
    for (int i = 0; i < values.length; i++) flags[i] = (int) (long) values[i];
    return flags;
  }
}
