package perek.tools.classify;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.List;
import java.util.Optional;
import perek.tools.measure.Measurement;
import perek.tools.plot.Picture;

/// What was said of many spectra.
///
/// @param task what they were told apart by
/// @param model which model said it
/// @param spectra in the order of what was given, refused ones among them
/// @param refused how many could not be used
/// @param notes what the user should know, a sentence each
/// @param decided the first that was usable, with what decided
public record Classified(
    String task,
    String model,
    List<Verdict> spectra,
    int refused,
    List<String> notes,
    @JsonIgnore Optional<DecidedPicture> decided)
    implements Measurement {

  public Classified {
    spectra = List.copyOf(spectra);
    notes = List.copyOf(notes);
  }

  @Override
  public List<Picture> pictures() {
    return decided.map(DecidedPicture::drawn).stream().toList();
  }
}
