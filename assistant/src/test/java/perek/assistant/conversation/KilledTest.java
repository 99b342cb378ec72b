package perek.assistant.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import perek.assistant.Answer;
import perek.assistant.evidence.Trail;

/// A process that is killed in the middle of a conversation has kept every turn that it
/// acknowledged.
class KilledTest {

  @TempDir Path folder;

  /// Talks until it is killed; says the number of each turn once it is kept.
  static final class Talker {

    private Talker() {}

    public static void main(String[] arguments) {
      Conversations kept = new Conversations(Path.of(arguments[0]));
      for (int turn = 1; ; turn++) {
        kept.append("c", answer("question " + turn));
        System.out.println(turn);
      }
    }

    private static Answer answer(String question) {
      return new Answer(
          "a",
          question,
          question,
          Answer.Verdict.ABSTAINED,
          List.of(),
          "x".repeat(20_000),
          "nothing found",
          List.of(),
          "built-in",
          new Trail(),
          1);
    }
  }

  @Test
  void whatWasAcknowledgedIsThere() throws IOException, InterruptedException {
    Process talker =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                Talker.class.getName(),
                folder.toString())
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    int acknowledged = 0;
    try (BufferedReader said = talker.inputReader(StandardCharsets.UTF_8)) {
      for (String line = said.readLine(); line != null; line = said.readLine()) {
        acknowledged = Integer.parseInt(line);
        if (acknowledged == 20) talker.toHandle().destroyForcibly();
      }
    }
    talker.waitFor();
    assertThat(acknowledged).isGreaterThanOrEqualTo(20);
    Conversation read = new Conversations(folder).read("c");
    assertThat(read.turns()).hasSizeGreaterThanOrEqualTo(acknowledged);
    assertThat(read.turns().get(acknowledged - 1).question()).isEqualTo("question " + acknowledged);
    assertThat(read.brokenLines()).isLessThanOrEqualTo(1);
  }
}
