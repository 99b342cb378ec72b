package perek.tools.spectrum.fits;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import nom.tam.fits.BasicHDU;
import nom.tam.fits.ImageHDU;
import nom.tam.fits.TableHDU;
import nom.tam.util.ArrayFuncs;
import org.jspecify.annotations.Nullable;

/// One header and data unit.
public final class Part {

  private final int index;
  private final Keys keys;
  private final BasicHDU<?> hdu;

  Part(int index, Keys keys, BasicHDU<?> hdu) {
    this.index = index;
    this.keys = keys;
    this.hdu = hdu;
  }

  public int index() {
    return index;
  }

  /// EXTNAME, blank where it has none.
  public String name() {
    return keys.text("EXTNAME").orElse("");
  }

  public Keys keys() {
    return keys;
  }

  public boolean table() {
    return hdu instanceof TableHDU;
  }

  /// True for an image that has pixels.
  public boolean image() {
    return hdu instanceof ImageHDU && pixels() > 0;
  }

  private long pixels() {
    int axes = keys.whole("NAXIS").orElse(0);
    long product = axes == 0 ? 0 : 1;
    for (int i = 1; i <= axes; i++) product *= keys.whole("NAXIS" + i).orElse(0);
    return product;
  }

  /// Lengths of the axes of an image as FITS counts them: NAXIS1 first.
  public int[] shape() {
    return IntStream.rangeClosed(1, keys.whole("NAXIS").orElse(0))
        .map(i -> keys.whole("NAXIS" + i).orElse(0))
        .toArray();
  }

  /// The pixels in rows of NAXIS1, scaled by BSCALE and BZERO, with NaN for BLANK.
  ///
  /// @throws IOException where they are not there
  public double[][] rows() throws IOException {
    if (!(hdu instanceof ImageHDU image) || pixels() == 0)
      throw new IOException("HDU " + index + " " + name() + " holds no image");
    double[] all = new double[Math.toIntExact(pixels())];
    try {
      Object kernel = image.getData().getData();
      if (kernel == null) throw new IOException("HDU " + index + " " + name() + " breaks off");
      Object flat = ArrayFuncs.flatten(kernel);
      if (flat instanceof double[] same) all = same;
      else ArrayFuncs.copyInto(flat, all);
    } catch (RuntimeException e) {
      throw new IOException("HDU " + index + " " + name() + " breaks off: " + e.getMessage(), e);
    }
    scale(all);
    int width = shape()[0];
    double[][] rows = new double[all.length / width][];
    for (int i = 0; i < rows.length; i++)
      rows[i] = Arrays.copyOfRange(all, i * width, (i + 1) * width);
    return rows;
  }

  private void scale(double[] all) {
    double factor = keys.number("BSCALE").orElse(1);
    double zero = keys.number("BZERO").orElse(0);
    boolean whole = keys.whole("BITPIX").orElse(-32) > 0;
    double blank = whole ? keys.number("BLANK").orElse(Double.NaN) : Double.NaN;
    if (factor == 1 && zero == 0 && Double.isNaN(blank)) return;
    for (int i = 0; i < all.length; i++)
      all[i] = all[i] == blank ? Double.NaN : zero + factor * all[i];
  }

  /// Rows of a table.
  public int rowCount() {
    return table() ? keys.whole("NAXIS2").orElse(0) : 0;
  }

  /// Names of the columns of a table.
  public List<String> columns() {
    return IntStream.rangeClosed(1, keys.whole("TFIELDS").orElse(0))
        .mapToObj(i -> keys.text("TTYPE" + i).orElse("col" + i))
        .toList();
  }

  /// Place of a column by its name, as written or else in any case.
  public Optional<Integer> place(String column) {
    List<String> names = columns();
    int exact = names.indexOf(column);
    if (exact >= 0) return Optional.of(exact);
    return IntStream.range(0, names.size())
        .filter(i -> names.get(i).equalsIgnoreCase(column))
        .boxed()
        .findFirst();
  }

  /// A keyword of a column, such as its unit: `about(3, "TUNIT")`.
  public Optional<String> about(int place, String keyword) {
    return keys.text(keyword + (place + 1));
  }

  /// The comment on a keyword's card, blank where there is none.
  public String comment(String keyword) {
    var card = hdu.getHeader().findCard(keyword);
    String said = card == null ? null : card.getComment();
    return said == null ? "" : said;
  }

  /// All numbers of a column, those of arrays one row after the other, scaled by TSCAL and TZERO.
  ///
  /// @throws IOException where it holds no numbers
  public double[] numbers(int place) throws IOException {
    Object flat = ArrayFuncs.flatten(raw(place));
    double[] values = new double[java.lang.reflect.Array.getLength(flat)];
    if (flat instanceof boolean[] || flat instanceof String[] || flat instanceof char[])
      throw new IOException(
          "column %s of HDU %d holds no numbers".formatted(columns().get(place), index));
    if (flat instanceof double[] same) System.arraycopy(same, 0, values, 0, values.length);
    else ArrayFuncs.copyInto(flat, values);
    double factor = keys.number("TSCAL" + (place + 1)).orElse(1);
    double zero = keys.number("TZERO" + (place + 1)).orElse(0);
    if (factor != 1 || zero != 0)
      for (int i = 0; i < values.length; i++) values[i] = zero + factor * values[i];
    return values;
  }

  /// Texts of a column without outer blanks.
  ///
  /// @throws IOException where it holds none
  public List<String> texts(int place) throws IOException {
    Object column = raw(place);
    if (column instanceof String[] texts) return Arrays.stream(texts).map(String::strip).toList();
    throw new IOException(
        "column %s of HDU %d holds no texts".formatted(columns().get(place), index));
  }

  private Object raw(int place) throws IOException {
    if (!(hdu instanceof TableHDU<?> table))
      throw new IOException("HDU " + index + " " + name() + " is no table");
    try {
      @Nullable Object column = table.getColumn(place);
      if (column == null)
        throw new IOException("column %d of HDU %d breaks off".formatted(place + 1, index));
      return column;
    } catch (RuntimeException e) {
      throw new IOException(
          "column %s of HDU %d cannot be read: %s"
              .formatted(columns().get(place), index, e.getMessage()),
          e);
    }
  }
}
