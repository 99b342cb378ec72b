package perek.shell.outside;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The whole program ended from outside in the middle of an answer: what was answered is kept, and
/// no temporary file outlives the next start.
class KilledIT {

  private static final String QUESTION = "What is the unit of BAND in SSA?";
  private static final String NEXT = "How are the two limits of BAND separated?";
  private static final Pattern ANSWER = Pattern.compile("range of wavelengths");
  private static final int TERMINATED = 143;

  @TempDir private Path folder;
  private Perek perek;
  private Local local;

  @BeforeEach
  void open() throws IOException {
    perek = Perek.in(folder);
    local = new Local();
  }

  @AfterEach
  void close() {
    local.close();
  }

  /// A shell that has answered one question and is in the middle of the next.
  private Perek.Running talking() throws IOException, InterruptedException {
    Perek.Running shell = perek.start("shell", "--ollama", local.base());
    shell.say(QUESTION);
    shell.said(ANSWER);
    local.think();
    shell.say(NEXT);
    local.awaitQuestion();
    return shell;
  }

  private static void kill(Perek.Running running) throws InterruptedException {
    running.process().destroyForcibly().waitFor();
  }

  @Test
  void aShellThatIsKilledKeepsWhatItAnswered() throws Exception {
    kill(talking());
    assertThat(perek.left()).hasSize(1);
    String kept = perek.run("", "conversations", "show", "last").out();
    assertThat(kept).contains(QUESTION, "range of wavelengths").doesNotContain(NEXT, "broken");
    assertThat(perek.left()).isEmpty();
  }

  @Test
  void aKilledConversationGoesOn() throws Exception {
    kill(talking());
    try (Local other = new Local()) {
      Perek.Seen seen =
          perek.run("And in SIA?\n", "shell", "--resume", "last", "--ollama", other.base());
      assertThat(seen.out()).doesNotContain("broken");
    }
    assertThat(perek.run("", "conversations", "show", "last").out())
        .contains(QUESTION, "And in SIA?");
  }

  @Test
  void aShellThatIsToldToEndLeavesNothing() throws Exception {
    Perek.Running shell = talking();
    shell.process().destroy();
    assertThat(shell.code()).isEqualTo(TERMINATED);
    assertThat(perek.left()).isEmpty();
  }

  @Test
  void anEndpointThatIsKilledAnswersAgain() throws Exception {
    Perek.Running first = perek.start("serve", "--port", "0", "--json", "--ollama", local.base());
    Endpoint endpoint = Endpoint.of(first);
    String before = endpoint.chat("perek-builtin", QUESTION).get();
    local.think();
    CompletableFuture<String> broken = endpoint.chat("m", QUESTION);
    local.awaitQuestion();
    kill(first);
    assertThat(broken).failsWithin(java.time.Duration.ofSeconds(60));
    Perek.Running second = perek.start("serve", "--port", "0", "--json", "--ollama", local.base());
    try {
      String after = Endpoint.of(second).chat("perek-builtin", QUESTION).get();
      assertThat(content(after)).isEqualTo(content(before)).contains("Sources");
    } finally {
      second.process().destroy();
    }
    second.code();
    assertThat(perek.left()).isEmpty();
  }

  /// The answer without what differs from one to the next, its id and its time.
  private static String content(String completion) {
    return completion.replaceAll("\"(id|created|reasoning_content)\":(\"[^\"]*\"|\\d+),?", "");
  }
}
