package perek.tools.eprv;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import perek.tools.spectrum.Order;
import perek.tools.spectrum.Spectrum;
import perek.tools.spectrum.fits.Card;
import perek.tools.spectrum.fits.FitsDraft;

/// Puts a file of the standard together and keeps the list of its units, so that EXT_DESCRIPT says
/// what is there.
final class Writer {

  private final Spectrum spectrum;
  private final int level;
  private final List<Card> primary = new ArrayList<>();
  private final Map<String, String> described = new LinkedHashMap<>();
  private final List<Unit> units = new ArrayList<>();

  /// Adds itself to a file.
  @FunctionalInterface
  private interface Unit {
    void to(FitsDraft draft);
  }

  Writer(Spectrum spectrum, int level, String fileName) {
    this.spectrum = spectrum;
    this.level = level;
    primary.addAll(new PrimaryHeader(spectrum, level, fileName).cards());
  }

  Writer primary(Card card) {
    primary.removeIf(c -> c.key().equals(card.key()));
    primary.add(card);
    return this;
  }

  Writer image(String name, String description, Object pixels, Card... more) {
    List<Card> cards = new ArrayList<>(List.of(more));
    cards.addFirst(Card.of("CTYPE2", "Order"));
    cards.addFirst(Card.of("CTYPE1", "Pixel"));
    described.put(name, description);
    units.add(draft -> draft.image(name, pixels, cards));
    return this;
  }

  Writer table(String name, String description, Map<String, Object> columns, Card... more) {
    described.put(name, description);
    units.add(draft -> draft.table(name, columns, List.of(more)));
    return this;
  }

  /// The table of orders, of the spectrum as it is written.
  Writer orders(Spectrum written) {
    int n = written.orders().size();
    int[] echelle = new int[n];
    int[] index = new int[n];
    double[] start = new double[n];
    double[] end = new double[n];
    for (int i = 0; i < n; i++) {
      Order order = written.orders().get(i);
      echelle[i] = order.echelle().orElse(0);
      index[i] = i;
      start[i] = order.from().orElse(Double.NaN);
      end[i] = order.to().orElse(Double.NaN);
    }
    Map<String, Object> columns = new LinkedHashMap<>();
    columns.put("ECHELLE_ORDER", echelle);
    columns.put("ORDER_INDEX", index);
    columns.put("WAVE_START", start);
    columns.put("WAVE_END", end);
    return table("ORDER_TABLE", "orders of trace 1, wavelengths in Angstrom", columns);
  }

  /// @param function what made it, for the receipt
  /// @param config settings, a line each
  void write(Path file, String function, List<String> config) throws IOException {
    FitsDraft draft = new FitsDraft(primary);
    described.put("INSTRUMENT_HEADER", "header of the file that this one was made from");
    described.put("RECEIPT", "what was done, when and by what");
    described.put("DRP_CONFIG", "settings of what was done");
    described.put("EXT_DESCRIPT", "this list");
    draft.image("INSTRUMENT_HEADER", new float[] {0}, Native.cards(spectrum.keys()));
    draft.table("RECEIPT", Receipt.row(function, "L" + level), List.of());
    draft.table("DRP_CONFIG", Map.of("ENTRY", config.toArray(String[]::new)), List.of());
    Map<String, Object> list = new LinkedHashMap<>();
    list.put("Name", described.keySet().toArray(String[]::new));
    list.put("Description", described.values().toArray(String[]::new));
    draft.table("EXT_DESCRIPT", list, List.of());
    units.forEach(u -> u.to(draft));
    draft.write(file);
  }
}
