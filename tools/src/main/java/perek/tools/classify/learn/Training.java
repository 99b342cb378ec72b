package perek.tools.classify.learn;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import perek.tools.classify.machine.Machine;
import perek.tools.classify.model.Model;
import perek.tools.classify.model.Task;
import perek.tools.classify.network.Network;
import perek.tools.classify.network.OnnxFile;
import perek.tools.classify.score.Scores;
import perek.tools.classify.score.Told;

/// What each task is learnt from and judged by.
public final class Training {

  private Training() {}

  /// What came of it.
  ///
  /// @param model that was learnt
  /// @param examples it was learnt from
  public record Learnt(Model model, Examples examples) {}

  /// Learns a task.
  ///
  /// @param folder of its data; profiles of H-alpha are synthetic and need none
  /// @param seed of all chance
  /// @param network an ONNX file of a network that learnt the same task elsewhere, to stand beside
  ///   the forest
  /// @throws IOException where the data or the network cannot be used, with the reason
  public static Learnt learn(Task task, Path folder, long seed, Optional<Path> network)
      throws IOException {
    List<Machine> beside = new ArrayList<>();
    if (network.isPresent()) beside.add(Network.of(OnnxFile.read(network.get())));
    Examples examples = examples(task, folder, seed);
    Map<String, String> made = new LinkedHashMap<>();
    made.put("data", examples.words());
    made.put("seed", Long.toString(seed));
    made.put("left out", Integer.toString(examples.problems().size()));
    if (!beside.isEmpty()) made.put("network", "beside the forest");
    return new Learnt(Fit.of(task, seed).with(beside).model(examples.list(), made), examples);
  }

  private static Examples examples(Task task, Path folder, long seed) throws IOException {
    return switch (task) {
      case MK -> StarData.read(folder);
      case HALPHA -> ProfileData.synthetic(seed);
      case OBJECTS -> ObjectData.synthetic(folder, seed);
    };
  }

  /// What is known of the spectra in a folder, to judge by.
  ///
  /// @throws IOException where they cannot be used, with the reason
  public static Examples known(Task task, Path folder) throws IOException {
    return switch (task) {
      case MK -> StarData.read(folder);
      case HALPHA -> ProfileData.real(folder);
      case OBJECTS -> ObjectData.real(folder);
    };
  }

  /// Scores of a model on the spectra of a folder.
  ///
  /// @throws IllegalArgumentException where none is usable
  public static Scores judged(Model model, Examples known, String name) {
    if (known.list().isEmpty())
      throw new IllegalArgumentException(
          "no spectrum with a label is usable: there is nothing to judge by");
    List<Told> told = Evaluation.told(model, known.list());
    return Scores.of(name, model.task(), told);
  }
}
