package perek.shell.learn;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import perek.tools.plot.Curve;
import perek.tools.plot.Picture;
import perek.tools.pool.Rule;
import perek.tools.pool.Simulation;

class CurvesOfLabelsTest {

  private static final Simulation.Report REPORT =
      new Simulation.Report(
          .8,
          807,
          20,
          List.of(
              new Simulation.Efficiency(Rule.MARGIN, List.of(30, 50), List.of(.68, .75)),
              new Simulation.Efficiency(Rule.RANDOM, List.of(30, 50), List.of(.68, .71))));

  @Test
  void aCurveForEachRuleAndOneForAllLabels() {
    Picture picture = CurvesOfLabels.picture(REPORT);
    assertThat(picture.curves().stream().map(Curve::name))
        .containsExactly("all 807 labels", "margin", "random");
    assertThat(picture.curves().get(1).points().x()).containsExactly(30, 50);
    assertThat(picture.curves().get(1).points().y()).containsExactly(.68, .75);
    assertThat(picture.curves().getFirst().points().y()).containsExactly(.8, .8);
  }

  @Test
  void theTableHasARowForEachRound() {
    assertThat(CurvesOfLabels.text(REPORT).lines())
        .containsExactly(
            "All 807 labels of the pool: accuracy 0.800 on spectra of other folds, mean of 20 seeds.",
            "labels    margin    random",
            "    30     0.680     0.680",
            "    50     0.750     0.710");
  }
}
