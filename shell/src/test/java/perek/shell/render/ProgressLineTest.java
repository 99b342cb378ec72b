package perek.shell.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class ProgressLineTest {

  private final StringWriter err = new StringWriter();

  private ProgressLine line(boolean interactive) {
    PrintWriter out = new PrintWriter(new StringWriter());
    return new ProgressLine(
        new Console(out, new PrintWriter(err), Style.PLAIN, 80, interactive), () -> false);
  }

  private static long in(int seconds) {
    return System.nanoTime() + Duration.ofSeconds(seconds).toNanos();
  }

  @Test
  void workThatTellsNothingIsShownToGoOnAfterTwoSeconds() {
    try (ProgressLine line = line(true)) {
      line.beat("working", in(1));
      assertThat(err.toString()).isEmpty();
      line.beat("working", in(5));
      assertThat(err.toString()).contains("working: 5 s");
    }
    assertThat(err.toString()).endsWith("\r\u001b[K");
  }

  @Test
  void afterItsEndNothingIsShown() {
    ProgressLine line = line(true);
    line.close();
    line.beat("working", in(5));
    assertThat(err.toString()).isEmpty();
  }

  @Test
  void whereNobodyWatchesNothingBeats() throws InterruptedException {
    try (ProgressLine line = line(false).alive("working")) {
      Thread.sleep(20);
      assertThat(err.toString()).isEmpty();
      assertThat(line.cancelled()).isFalse();
    }
  }
}
