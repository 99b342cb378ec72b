package perek.tools.classify.learn;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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

  /// Networks that learnt a task elsewhere.
  ///
  /// @param files ONNX; their shares count alike
  /// @param alone whether no forest stands beside them
  public record Networks(List<Path> files, boolean alone) {

    /// A forest alone.
    public static final Networks NONE = new Networks(List.of(), false);

    public Networks {
      files = List.copyOf(files);
      if (alone && files.isEmpty())
        throw new IllegalArgumentException("no network is named that could tell classes alone");
    }

    private List<Machine> read() throws IOException {
      List<Machine> machines = new ArrayList<>();
      for (Path file : files) machines.add(Network.of(OnnxFile.read(file)));
      return machines;
    }

    /// For the card of a model.
    private String words() {
      return "%d, %s".formatted(files.size(), alone ? "alone" : "beside the forest");
    }
  }

  /// Learns a task.
  ///
  /// @param folder of its data; profiles of H-alpha are synthetic and need none
  /// @param seed of all chance
  /// @param networks which stand beside the forest, or in its place
  /// @throws IOException where the data or a network cannot be used, with the reason
  public static Learnt learn(Task task, Path folder, long seed, Networks networks)
      throws IOException {
    List<Machine> machines = networks.read();
    Examples examples = examples(task, folder, seed);
    Map<String, String> made = new LinkedHashMap<>();
    made.put("data", examples.words());
    made.put("seed", Long.toString(seed));
    made.put("left out", Integer.toString(examples.problems().size()));
    if (!machines.isEmpty()) made.put("networks", networks.words());
    Fit fit = Fit.of(task, seed);
    Fit with = networks.alone() ? fit.only(machines) : fit.with(machines);
    return new Learnt(with.model(examples.list(), made), examples);
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
