package perek.tools.rv.velocity;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SimulatedSeriesTest {

  @Test
  void velocitiesScatterAsPhotonsAllowAndErrorsSaySo() {
    SimulatedSeries.Outcome o = new SimulatedSeries(7).run(30, 150);
    assertThat(o.overLimit()).isLessThan(1.07 + 3 * o.standardError());
    assertThat(o.quotedMs() / o.rmsMs()).isBetween(0.8, 1.2);
  }
}
