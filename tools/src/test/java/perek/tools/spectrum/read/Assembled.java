package perek.tools.spectrum.read;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import nom.tam.fits.BasicHDU;
import nom.tam.fits.BinaryTable;
import nom.tam.fits.BinaryTableHDU;
import nom.tam.fits.Fits;
import nom.tam.fits.FitsException;
import nom.tam.fits.Header;
import nom.tam.fits.HeaderCard;
import nom.tam.fits.NullDataHDU;

/// A FITS file put together as the documentation of an instrument says, for instruments of which no
/// file is at hand.
final class Assembled {

  private final Fits fits = new Fits();

  private Assembled() {}

  /// Begins with an image in the primary unit.
  static Assembled image(Object pixels, Object... keysAndValues) throws FitsException {
    return new Assembled().add(Fits.makeHDU(pixels), "", keysAndValues);
  }

  /// Begins with a primary unit without data.
  static Assembled bare(Object... keysAndValues) throws FitsException {
    return new Assembled().add(new NullDataHDU(), "", keysAndValues);
  }

  Assembled with(String name, Object pixels, Object... keysAndValues) throws FitsException {
    return add(Fits.makeHDU(pixels), name, keysAndValues);
  }

  /// A table of one row for arrays of arrays, else a row for each value.
  Assembled table(String name, Map<String, Object> columns, Object... keysAndValues)
      throws FitsException {
    BinaryTable table = new BinaryTable();
    for (Object column : columns.values()) table.addColumn(column);
    BinaryTableHDU hdu = table.toHDU();
    int place = 0;
    for (String column : columns.keySet()) hdu.setColumnName(place++, column, null);
    return add(hdu, name, keysAndValues);
  }

  private Assembled add(BasicHDU<?> hdu, String name, Object... keysAndValues)
      throws FitsException {
    Header header = hdu.getHeader();
    if (!name.isEmpty()) header.addValue("EXTNAME", name, null);
    for (int i = 0; i < keysAndValues.length; i += 2) {
      String key = keysAndValues[i].toString();
      String card =
          key.length() > 8 || key.contains(" ") ? "HIERARCH." + key.replace(' ', '.') : key;
      header.addLine(
          switch (keysAndValues[i + 1]) {
            case Number n -> new HeaderCard(card, n, null);
            case Boolean b -> new HeaderCard(card, b, null);
            case Object text -> new HeaderCard(card, text.toString(), null);
          });
    }
    fits.addHDU(hdu);
    return this;
  }

  Path in(Path folder) throws IOException {
    Path file = folder.resolve("assembled.fits");
    try (Fits whole = fits) {
      whole.write(file.toFile());
    } catch (FitsException e) {
      throw new IOException(e);
    }
    return file;
  }

  /// Columns in their order.
  static Map<String, Object> columns(Object... namesAndValues) {
    Map<String, Object> columns = new LinkedHashMap<>();
    for (int i = 0; i < namesAndValues.length; i += 2)
      columns.put(namesAndValues[i].toString(), namesAndValues[i + 1]);
    return columns;
  }
}
