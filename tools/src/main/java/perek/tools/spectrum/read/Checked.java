package perek.tools.spectrum.read;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import perek.tools.spectrum.Order;
import perek.tools.spectrum.Spectrum;
import perek.tools.spectrum.SpectrumFile;
import perek.tools.spectrum.form.Found;

/// Looks through what was found, so that nothing bad goes on in silence: orders whose wavelengths
/// turn back are left out, falling ones are turned round, errors that say nothing become NaN.
final class Checked {

  private final List<String> notes;
  private long deaf;
  private long lost;

  private Checked(List<String> notes) {
    this.notes = new ArrayList<>(notes);
  }

  /// @throws IOException where no order is left
  static SpectrumFile of(Path file, Found found) throws IOException {
    Checked checked = new Checked(found.notes());
    List<Spectrum> spectra = new ArrayList<>();
    for (Spectrum spectrum : found.spectra()) {
      List<Order> orders =
          spectrum.orders().stream().flatMap(o -> checked.order(o).stream()).toList();
      if (!orders.isEmpty()) spectra.add(spectrum.with(orders));
    }
    if (spectra.isEmpty())
      throw new IOException(
          found.layout() + ": no order has usable wavelengths. " + String.join(" ", checked.notes));
    checked.sum();
    return new SpectrumFile(file, found.layout(), spectra, checked.notes);
  }

  private void sum() {
    if (lost > 0)
      notes.add("%,d pixels have no wavelength (NaN) and are not used.".formatted(lost));
    if (deaf > 0)
      notes.add(
          "%,d pixels have a variance that is 0, negative or no number; their errors are unknown."
              .formatted(deaf));
  }

  private Optional<Order> order(Order order) {
    double[] wave = order.wavelengths();
    int finite = 0;
    int rising = 0;
    int turn = -1;
    double last = Double.NaN;
    for (int i = 0; i < wave.length; i++) {
      if (!Double.isFinite(wave[i]) || wave[i] <= 0) continue;
      finite++;
      if (!Double.isNaN(last)) {
        int step = wave[i] > last ? 1 : -1;
        if (wave[i] == last || (rising != 0 && step != rising)) turn = turn < 0 ? i : turn;
        rising = rising == 0 ? step : rising;
      }
      last = wave[i];
    }
    if (finite < 2) {
      notes.add("Order %d has no wavelengths and is left out.".formatted(order.index()));
      return Optional.empty();
    }
    if (turn >= 0) {
      notes.add(
          "Order %d is left out: its wavelengths turn back at pixel %d (%.4f Angstrom)."
              .formatted(order.index(), turn, wave[turn]));
      return Optional.empty();
    }
    lost += wave.length - finite;
    return Optional.of(quiet(rising < 0 ? order.reversed() : order));
  }

  private Order quiet(Order order) {
    Optional<double[]> variance = order.variance();
    if (variance.isEmpty()) return order;
    double[] v = variance.get();
    int bad = 0;
    for (double each : v) if (!(each > 0)) bad++;
    if (bad == 0) return order;
    deaf += bad;
    double[] clean = v.clone();
    for (int i = 0; i < v.length; i++) if (!(v[i] > 0)) clean[i] = Double.NaN;
    return order.variance(clean);
  }
}
