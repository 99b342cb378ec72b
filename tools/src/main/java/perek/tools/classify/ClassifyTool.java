package perek.tools.classify;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import perek.tools.call.Outcome;
import perek.tools.call.Run;
import perek.tools.call.Tool;
import perek.tools.classify.model.Model;
import perek.tools.classify.model.ModelFile;
import perek.tools.classify.model.Shipped;
import perek.tools.classify.model.Task;
import perek.tools.classify.sample.Matrix;
import perek.tools.classify.sample.SpectrumSamples;
import perek.tools.classify.sample.Taken;
import perek.tools.measure.Measuring;

/// Classifies spectra. What cannot be used is refused by name, and the rest goes on. Safe for many
/// threads.
public final class ClassifyTool implements Tool<ClassifyQuery, Classified> {

  /// Spectra that are judged together.
  private static final int TOGETHER = 128;

  @Override
  public String name() {
    return "classify";
  }

  @Override
  public Outcome<Classified> call(ClassifyQuery input, Run run) {
    return Measuring.of(
        input.files().getFirst().toUri(), input.params(), () -> classified(input, run));
  }

  private static Classified classified(ClassifyQuery query, Run run) throws IOException {
    Model model = model(query);
    Judge judge = new Judge(model);
    List<String> notes = new ArrayList<>();
    List<Verdict> verdicts = new ArrayList<>();
    int total = query.matrix() ? 0 : query.files().size();
    for (Path file : query.files()) {
      List<Taken> taken = taken(query, file, verdicts.size(), notes);
      for (int from = 0; from < taken.size(); from += TOGETHER) {
        if (run.stopped())
          throw new IOException("stopped after %d spectra".formatted(verdicts.size()));
        verdicts.addAll(judge.of(taken.subList(from, Math.min(taken.size(), from + TOGETHER))));
        run.progress().report("classified", verdicts.size(), total);
      }
    }
    int refused = (int) verdicts.stream().filter(v -> v.refused() != null).count();
    if (refused > 0)
      notes.add("%d of %d spectra could not be used.".formatted(refused, verdicts.size()));
    String name = query.model().map(Path::toString).orElse(query.task().word() + ", shipped");
    return new Classified(query.task().word(), name, verdicts, refused, notes, judge.first());
  }

  private static Model model(ClassifyQuery query) throws IOException {
    if (query.model().isEmpty()) return shipped(query.task());
    Model model = ModelFile.read(query.model().get());
    if (model.task() != query.task())
      throw new IOException(
          "%s was trained for the task %s, not %s"
              .formatted(query.model().get(), model.task().word(), query.task().word()));
    return model;
  }

  private static Model shipped(Task task) throws IOException {
    try {
      return Shipped.of(task);
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  private static List<Taken> taken(ClassifyQuery query, Path file, int row, List<String> notes)
      throws IOException {
    if (!query.matrix()) {
      boolean rest = query.task() != Task.OBJECTS;
      return new SpectrumSamples(query.vacuum(), query.z(), rest).read(file, row);
    }
    Matrix matrix = Matrix.read(file, query.vacuum());
    notes.addAll(matrix.notes());
    return matrix.samples().stream().<Taken>map(Taken.Usable::new).toList();
  }
}
