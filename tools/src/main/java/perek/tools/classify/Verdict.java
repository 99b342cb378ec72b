package perek.tools.classify;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import perek.tools.classify.model.Estimate;

/// What is said of one spectrum.
///
/// @param id of the labels, or the name of the file
/// @param row from 0, in the order of what was given
/// @param label the best guess, also where it abstains; null where the spectrum was refused
/// @param probabilities by label, calibrated; empty where it was refused
/// @param abstain true for "I do not know": not sure enough, nothing like it was seen, or refused
/// @param outOfDistribution share of the spectra learnt from that are more ordinary, 0 to 1
/// @param unlike true where nothing like it was seen
/// @param parameters quantities with their 90 % intervals, in the unit that each names
/// @param decidedBy what spoke most for the label, the strongest first
/// @param serviceClass class that the file's service gave; null where it gave none
/// @param refused why it could not be used; null where it could
/// @param notes what the user should know, a sentence each
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Verdict(
    String id,
    int row,
    @Nullable String label,
    Map<String, Double> probabilities,
    boolean abstain,
    double outOfDistribution,
    boolean unlike,
    Map<String, Estimate> parameters,
    List<Reason> decidedBy,
    @Nullable String serviceClass,
    @Nullable String refused,
    List<String> notes) {

  public Verdict {
    decidedBy = List.copyOf(decidedBy);
    notes = List.copyOf(notes);
  }

  /// Something in a spectrum that spoke for its label.
  ///
  /// @param wavelength Angstrom, in the medium of the model's grid, at rest; null for what is of
  ///   the whole profile
  /// @param what such as `flux over continuum`
  /// @param effect how much it raised the label's share, of 1
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record Reason(@Nullable Double wavelength, String what, double effect) {}

  static Verdict refused(String id, int row, String why) {
    return new Verdict(
        id, row, null, Map.of(), true, 1, true, Map.of(), List.of(), null, why, List.of());
  }
}
