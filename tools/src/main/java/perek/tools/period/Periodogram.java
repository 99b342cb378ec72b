package perek.tools.period;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import perek.tools.measure.Measurement;
import perek.tools.plot.Curve;
import perek.tools.plot.Picture;

/// What a periodogram shows.
///
/// @param peakPeriod days, of the highest peak
/// @param peakPower in the standard normalisation, 0 to 1
/// @param fap false-alarm probability of the highest peak
/// @param fapMethod how it was found
/// @param bootstrapFap part of the shuffled series with a peak as high; null without them
/// @param peakAmplitudeMs semi-amplitude of the best sinusoid, m/s
/// @param points velocities
/// @param sources files or instruments with zero points of their own
/// @param n frequencies looked at, from fmin to fmax
/// @param levels powers that noise exceeds with a probability
/// @param peaks the highest, any of which may be the true one
/// @param window the highest peaks of the window
/// @param aliases where the highest peak is mirrored by a window
/// @param power of each frequency, for pictures
// Numbers in bulk, which nobody alters or compares.
@SuppressWarnings("ArrayRecordComponent")
public record Periodogram(
    double peakPeriod,
    double peakPower,
    double fap,
    String fapMethod,
    @Nullable Double bootstrapFap,
    double peakAmplitudeMs,
    int points,
    int sources,
    int n,
    double fmin,
    double fmax,
    List<Level> levels,
    List<Peak> peaks,
    List<WindowPeak> window,
    List<Alias> aliases,
    List<String> notes,
    @JsonIgnore double[] power)
    implements Measurement {

  /// A power that noise alone exceeds somewhere with the probability `fap`.
  public record Level(double fap, double power) {}

  /// @param period days
  /// @param frequency 1/day
  public record Peak(double period, double frequency, double power, double fap) {}

  /// @param period days
  public record WindowPeak(double period, double frequency, double power) {}

  /// The highest peak as an observer with a gap of such a period sees it too.
  ///
  /// @param because of which gap
  /// @param power that the series has there
  public record Alias(String because, double period, double frequency, double power) {}

  public Periodogram {
    levels = List.copyOf(levels);
    peaks = List.copyOf(peaks);
    window = List.copyOf(window);
    aliases = List.copyOf(aliases);
    notes = List.copyOf(notes);
  }

  @Override
  public List<Picture> pictures() {
    double[] frequency = new double[power.length];
    for (int i = 0; i < power.length; i++) frequency[i] = fmin + (fmax - fmin) * i / (n - 1);
    List<Curve> curves = new ArrayList<>();
    curves.add(Curve.line("power", frequency, power, 0));
    for (int i = 0; i < levels.size(); i++) {
      double at = levels.get(i).power();
      String name = "false alarm %.3g (%s)".formatted(levels.get(i).fap(), fapMethod);
      double[] ends = {fmin, fmax};
      curves.add(Curve.dashed(name, ends, new double[] {at, at}, i + 1));
    }
    return List.of(
        new Picture(
            "%d velocities: peak at %.6g days".formatted(points, peakPeriod),
            "frequency (1/day)",
            "power",
            curves));
  }
}
