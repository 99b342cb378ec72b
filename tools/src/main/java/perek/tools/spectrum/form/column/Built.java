package perek.tools.spectrum.form.column;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import perek.tools.spectrum.Frame;
import perek.tools.spectrum.Medium;
import perek.tools.spectrum.Order;
import perek.tools.spectrum.Spectrum;
import perek.tools.spectrum.fits.Keys;
import perek.tools.spectrum.form.Found;
import perek.tools.spectrum.form.Grid;
import perek.tools.spectrum.form.Observations;
import perek.tools.spectrum.form.WaveUnit;

/// A spectrum built from columns.
final class Built {

  private static final Pattern AIR = Pattern.compile("\\bair\\b|_air(?:_|\\b)|obs\\.atmos");
  private static final Pattern VACUUM = Pattern.compile("\\bvac(uum)?\\b|_vac(?:_|\\b)");
  private static final int RVS_PIXELS = 2401;
  private static final int XP_PIXELS = 343;

  private final Keys keys;
  private final List<String> notes = new ArrayList<>();

  Built(Keys keys) {
    this.keys = keys;
  }

  /// @param tables columns of each order
  /// @return nothing where none of them holds a spectrum
  Optional<Found> of(List<List<Series>> tables, String layout) throws IOException {
    List<Order> orders = new ArrayList<>();
    Medium medium = Medium.unknown();
    String unit = "";
    for (List<Series> columns : tables.stream().flatMap(t -> ordered(t).stream()).toList()) {
      refuseCoefficients(columns);
      Optional<Parts> parts = Parts.of(columns);
      if (parts.isEmpty()) continue;
      orders.add(order(orders.size(), parts.get()));
      medium = medium(parts.get());
      unit = parts.get().flux().unit();
    }
    if (orders.isEmpty()) return Optional.empty();
    return Optional.of(found(orders, medium, unit, layout));
  }

  /// A table of several orders one under the other, told apart by a column of their numbers.
  private static List<List<Series>> ordered(List<Series> columns) {
    Optional<Series> numbers = columns.stream().filter(s -> s.lower().equals("order")).findFirst();
    if (numbers.isEmpty()) return List.of(columns);
    double[] order = numbers.get().values();
    List<List<Series>> tables = new ArrayList<>();
    for (int from = 0, to; from < order.length; from = to) {
      to = from;
      while (to < order.length && order[to] == order[from]) to++;
      int[] ends = {from, Math.max(to, from + 1)};
      to = ends[1];
      tables.add(
          columns.stream()
              .filter(s -> s.values().length == order.length)
              .map(s -> s.part(ends[0], ends[1]))
              .toList());
    }
    return tables;
  }

  private Found found(List<Order> orders, Medium medium, String unit, String layout) {
    Order first = orders.getFirst();
    boolean one = orders.size() == 1;
    if (one && first.size() == RVS_PIXELS && within(first, 8460, 8700))
      return built(orders, Medium.vacuum(), Frame.REST, unit, "Gaia RVS mean spectrum");
    if (one && first.size() == XP_PIXELS && within(first, 3360, 10_200))
      return built(orders, Medium.vacuum(), Frame.UNKNOWN, unit, "Gaia XP sampled spectrum");
    return built(orders, medium, Observations.frame(keys).orElse(Frame.UNKNOWN), unit, layout);
  }

  private static boolean within(Order order, double from, double to) {
    return order.wavelengths()[0] >= from - 1 && order.wavelengths()[order.size() - 1] <= to + 1;
  }

  private Found built(List<Order> orders, Medium medium, Frame frame, String unit, String layout) {
    Spectrum spectrum = new Spectrum(Observations.of(keys, ""), medium, frame, unit, orders, keys);
    return new Found(layout, List.of(spectrum), notes);
  }

  private Order order(int index, Parts parts) throws IOException {
    double[] raw = parts.wave().values();
    double[] flux = parts.flux().values();
    if (raw.length != flux.length)
      throw new IOException(
          "column %s has %d values and column %s has %d: they must be as many"
              .formatted(parts.wave().name(), raw.length, parts.flux().name(), flux.length));
    String unit = parts.wave().lower().equals("loglam") ? "log10" : parts.wave().unit();
    if (unit.isBlank() && WaveUnit.guesses(raw))
      notes.add("No unit of wavelength is stated; by their size they were read as nanometres.");
    Order bare = Order.of(index, WaveUnit.angstrom(raw, unit), flux);
    Order order =
        parts
            .quality()
            .filter(q -> q.values().length == flux.length)
            .map(q -> bare.quality(Arrays.stream(q.values()).mapToInt(v -> (int) v).toArray()))
            .orElse(bare);
    return parts
        .error()
        .filter(e -> e.values().length == flux.length)
        .map(e -> order.variance(variance(e.values(), parts.inverse())))
        .orElse(order);
  }

  private static double[] variance(double[] error, boolean inverse) {
    double[] variance = new double[error.length];
    for (int i = 0; i < error.length; i++)
      variance[i] = inverse ? (error[i] > 0 ? 1 / error[i] : Double.NaN) : error[i] * error[i];
    return variance;
  }

  /// ESO writes `em.wl;obs.atmos` for air and `em.wl` for vacuum (Science Data Products Standard
  /// 5).
  private Medium medium(Parts parts) {
    Medium stated = Grid.medium(keys, 1);
    if (!(stated instanceof Medium.Unknown)) return stated;
    String words = parts.wave().words();
    if (AIR.matcher(words).find()) return Medium.air();
    if (VACUUM.matcher(words).find()) return Medium.vacuum();
    boolean eso = keys.text("ORIGIN").orElse("").toUpperCase(Locale.ROOT).startsWith("ESO");
    return eso && !parts.wave().ucd().isEmpty() ? Medium.vacuum() : Medium.unknown();
  }

  private static void refuseCoefficients(List<Series> columns) throws IOException {
    if (columns.stream().anyMatch(s -> s.lower().matches("[br]p_(n_)?coefficients?")))
      throw refused();
  }

  /// Coefficients of Gaia's XP spectra are no spectrum.
  static IOException refused() {
    return new IOException(
        "these are coefficients of Gaia's XP spectra, which make a spectrum only with the basis"
            + " functions of the mission; take the sampled spectra of the GAVO Data Center's"
            + " service instead (Gaia DR3 XP spectra by SSAP and TAP at dc.g-vo.org, table"
            + " gdr3spec.spectra)");
  }
}
