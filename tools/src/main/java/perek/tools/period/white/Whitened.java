package perek.tools.period.white;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.List;
import perek.tools.measure.Measurement;
import perek.tools.plot.Picture;

/// A series taken apart into frequencies.
///
/// @param epoch days, to which phases refer
/// @param resolution 1/day: frequencies nearer to each other than 1.5 of it are not told apart
///   (Loumos and Deeming 1978)
/// @param scatterBefore standard deviation of the values, sources at their means
/// @param scatter of what is left
/// @param nextSnr of the highest peak that is left and does not count
/// @param points values
public record Whitened(
    double epoch,
    double resolution,
    double fmin,
    double fmax,
    double box,
    double scatterBefore,
    double scatter,
    double nextFrequency,
    double nextSnr,
    int points,
    int sources,
    List<Wave> frequencies,
    List<String> notes,
    @JsonIgnore List<Picture> drawn)
    implements Measurement {

  /// A frequency.
  ///
  /// @param name f and its number, in the order in which they were found
  /// @param frequency 1/day
  /// @param period days
  /// @param amplitude in the unit of the values, m/s for velocities
  /// @param phase in turns: the value is A sin(2 pi (f (t - epoch) + phase))
  /// @param snr amplitude over the mean amplitude around it in what all leave
  /// @param explained by others, such as `2 f1` or `f1 + f2`, within the resolution; blank for one
  ///   that stands by itself
  public record Wave(
      String name,
      double frequency,
      double frequencyErr,
      double period,
      double periodErr,
      double amplitude,
      double amplitudeErr,
      double phase,
      double phaseErr,
      double snr,
      String explained) {}

  public Whitened {
    frequencies = List.copyOf(frequencies);
    notes = List.copyOf(notes);
    drawn = List.copyOf(drawn);
  }

  @Override
  public List<Picture> pictures() {
    return drawn;
  }
}
