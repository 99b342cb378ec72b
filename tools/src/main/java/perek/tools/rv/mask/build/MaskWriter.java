package perek.tools.rv.mask.build;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Locale;

/// Writes masks as text, aside first, so that there is never half of one.
final class MaskWriter {

  private static final double C_KMS = 299_792.458;

  private MaskWriter() {}

  /// @param source name of the spectrum
  static void write(List<RestLine> lines, MaskQuery query, String source) throws IOException {
    StringBuilder text = new StringBuilder();
    text.append(
        String.format(
            Locale.ROOT,
            "# lines of %s at rest (velocity %.4f km/s taken out)%n",
            source,
            query.rvKms()));
    text.append(
        "# %s, weight (depth over the continuum); wavelengths in Angstrom, %s\n"
            .formatted(query.form().boxes() ? "from, to" : "centre", query.form().medium()));
    for (RestLine line : lines) text.append(row(line, query));
    Path out = query.out().toAbsolutePath();
    Path aside = Files.createTempFile(out.getParent(), ".mask", ".part");
    try {
      Files.writeString(aside, text, StandardCharsets.US_ASCII);
      Files.move(aside, out, StandardCopyOption.REPLACE_EXISTING);
    } finally {
      Files.deleteIfExists(aside);
    }
  }

  private static String row(RestLine line, MaskQuery query) {
    double half = line.centreA() * query.holeKms() / 2 / C_KMS;
    return query.form().boxes()
        ? String.format(
            Locale.ROOT,
            "%.7f %.7f %.6f%n",
            line.centreA() - half,
            line.centreA() + half,
            line.depth())
        : String.format(Locale.ROOT, "%.8f %.6f%n", line.centreA(), line.depth());
  }
}
