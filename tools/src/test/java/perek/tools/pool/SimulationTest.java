package perek.tools.pool;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SimulationTest {

  /// Three classes in a row, the middle one rare and narrow: those at its borders are worth asking.
  private static Pool pool(int size) {
    Random random = new Random(4);
    List<String> ids = new ArrayList<>();
    List<String> truth = new ArrayList<>();
    double[][] features = new double[size][5];
    int[] folds = new int[size];
    for (int i = 0; i < size; i++) {
      for (int k = 0; k < 5; k++) features[i][k] = random.nextGaussian();
      double at = features[i][0] + .2 * features[i][1];
      truth.add(at < .9 ? "a" : at < 1.3 ? "b" : "c");
      ids.add("s" + i);
      folds[i] = i % 4;
    }
    return new Pool(
        ids,
        features,
        row -> new Pool.Shown("pixel", features[row], features[row]),
        truth,
        folds,
        List.of());
  }

  /// What a simulation told of its way.
  private static final class Heard implements Simulation.Watch {
    private final List<String> heard = new ArrayList<>();

    @Override
    public void at(int done, int total) {
      heard.add(done + "/" + total);
    }

    @Override
    public boolean cancelled() {
      return false;
    }
  }

  @Test
  void askingAtTheBordersNeedsFewerLabelsThanChance() {
    Simulation simulation = new Simulation(new Logistic(1e-3), 4, 20, 20, 120);
    Heard watch = new Heard();
    Simulation.Report report =
        simulation.run(pool(600), List.of(Rule.MARGIN, Rule.RANDOM), 6, watch);
    List<Double> margin = report.curves().get(0).accuracy();
    List<Double> chance = report.curves().get(1).accuracy();
    assertThat(margin.getFirst()).isEqualTo(chance.getFirst());
    assertThat(margin.getLast()).isGreaterThan(chance.getLast());
    assertThat(report.full()).isGreaterThan(.9);
    assertThat(watch.heard).hasSize(12).endsWith("12/12");
  }

  @Test
  void oneFoldIsNoSimulation() {
    Pool pool = pool(40);
    Pool one =
        new Pool(pool.ids(), pool.features(), pool.spectra(), pool.truth(), new int[40], List.of());
    assertThatThrownBy(() ->
            new Simulation(new Logistic(1e-3), 1, 5, 5, 10)
                .run(one, List.of(Rule.MARGIN), 1, new Heard()))
        .hasMessageContaining("1 folds");
  }

  @Test
  void aSessionAsksAuditsAndSettles(@TempDir Path folder) throws Exception {
    Pool pool = pool(300);
    LabelLog log = LabelLog.open(folder.resolve("log.jsonl"));
    Session session = new Session(pool, log, Rule.MARGIN, List.of("a", "b", "c"), "a");
    for (int round = 0; round < 12; round++)
      for (Session.Asked asked : session.next(12, "eva", Set.of(), round))
        session.label(asked, pool.truth().get(asked.row()), "eva", Instant.EPOCH);
    assertThat(log.agreed()).hasSize(144);
    assertThat(session.precision().all()).isGreaterThan(10);
    assertThat(session.precision().value()).isGreaterThan(.8);
    Catalogue.write(folder.resolve("out.vot"), pool, log, session.predictions());
    assertThat(folder.resolve("out.vot"))
        .content()
        .contains("<TD>s7</TD>", "ucd=\"meta.id;meta.main\"");
  }

  @Test
  void skippingAndOtherAnnotatorsDoNotSettle(@TempDir Path folder) throws Exception {
    Pool pool = pool(300);
    LabelLog log = LabelLog.open(folder.resolve("log.jsonl"));
    Session session = new Session(pool, log, Rule.MARGIN, List.of("a", "b", "c"), "a");
    Asking eva = new Asking(pool, session, log, "eva", 12);
    Asking adam = new Asking(pool, session, log, "adam", 12);
    for (int i = 0; i < 13; i++) {
      int row = eva.now().orElseThrow().row();
      eva.label(pool.truth().get(row), Instant.EPOCH);
    }
    for (int i = 0; i < 40; i++) eva.skip();
    for (int i = 0; i < 3; i++) adam.now().ifPresent(_ -> adam.skip());
    assertThat(session.changed()).isEqualTo(1);
    assertThat(session.settled()).isFalse();
    assertThat(eva.skipped()).isEqualTo(40);
    int row = eva.now().orElseThrow().row();
    eva.label("b", Instant.EPOCH);
    assertThat(eva.undo(Instant.EPOCH)).isEqualTo(pool.ids().get(row));
    assertThat(eva.now().orElseThrow().row()).isEqualTo(row);
    assertThat(session.probabilities(row).values().stream().mapToDouble(p -> p).sum())
        .isBetween(.999, 1.001);
  }

  @Test
  void labelsOfALogThatAreNoClassesAreRefused(@TempDir Path folder) throws Exception {
    LabelLog log = LabelLog.open(folder.resolve("log.jsonl"));
    log.add(new LabelLog.Act("s1", "zebra", "eva", false, "", Instant.EPOCH));
    assertThatThrownBy(() -> new Session(pool(9), log, Rule.MARGIN, List.of("a", "b"), "a"))
        .hasMessageContaining("zebra");
  }
}
