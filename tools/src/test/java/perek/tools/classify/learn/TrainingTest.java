package perek.tools.classify.learn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import perek.tools.classify.machine.Machine;
import perek.tools.classify.model.Judgement;
import perek.tools.classify.model.Model;
import perek.tools.classify.model.ModelFile;
import perek.tools.classify.model.Shipped;
import perek.tools.classify.model.Task;
import perek.tools.classify.profile.Generator;

class TrainingTest {

  @TempDir Path folder;

  @Test
  void learnsToyStarsAndComesBackFromItsFile() throws IOException {
    Stars.write(folder, Stars.COUNT);
    Training.Learnt learnt = Training.learn(Task.MK, folder, 1, Training.Networks.NONE);
    Path file = folder.resolve("toy.model");
    ModelFile.write(learnt.model(), file);
    Model read = ModelFile.read(file);
    assertThat(read.made()).isEqualTo(learnt.model().made()).containsEntry("seed", "1");
    int right = 0;
    for (Example e : learnt.examples().list()) {
      Judgement said = read.judge(e.x());
      assertThat(said.probabilities()).isEqualTo(learnt.model().judge(e.x()).probabilities());
      if (said.label() == e.label()) right++;
      assertThat(said.estimates())
          .hasEntrySatisfying(
              "teff", teff -> assertThat(teff.value()).isBetween(teff.lo90(), teff.hi90()));
    }
    assertThat(right).isGreaterThan(85);
    assertThat(Files.exists(folder.resolve("toy.model.part"))).isFalse();
  }

  @Test
  void labelsThatDoNotMatchAreRefusedWithBothCounts() throws IOException {
    Stars.write(folder, 80);
    assertThatThrownBy(() -> Training.learn(Task.MK, folder, 1, Training.Networks.NONE))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("80 rows")
        .hasMessageContaining("90 spectra");
  }

  @Test
  void aStarInTwoFoldsIsRefusedByName() {
    Example one = new Example("a", 0, new float[] {0}, 0, "Vega", 0, "s", Map.of());
    Example two = new Example("b", 1, new float[] {0}, 0, "Vega", 1, "s", Map.of());
    Evaluation evaluation = new Evaluation(Task.MK, 1, (_, _, _) -> {});
    assertThatThrownBy(() -> evaluation.folds(List.of(one, two)))
        .hasMessageContaining("Vega")
        .hasMessageContaining("folds 0 and 1");
  }

  @Test
  void networksStandBesideTheForestOrInItsPlace() {
    Task task = Task.HALPHA;
    Generator generator = new Generator(task.recipe().grid(), 5);
    List<Example> examples = new ArrayList<>();
    for (int i = 0; i < 60; i++)
      examples.add(
          new Example(
              "p" + i,
              i,
              task.recipe().of(generator.next(i % 3).flux()),
              i % 3,
              "p" + i,
              i % Examples.FOLDS,
              "synthetic",
              Map.of()));
    List<Machine> networks = List.copyOf(Shipped.of(task).machines());
    Model beside = Fit.of(task, 1).with(networks).model(examples, Map.of());
    assertThat(beside.machines()).hasSize(3).endsWith(networks.toArray(Machine[]::new));
    Model alone = Fit.of(task, 1).only(networks).model(examples, Map.of());
    assertThat(alone.machines()).isEqualTo(networks);
    assertThatThrownBy(() -> new Training.Networks(List.of(), true))
        .hasMessageContaining("no network");
  }

  @Test
  void tooFewSpectraAreRefused() {
    assertThatThrownBy(() -> Fit.of(Task.MK, 1).model(List.of(), Map.of()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("at least 30");
  }
}
