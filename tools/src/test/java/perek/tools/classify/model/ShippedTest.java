package perek.tools.classify.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import perek.tools.classify.network.Network;
import perek.tools.classify.profile.Generator;
import perek.tools.classify.profile.Profile;

class ShippedTest {

  private static final int COUNT = 150;

  /// Of a seed that neither networks nor calibration saw; half of what errs is blurred beyond
  /// telling.
  @Test
  void theNetworksOfProfilesKnowNewOnes() {
    Model model = Shipped.of(Task.HALPHA);
    assertThat(model.machines()).hasSize(2).allMatch(Network.class::isInstance);
    Generator generator = new Generator(Task.HALPHA.recipe().grid(), 77_777);
    List<Profile> profiles =
        IntStream.range(0, COUNT).mapToObj(i -> generator.next(i % 3)).toList();
    float[][] x =
        profiles.stream().map(p -> Task.HALPHA.recipe().of(p.flux())).toArray(float[][]::new);
    List<Judgement> said = model.judge(x);
    int right = 0;
    for (int i = 0; i < COUNT; i++) if (said.get(i).label() == profiles.get(i).label()) right++;
    assertThat(right).isGreaterThan((int) (.75 * COUNT));
  }
}
