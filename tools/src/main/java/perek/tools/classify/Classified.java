package perek.tools.classify;

import java.util.List;
import perek.tools.measure.Measurement;

/// What was said of many spectra.
///
/// @param task what they were told apart by
/// @param model which model said it
/// @param spectra in the order of what was given, refused ones among them
/// @param refused how many could not be used
/// @param notes what the user should know, a sentence each
public record Classified(
    String task, String model, List<Verdict> spectra, int refused, List<String> notes)
    implements Measurement {

  public Classified {
    spectra = List.copyOf(spectra);
    notes = List.copyOf(notes);
  }
}
