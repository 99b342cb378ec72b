package perek.tools.classify.own;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What a model of the user says of one spectrum. Nothing here was calibrated by Perek, and the
/// model cannot say that it does not know.
///
/// @param id of the labels, or the name of the file
/// @param row from 0, in the order of what was given
/// @param label the most probable; null where the spectrum was refused
/// @param probabilities by label, as the model says them; empty where it was refused
/// @param refused why it could not be used; null where it could
/// @param notes what was done to the spectrum, a sentence each
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Said(
    String id,
    int row,
    @Nullable String label,
    Map<String, Double> probabilities,
    @Nullable String refused,
    List<String> notes) {

  public Said {
    notes = List.copyOf(notes);
  }

  static Said refused(String id, int row, String why) {
    return new Said(id, row, null, Map.of(), why, List.of());
  }
}
