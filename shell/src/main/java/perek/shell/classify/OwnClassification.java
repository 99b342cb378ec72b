package perek.shell.classify;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import perek.shell.command.FailedException;
import perek.shell.command.Stop;
import perek.shell.line.UsageException;
import perek.shell.line.Values;
import perek.shell.render.Console;
import perek.shell.render.Json;
import perek.shell.render.ProgressLine;
import perek.tools.classify.own.Description;
import perek.tools.classify.own.OwnModel;
import perek.tools.classify.own.Said;
import perek.tools.classify.sample.Matrix;
import perek.tools.classify.sample.SpectrumSamples;
import perek.tools.classify.sample.Taken;

/// Spectra classified by an ONNX model that the user brings.
///
/// @param model an ONNX file
/// @param describe what it takes and says
/// @param files of spectra
/// @param matrix true where each file is a matrix with a spectrum in each row
/// @param vacuum the medium where a file does not say it
record OwnClassification(
    Path model, Path describe, List<Path> files, boolean matrix, Optional<Boolean> vacuum) {

  /// @throws UsageException where options do not go together
  static OwnClassification of(Values values, List<Path> files, boolean matrix)
      throws UsageException {
    for (String other : List.of("task", "model", "z"))
      if (values.value(other).isPresent())
        throw new UsageException("Option --" + other + " does not go with --onnx.");
    Path describe =
        values
            .path("describe")
            .orElseThrow(() ->
                new UsageException(
                    "What does the model take and say? Add --describe FILE, see docs/classification.md."));
    String medium = values.value("medium").orElse("");
    if (!List.of("", "air", "vacuum").contains(medium))
      throw new UsageException("The medium is '" + medium + "': it must be air or vacuum.");
    return new OwnClassification(
        values.path("onnx").orElseThrow(),
        describe,
        files,
        matrix,
        medium.isEmpty() ? Optional.empty() : Optional.of(medium.equals("vacuum")));
  }

  /// Writes a line for each spectrum.
  ///
  /// @return whether one could be used
  boolean run(boolean json, Stop stop, Console console) throws FailedException {
    int refused = 0;
    int row = 0;
    try (ProgressLine progress = new ProgressLine(console, stop::cancelled)) {
      Description description = Description.read(describe);
      try (OwnModel own = OwnModel.open(model, description)) {
        for (Path file : files)
          for (Taken taken : taken(file, row, description, console)) {
            if (stop.cancelled()) throw new CancellationException("stopped");
            Said said = own.of(taken);
            console.out().println(json ? Json.line(said) : line(said));
            if (said.refused() != null) refused++;
            progress.report("classified", ++row, matrix ? 0 : files.size());
          }
      }
    } catch (IOException e) {
      throw new FailedException(e.getMessage() + ".");
    }
    console.err().println("Note: probabilities are the model's own: Perek has not tried them.");
    return refused < row;
  }

  private List<Taken> taken(Path file, int row, Description description, Console console)
      throws IOException {
    if (!matrix)
      return new SpectrumSamples(vacuum, Optional.empty(), description.rest()).read(file, row);
    Matrix read = Matrix.read(file, vacuum);
    read.notes().forEach(note -> console.err().println("Note: " + note));
    List<Taken> all = new ArrayList<>();
    read.samples().forEach(sample -> all.add(new Taken.Usable(sample)));
    return all;
  }

  private static String line(Said said) {
    if (said.refused() != null) return "%s: refused, %s".formatted(said.id(), said.refused());
    return String.format(
        Locale.ROOT,
        "%s: %s (%.0f %%)",
        said.id(),
        said.label(),
        100 * said.probabilities().getOrDefault(String.valueOf(said.label()), 0.));
  }
}
