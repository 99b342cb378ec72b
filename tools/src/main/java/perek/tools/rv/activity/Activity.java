package perek.tools.rv.activity;

import java.util.List;
import org.jspecify.annotations.Nullable;
import perek.tools.measure.Measurement;

/// Indices of activity; null what the spectrum does not hold, or without an error where it says
/// none.
///
/// @param sIndex light of Ca II H and K over that of V and R, in the constant of Lovis et al. 2011
///   but on the scale of this spectrograph, not on that of Mount Wilson
/// @param hAlpha light of H-alpha (1.6 Angstrom) over that of both sides
/// @param naD light of the sodium D lines over that of both sides
/// @param bands what was measured in each
public record Activity(
    @Nullable Double sIndex,
    @Nullable Double sIndexErr,
    @Nullable Double hAlpha,
    @Nullable Double hAlphaErr,
    @Nullable Double naD,
    @Nullable Double naDErr,
    List<Measured> bands,
    List<String> notes)
    implements Measurement {

  /// @param centre Angstrom, in the medium of the spectrum, at rest
  /// @param width full; of a triangle at half its height
  public record Measured(
      String index,
      String band,
      double centre,
      double width,
      String shape,
      double meanFlux,
      @Nullable Double error,
      String source) {}

  public Activity {
    bands = List.copyOf(bands);
    notes = List.copyOf(notes);
  }
}
