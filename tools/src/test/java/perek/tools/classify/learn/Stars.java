package perek.tools.classify.learn;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.SplittableRandom;

/// Writes folders of toy stars: a line whose depth tells the class and the temperature.
public final class Stars {

  public static final int COUNT = 90;
  private static final int PIXELS = 1901;

  private Stars() {}

  /// @param labelled rows of labels
  public static Path write(Path folder, int labelled) throws IOException {
    ByteBuffer data = ByteBuffer.allocate(2880 * ((COUNT * PIXELS * 4 + 2879) / 2880));
    SplittableRandom chance = new SplittableRandom(5);
    for (int i = 0; i < COUNT; i++)
      for (int k = 0; k < PIXELS; k++) data.putFloat(flux(i, 3600 + 2. * k, chance));
    StringBuilder header = new StringBuilder();
    for (String card :
        new String[] {
          "SIMPLE  =                    T",
          "BITPIX  =                  -32",
          "NAXIS   =                    2",
          "NAXIS1  =                 1901",
          "NAXIS2  =                   90",
          "CRVAL1  =               3600.0",
          "CDELT1  =                  2.0",
          "CRPIX1  =                  1.0",
          "CTYPE1  = 'AWAV    '",
          "END"
        }) header.append("%-80s".formatted(card));
    byte[] head = "%-2880s".formatted(header).getBytes(StandardCharsets.US_ASCII);
    try (var out = Files.newOutputStream(folder.resolve("spectra.fits"))) {
      out.write(head);
      out.write(data.array());
    }
    labels(folder, labelled);
    return folder;
  }

  private static float flux(int row, double w, SplittableRandom chance) {
    double x = (w - 4861) / 8;
    double depth = .2 + .2 * (row % 3);
    return (float) (1 - depth * Math.exp(-x * x / 2) + .01 * chance.nextGaussian());
  }

  private static void labels(Path folder, int labelled) throws IOException {
    try (PrintWriter out =
        new PrintWriter(folder.resolve("labels.csv").toFile(), StandardCharsets.UTF_8)) {
      out.println("row,id,source,star,class,teff,logg,feh,fold");
      for (int i = 0; i < labelled; i++)
        out.printf(
            Locale.ROOT,
            "%d,toy-%d,TOY,star-%d,%s,%d,4.4,0.1,%d%n",
            i,
            i,
            i / 2,
            "GFA".charAt(i % 3),
            5500 + 1500 * (i % 3),
            i / 2 % 5);
    }
  }
}
