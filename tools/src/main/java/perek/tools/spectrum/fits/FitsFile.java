package perek.tools.spectrum.fits;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import nom.tam.fits.BasicHDU;
import nom.tam.fits.Fits;
import nom.tam.fits.FitsException;
import nom.tam.fits.Header;
import nom.tam.image.compression.hdu.CompressedImageHDU;

/// An open FITS file. Headers are read at once, data when asked for. For one thread.
public final class FitsFile implements Closeable {

  private static final int BLOCK = 2880;
  private static final byte[] MAGIC = {'S', 'I', 'M', 'P', 'L', 'E'};

  static {
    // Files of observatories break small rules; what matters is checked where it is used.
    Header.setParserWarningsEnabled(false);
    nom.tam.fits.FitsFactory.setAllowHeaderRepairs(true);
    nom.tam.fits.FitsFactory.setAllowTerminalJunk(true);
  }

  private final Fits fits;
  private final List<Part> parts;

  private FitsFile(Fits fits, List<Part> parts) {
    this.fits = fits;
    this.parts = List.copyOf(parts);
  }

  /// True where a file begins as FITS does, gzipped or not.
  public static boolean is(Path file) throws IOException {
    byte[] start = new byte[MAGIC.length];
    try (var in = Files.newInputStream(file)) {
      in.readNBytes(start, 0, MAGIC.length);
    }
    if (!gzipped(start)) return java.util.Arrays.equals(start, MAGIC);
    try (var in = new GZIPInputStream(Files.newInputStream(file))) {
      in.readNBytes(start, 0, MAGIC.length);
    }
    return java.util.Arrays.equals(start, MAGIC);
  }

  private static boolean gzipped(byte[] start) {
    return start[0] == 0x1f && start[1] == (byte) 0x8b;
  }

  /// Opens it and reads its headers.
  ///
  /// @throws IOException where it is no FITS file or breaks off, with the place
  public static FitsFile open(Path file) throws IOException {
    if (Files.size(file) < BLOCK)
      throw new IOException(
          "%s has %d bytes: a FITS file has at least %d; fetch it again"
              .formatted(file.getFileName(), Files.size(file), BLOCK));
    try {
      Fits fits = new Fits(file.toFile());
      List<Part> parts = new ArrayList<>();
      for (BasicHDU<?> hdu = fits.readHDU(); hdu != null; hdu = fits.readHDU())
        parts.add(part(parts.size(), hdu, file));
      if (parts.isEmpty()) throw new IOException(file.getFileName() + " holds no FITS header");
      return new FitsFile(fits, parts);
    } catch (RuntimeException e) {
      throw broken(file, e);
    }
  }

  private static IOException broken(Path file, Exception e) {
    return new IOException(
        file.getFileName() + " cannot be read as FITS: " + e.getMessage() + "; fetch it again", e);
  }

  private static Part part(int index, BasicHDU<?> hdu, Path file)
      throws IOException, FitsException {
    Keys stored = Cards.of(hdu.getHeader());
    checkWhole(index, stored, hdu.getData().getFileOffset(), file);
    return hdu instanceof CompressedImageHDU packed
        ? new Part(index, Cards.of(packed.getImageHeader()), packed.asImageHDU())
        : new Part(index, stored, hdu);
  }

  private static void checkWhole(int index, Keys stored, long start, Path file) throws IOException {
    long needed = start + bytes(stored);
    boolean packed = file.toString().endsWith("gz");
    if (!packed && start > 0 && Files.size(file) < needed)
      throw new IOException(
          "%s breaks off: HDU %d needs %,d bytes and the file has %,d; fetch it again"
              .formatted(file.getFileName(), index, needed, Files.size(file)));
  }

  /// Bytes of data that a header announces (FITS Standard 4.0, equation 2).
  private static long bytes(Keys keys) {
    int axes = keys.whole("NAXIS").orElse(0);
    if (axes == 0) return 0;
    long product = 1;
    for (int i = 1; i <= axes; i++) product *= keys.whole("NAXIS" + i).orElse(0);
    long groups = keys.whole("GCOUNT").orElse(1);
    long heap = keys.whole("PCOUNT").orElse(0);
    return Math.abs(keys.whole("BITPIX").orElse(8)) / 8 * groups * (heap + product);
  }

  /// All header and data units, the primary one first.
  public List<Part> parts() {
    return parts;
  }

  public Part primary() {
    return parts.getFirst();
  }

  /// The unit of this EXTNAME, in any case.
  public Optional<Part> part(String name) {
    return parts.stream().filter(p -> p.name().equalsIgnoreCase(name.strip())).findFirst();
  }

  /// Keywords of the primary unit.
  public Keys keys() {
    return primary().keys();
  }

  @Override
  public void close() throws IOException {
    fits.close();
  }
}
