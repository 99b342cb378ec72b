package perek.tools.spectrum.form.echelle;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import perek.tools.spectrum.Frame;
import perek.tools.spectrum.Medium;
import perek.tools.spectrum.Order;
import perek.tools.spectrum.Spectrum;
import perek.tools.spectrum.fits.FitsFile;
import perek.tools.spectrum.fits.Part;
import perek.tools.spectrum.form.Form;
import perek.tools.spectrum.form.Found;
import perek.tools.spectrum.form.Observations;
import perek.tools.spectrum.form.WaveUnit;

/// CRIRES+ as its pipeline extracts it (cr2re manual): a table for each detector with three columns
/// for each order and trace, `02_01_SPEC`, `02_01_ERR` and `02_01_WL`; nanometres in vacuum, at
/// rest with the observatory.
public final class Crires implements Form {

  private static final Pattern CHIP = Pattern.compile("(?i)CHIP\\d+\\.INT1");
  private static final Pattern FLUX = Pattern.compile("(\\d+)_(\\d+)_SPEC");

  @Override
  public Optional<Found> read(FitsFile file, Path path) throws IOException {
    List<Order> orders = new ArrayList<>();
    for (Part part : file.parts())
      if (part.table() && CHIP.matcher(part.name()).matches()) add(part, orders);
    if (orders.isEmpty()) return Optional.empty();
    Spectrum spectrum =
        new Spectrum(
            Observations.of(file.keys(), ""),
            Medium.vacuum(),
            Frame.OBSERVATORY,
            "",
            orders,
            file.keys());
    return Optional.of(
        new Found(
            "CRIRES+",
            List.of(spectrum),
            List.of(
                "Orders are numbered through all detectors, each detector's own after another.")));
  }

  private static void add(Part part, List<Order> orders) throws IOException {
    for (String column : part.columns()) {
      Matcher name = FLUX.matcher(column);
      if (!name.matches()) continue;
      String stem = name.group(1) + "_" + name.group(2);
      double[] wave = WaveUnit.angstrom(numbers(part, stem + "_WL"), "nm");
      double[] variance = numbers(part, stem + "_ERR");
      for (int i = 0; i < variance.length; i++) variance[i] *= variance[i];
      orders.add(Order.of(orders.size(), wave, numbers(part, column)).variance(variance));
    }
  }

  private static double[] numbers(Part part, String column) throws IOException {
    int place =
        part.place(column)
            .orElseThrow(() -> new IOException(part.name() + " has no column " + column));
    return part.numbers(place);
  }
}
