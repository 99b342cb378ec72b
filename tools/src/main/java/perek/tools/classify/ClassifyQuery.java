package perek.tools.classify;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import perek.tools.call.Params;
import perek.tools.classify.model.Task;

/// What to classify.
///
/// @param task by what
/// @param files of spectra
/// @param matrix true where each file is a matrix with a spectrum in each row
/// @param model file of a model; nothing for the one that comes with Perek
/// @param medium `air` or `vacuum` where a file does not say it, else blank
/// @param redshift of the objects as a number where it is known, else blank
public record ClassifyQuery(
    Task task,
    List<Path> files,
    boolean matrix,
    Optional<Path> model,
    String medium,
    String redshift) {

  public ClassifyQuery {
    files = List.copyOf(files);
    if (files.isEmpty()) throw new IllegalArgumentException("no file is named: name one at least");
    if (!List.of("", "air", "vacuum").contains(medium))
      throw new IllegalArgumentException(
          "the medium is '" + medium + "': it must be air or vacuum");
    number(redshift);
  }

  Optional<Boolean> vacuum() {
    return medium.isEmpty() ? Optional.empty() : Optional.of(medium.equals("vacuum"));
  }

  Optional<Double> z() {
    return number(redshift);
  }

  private static Optional<Double> number(String text) {
    if (text.isBlank()) return Optional.empty();
    try {
      double z = Double.parseDouble(text.strip());
      if (z > -1 && z < 20) return Optional.of(z);
    } catch (NumberFormatException _) {
      // Told below.
    }
    throw new IllegalArgumentException(
        "the redshift is '" + text + "': it must be a number above -1 and below 20");
  }

  Params params() {
    return Params.of("task", task.word())
        .with("model", model.map(Path::toString).orElse("shipped"));
  }
}
