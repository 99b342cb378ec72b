package perek.tools.moc;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;

/// Coverage maps in FITS as MOC 1.1 and 2.0 lay them out (MOC 2.0, sections 4.3.1 and 6).
public final class Maps {

  private Maps() {}

  /// @param form of the column, `1J` or `1K`
  /// @param cards further keywords, such as `ORDERING= 'NUNIQ '`
  public static byte[] fits(String form, List<String> cards, long... values) {
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    header(
        file,
        List.of(
            "SIMPLE  =                    T",
            "BITPIX  =                    8",
            "NAXIS   =                    0",
            "EXTEND  =                    T"));
    int width = form.equals("1J") ? 4 : 8;
    List<String> table =
        List.of(
            "XTENSION= 'BINTABLE'",
            "BITPIX  =                    8",
            "NAXIS   =                    2",
            "NAXIS1  = %20d".formatted(width),
            "NAXIS2  = %20d".formatted(values.length),
            "PCOUNT  =                    0",
            "GCOUNT  =                    1",
            "TFIELDS =                    1",
            "TFORM1  = '%-8s'".formatted(form),
            "TTYPE1  = 'UNIQ    '");
    header(file, java.util.stream.Stream.concat(table.stream(), cards.stream()).toList());
    ByteBuffer data = ByteBuffer.allocate(width * values.length);
    for (long value : values)
      if (width == 4) data.putInt((int) value);
      else data.putLong(value);
    file.writeBytes(data.array());
    pad(file, 0);
    return file.toByteArray();
  }

  /// A map of version 2.0.
  public static byte[] of(long... uniq) {
    return fits(
        "1K",
        List.of(
            "MOCVERS = '2.0     '",
            "MOCDIM  = 'SPACE   '",
            "ORDERING= 'NUNIQ   '",
            "COORDSYS= 'C       '",
            "MOCORD_S=                    8"),
        uniq);
  }

  private static void header(ByteArrayOutputStream file, List<String> cards) {
    for (String card : cards) write(file, card);
    write(file, "END");
    pad(file, ' ');
  }

  private static void write(ByteArrayOutputStream file, String card) {
    file.writeBytes("%-80s".formatted(card).getBytes(StandardCharsets.US_ASCII));
  }

  private static void pad(ByteArrayOutputStream file, int with) {
    while (file.size() % 2880 != 0) file.write(with);
  }
}
