package perek.assistant.eval.measure;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TrecRunTest {

  @TempDir Path folder;

  @Test
  void scoresFallByRankAndNoFieldHoldsABlank() throws Exception {
    SequencedMap<String, List<TrecRun.Entry>> rankings = new LinkedHashMap<>();
    rankings.put("q 1", List.of(new TrecRun.Entry("a b#4 C", .5), new TrecRun.Entry("d", .5)));
    rankings.put("q2", List.of());
    Path file = folder.resolve("run");
    new TrecRun("hybrid", rankings).write(file);
    assertThat(Files.readAllLines(file))
        .containsExactly("q_1 Q0 a_b#4_C 1 0.500000000 hybrid", "q_1 Q0 d 2 0.499999999 hybrid");
  }
}
