package perek.tools.pool;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LabelLogTest {

  private static final Instant TIME = Instant.parse("2026-01-01T00:00:00Z");

  @TempDir private Path folder;

  private static LabelLog.Act act(String id, String label, String who) {
    return new LabelLog.Act(id, label, who, false, "", TIME);
  }

  @Test
  void whatWasLabelledIsThereAgainAndUndoingTakesTheLastBack() throws IOException {
    Path file = folder.resolve("labels.jsonl");
    LabelLog log = LabelLog.open(file);
    log.add(act("a", "emission", "eva"));
    log.add(act("b", "absorption", "eva"));
    assertThat(log.undo("eva", TIME)).isEqualTo("b");
    LabelLog again = LabelLog.open(file);
    assertThat(again.agreed()).containsOnlyKeys("a");
    assertThat(again.acts()).hasSize(3);
    assertThat(again.undo("adam", TIME)).isEmpty();
  }

  @Test
  void mostAnnotatorsDecide() throws IOException {
    LabelLog log = LabelLog.open(folder.resolve("labels.jsonl"));
    log.add(act("a", "x", "one"));
    log.add(act("a", "y", "two"));
    log.add(act("a", "y", "three"));
    assertThat(log.agreed()).containsEntry("a", "y");
    log.undo("two", TIME);
    log.undo("three", TIME);
    assertThat(log.agreed()).containsEntry("a", "x");
  }

  @Test
  void aLineThatBrokeOffIsPassedOverAndTheNextTakesItsPlace() throws IOException {
    Path file = folder.resolve("labels.jsonl");
    LabelLog.open(file).add(act("a", "x", "one"));
    Files.writeString(file, "{\"id\":\"b\",\"la", StandardOpenOption.APPEND);
    LabelLog log = LabelLog.open(file);
    assertThat(log.agreed()).containsOnlyKeys("a");
    log.add(act("c", "y", "one"));
    assertThat(Files.readAllLines(file)).hasSize(2);
    assertThat(LabelLog.open(file).agreed()).containsOnlyKeys("a", "c");
  }

  @Test
  void aLineInTheMiddleThatIsNoLabelIsNamed() throws IOException {
    Path file = folder.resolve("labels.jsonl");
    LabelLog.open(file).add(act("a", "x", "one"));
    Files.writeString(file, "zebra\n", StandardOpenOption.APPEND);
    assertThatThrownBy(() -> LabelLog.open(file)).hasMessageContaining("line 2");
  }

  @Test
  void theIntervalOfAShareIsWilsons() {
    Share share = Share.of(8, 10);
    assertThat(share.low()).isCloseTo(.4902, within(1e-4));
    assertThat(share.high()).isCloseTo(.9433, within(1e-4));
  }
}
