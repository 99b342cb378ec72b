package perek.tools.spectrum.form.column;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import perek.tools.spectrum.Frame;
import perek.tools.spectrum.Order;
import perek.tools.spectrum.Spectrum;
import perek.tools.spectrum.fits.FitsFile;
import perek.tools.spectrum.fits.Keys;
import perek.tools.spectrum.fits.Part;
import perek.tools.spectrum.form.Form;
import perek.tools.spectrum.form.Found;
import perek.tools.spectrum.form.Grid;
import perek.tools.spectrum.form.Observations;

/// Images whose first axis is one of wavelength, linear or logarithmic: what IRAF and most other
/// programs write. Of several axes, the rows of the first plane are orders.
public final class AxisForm implements Form {

  @Override
  public Optional<Found> read(FitsFile file, Path path) throws IOException {
    for (Part part : file.parts()) {
      if (!part.image()) continue;
      Keys keys = part.keys().over(file.keys());
      Optional<Grid> grid = Grid.of(keys, 1);
      String type = keys.text("CTYPE1").orElse("");
      if (grid.isEmpty() || type.contains("PIXEL") || type.startsWith("RA-")) continue;
      return Optional.of(found(part, keys, grid.get()));
    }
    return Optional.empty();
  }

  private static Found found(Part part, Keys keys, Grid grid) throws IOException {
    double[][] rows = part.rows();
    int height = part.shape().length > 1 ? part.shape()[1] : 1;
    List<Order> orders = new ArrayList<>();
    for (int i = 0; i < height; i++)
      orders.add(Order.of(i, grid.wavelengths(rows[i].length), rows[i]));
    Spectrum spectrum =
        new Spectrum(
            Observations.of(keys, ""),
            Grid.medium(keys, 1),
            Observations.frame(keys).orElse(Frame.UNKNOWN),
            keys.text("BUNIT").orElse(""),
            orders,
            keys);
    List<String> notes =
        grid.guessed()
            ? List.of(
                "No unit of wavelength is stated; by their size they were read as nanometres.")
            : List.of();
    return new Found("image with a wavelength axis", List.of(spectrum), notes);
  }
}
