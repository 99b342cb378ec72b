package perek.tools.spectrum.fits;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import nom.tam.fits.BasicHDU;
import nom.tam.fits.BinaryTable;
import nom.tam.fits.BinaryTableHDU;
import nom.tam.fits.Fits;
import nom.tam.fits.Header;
import nom.tam.fits.HeaderCard;
import nom.tam.fits.NullDataHDU;

/// A FITS file that is being put together. For one thread.
public final class FitsDraft {

  private static final int LONGEST_KEY = 8;

  private final Fits fits = new Fits();

  /// Begins with a primary unit without data.
  public FitsDraft(List<Card> cards) {
    add(new NullDataHDU(), "", cards);
  }

  /// Adds an image.
  ///
  /// @param pixels `double[][]`, `float[][]`, `int[][]`, `byte[][]`, or one row of these
  public FitsDraft image(String name, Object pixels, List<Card> cards) {
    add(Fits.makeHDU(pixels), name, cards);
    return this;
  }

  /// Adds a table; a column is a `double[]`, `float[]`, `int[]`, `long[]` or `String[]`.
  public FitsDraft table(String name, Map<String, Object> columns, List<Card> cards) {
    BinaryTable table = new BinaryTable();
    for (Object column : columns.values())
      if (column instanceof String[] texts) table.addStringColumn(padded(texts));
      else table.addColumn(column);
    BinaryTableHDU hdu = table.toHDU();
    int place = 0;
    for (String column : columns.keySet()) hdu.setColumnName(place++, column, null);
    add(hdu, name, cards);
    return this;
  }

  /// Texts of one length, so that the column is no array of variable length, which readers differ
  /// on.
  private static String[] padded(String[] texts) {
    int longest = Arrays.stream(texts).mapToInt(String::length).max().orElse(0);
    return Arrays.stream(texts)
        .map(t -> t + " ".repeat(Math.max(1, longest) - t.length()))
        .toArray(String[]::new);
  }

  private void add(BasicHDU<?> hdu, String name, List<Card> cards) {
    Header header = hdu.getHeader();
    if (!name.isEmpty()) header.addValue("EXTNAME", name, "name of this unit");
    for (Card card : cards) header.addLine(line(card));
    fits.addHDU(hdu);
  }

  private static HeaderCard line(Card card) {
    String key =
        card.key().length() > LONGEST_KEY || card.key().contains(" ")
            ? "HIERARCH." + card.key().replace(' ', '.')
            : card.key().toUpperCase(Locale.ROOT);
    String comment = card.comment().isEmpty() ? null : card.comment();
    return switch (card.value()) {
      case null -> new HeaderCard(key, (Double) null, comment);
      case Number number -> new HeaderCard(key, number, comment);
      case Boolean truth -> new HeaderCard(key, truth, comment);
      case Object text -> new HeaderCard(key, text.toString(), comment);
    };
  }

  /// Writes aside first, so that there is never half a file.
  ///
  /// @throws IOException where it cannot be written
  public void write(Path file) throws IOException {
    Path aside = Files.createTempFile(file.toAbsolutePath().getParent(), ".draft", ".part");
    try {
      fits.write(aside.toFile());
      fits.close();
      Files.move(aside, file, StandardCopyOption.REPLACE_EXISTING);
    } catch (RuntimeException e) {
      throw new IOException(file + " cannot be written: " + e.getMessage(), e);
    } finally {
      Files.deleteIfExists(aside);
    }
  }
}
