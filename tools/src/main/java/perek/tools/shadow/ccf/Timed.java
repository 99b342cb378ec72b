package perek.tools.shadow.ccf;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import perek.tools.rv.file.CcfFile;
import perek.tools.rv.profile.Gaussian;
import perek.tools.rv.profile.GaussianFit;
import perek.tools.rv.time.Moment;
import perek.tools.rv.time.TimeScale;
import perek.tools.rv.time.Times;
import perek.tools.spectrum.fits.FitsFile;

/// A CCF with its time, over its continuum.
///
/// @param bjdTdb middle of the exposure
/// @param velocities km/s, rising, equal steps
/// @param values continuum 1
/// @param fit of the whole dip
// Numbers in bulk, which nobody alters or compares.
@SuppressWarnings("ArrayRecordComponent")
record Timed(String name, double bjdTdb, double[] velocities, double[] values, Gaussian fit) {

  private static final Pattern SAID =
      Pattern.compile("(?im)^#\\s*bjd(?:_tdb)?\\s*[=:]\\s*([0-9.]+)\\s*$");

  /// @throws IOException where it cannot be read or says no time
  static Timed read(Path file) throws IOException {
    CcfFile ccf = CcfFile.read(file);
    Gaussian fit = GaussianFit.of(ccf.velocities(), ccf.values());
    double[] values = ccf.values().clone();
    for (int i = 0; i < values.length; i++) values[i] /= fit.level();
    return new Timed(
        String.valueOf(file.getFileName()), time(file, ccf), ccf.velocities(), values, fit);
  }

  private static double time(Path file, CcfFile ccf) throws IOException {
    Double bjd = ccf.bjd();
    if (bjd != null) {
      if (ccf.bjdTdb()) return bjd;
      Times times = Times.of(Moment.julian(bjd, TimeScale.UTC));
      return times.tt()[0] + times.tt()[1];
    }
    if (!FitsFile.is(file)) {
      Matcher said = SAID.matcher(Files.readString(file, StandardCharsets.ISO_8859_1));
      if (said.find()) return Double.parseDouble(said.group(1));
    }
    throw new IOException(
        file.getFileName() + " says no time: a text needs a remark '# bjd_tdb = 2454279.43671'");
  }

  /// Value at a velocity, by cubics through four points (Catmull and Rom); NaN outside.
  double at(double kms) {
    double step = velocities[1] - velocities[0];
    double place = (kms - velocities[0]) / step;
    int i = (int) Math.floor(place);
    if (i < 1 || i > values.length - 3) return Double.NaN;
    double t = place - i;
    double a = values[i - 1];
    double b = values[i];
    double c = values[i + 1];
    double d = values[i + 2];
    return b + .5 * t * (c - a + t * (2 * a - 5 * b + 4 * c - d + t * (3 * (b - c) + d - a)));
  }
}
