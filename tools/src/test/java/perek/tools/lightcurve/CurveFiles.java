package perek.tools.lightcurve;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;

/// Light curves of a star with transits, made for tests. The FITS tables have the layout of
/// Kepler's and TESS's light curves: TIME, PDCSAP_FLUX and its error, flags.
public final class CurveFiles {

  public static final double PERIOD = 3.52474859;
  public static final double DEPTH = .0052;
  public static final double HOURS = 2.9;
  public static final double SIDE_HOURS = .35;
  private static final double UNIT = 12345.6;
  private static final int BLOCK = 2880;

  private CurveFiles() {}

  /// Flux of a star with trapezoids in it.
  public static double transit(double time, double period, double t0, double depth) {
    double turns = (time - t0) / period;
    double off = Math.abs(turns - Math.rint(turns)) * period * 24;
    return 1 - depth * Math.clamp((HOURS / 2 + SIDE_HOURS / 2 - off) / SIDE_HOURS, 0, 1);
  }

  /// A time and a flux over its median.
  @FunctionalInterface
  public interface Star {
    double at(double time);
  }

  /// @param tess else Kepler
  /// @param times as the file counts them
  /// @param noise of a point, over the flux
  public static Path fits(
      Path file, boolean tess, double[] times, Star star, double noise, long seed)
      throws IOException {
    Random random = new Random(seed);
    double zero = tess ? 2_457_000 : 2_454_833;
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    bytes.writeBytes(
        header(
            "SIMPLE  =                    T",
            "BITPIX  =                    8",
            "NAXIS   =                    0",
            "EXTEND  =                    T"));
    bytes.writeBytes(
        header(
            "XTENSION= 'BINTABLE'",
            "BITPIX  =                    8",
            "NAXIS   =                    2",
            "NAXIS1  =                   20",
            "NAXIS2  = %20d".formatted(times.length),
            "PCOUNT  =                    0",
            "GCOUNT  =                    1",
            "TFIELDS =                    4",
            "TTYPE1  = 'TIME    '",
            "TFORM1  = 'D       '",
            "TTYPE2  = 'PDCSAP_FLUX'",
            "TFORM2  = 'E       '",
            "TUNIT2  = 'e-/s    '",
            "TTYPE3  = 'PDCSAP_FLUX_ERR'",
            "TFORM3  = 'E       '",
            "TUNIT3  = 'e-/s    '",
            "TTYPE4  = '%s'".formatted(tess ? "QUALITY" : "SAP_QUALITY"),
            "TFORM4  = 'J       '",
            "TELESCOP= '%s'".formatted(tess ? "TESS" : "Kepler"),
            "OBJECT  = '%s'".formatted(tess ? "TIC 1" : "KIC 1"),
            "BJDREFI = %20d".formatted((long) zero),
            "BJDREFF =                   0.",
            "TIMESYS = 'TDB     '"));
    ByteArrayOutputStream data = new ByteArrayOutputStream();
    DataOutputStream out = new DataOutputStream(data);
    for (int i = 0; i < times.length; i++) {
      // A cosmic ray or a desaturation, which the flags tell, now and then; no flux now and then.
      boolean hit = i % 500 == 250;
      double flux = star.at(times[i] + zero) + noise * random.nextGaussian() + (hit ? .3 : 0);
      out.writeDouble(times[i]);
      out.writeFloat(i % 700 == 350 ? Float.NaN : (float) (UNIT * flux));
      out.writeFloat((float) (UNIT * noise));
      out.writeInt(hit ? 32 : i % 300 == 150 ? (tess ? 64 : 128) : 0);
    }
    bytes.writeBytes(padded(data.toByteArray(), (byte) 0));
    return Files.write(file, bytes.toByteArray());
  }

  /// Steps of minutes over days, with a gap of a day in the middle.
  public static double[] times(double from, double days, double minutes) {
    int n = (int) (days * 1440 / minutes);
    return IntStream.range(0, n)
        .mapToDouble(i -> i * minutes / 1440)
        .filter(t -> Math.abs(t - days / 2) > .5)
        .map(t -> from + t)
        .toArray();
  }

  private static byte[] header(String... cards) {
    StringBuilder text = new StringBuilder();
    for (String card : cards) text.append("%-80s".formatted(card));
    text.append("%-80s".formatted("END"));
    return padded(text.toString().getBytes(StandardCharsets.US_ASCII), (byte) ' ');
  }

  private static byte[] padded(byte[] bytes, byte fill) {
    int blocks = (bytes.length + BLOCK - 1) / BLOCK;
    byte[] all = new byte[blocks * BLOCK];
    Arrays.fill(all, fill);
    System.arraycopy(bytes, 0, all, 0, bytes.length);
    return all;
  }
}
