package perek.tools.rv.ccf;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Velocities at equal steps.
///
/// @param startKms first
/// @param stepKms above 0
/// @param count how many
public record Grid(double startKms, double stepKms, int count) {

  private static final Pattern WRITTEN = Pattern.compile("([^:]+):([^:]+):([^:]+)");
  private static final int LEAST = 8;
  private static final int MOST = 20_000;

  public Grid {
    if (!(stepKms > 0) || !Double.isFinite(startKms))
      throw new IllegalArgumentException(
          "the step of the grid is " + stepKms + " km/s: it must be above 0");
    if (count < LEAST || count > MOST)
      throw new IllegalArgumentException(
          "the grid has %d velocities: it must have from %d to %d".formatted(count, LEAST, MOST));
  }

  /// Reads `START:STOP:STEP` in km/s.
  public static Grid of(String text) {
    Matcher parts = WRITTEN.matcher(text.strip());
    try {
      if (parts.matches())
        return between(
            Double.parseDouble(parts.group(1)),
            Double.parseDouble(parts.group(2)),
            Double.parseDouble(parts.group(3)));
    } catch (NumberFormatException _) {
      // Told below.
    }
    throw new IllegalArgumentException(
        "the grid '" + text + "' is not START:STOP:STEP in km/s, such as -20:20:0.25");
  }

  /// Both ends included.
  public static Grid between(double startKms, double stopKms, double stepKms) {
    if (!(stopKms > startKms))
      throw new IllegalArgumentException(
          "the grid ends at %s km/s, not after its start at %s".formatted(stopKms, startKms));
    return new Grid(startKms, stepKms, (int) Math.round((stopKms - startKms) / stepKms) + 1);
  }

  public double at(int i) {
    return startKms + i * stepKms;
  }

  public double stopKms() {
    return at(count - 1);
  }

  public double[] velocities() {
    double[] all = new double[count];
    for (int i = 0; i < count; i++) all[i] = at(i);
    return all;
  }
}
