package perek.assistant.conversation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import perek.assistant.Answer;
import perek.assistant.evidence.Trail;

class ConversationsTest {

  @TempDir Path folder;

  private static Answer abstained(String question) {
    return new Answer(
        "a",
        question,
        question,
        Answer.Verdict.ABSTAINED,
        List.of(),
        "add documents",
        "nothing found",
        List.of(),
        "built-in",
        new Trail(),
        1);
  }

  @Test
  void keepsTurnsInTheirOrder() throws IOException {
    Conversations kept = new Conversations(folder);
    String id = kept.begin();
    kept.append(id, abstained("first?"));
    kept.append(id, abstained("second?"));
    assertThat(new Conversations(folder).read(id).turns())
        .extracting(KeptTurn::question)
        .containsExactly("first?", "second?");
  }

  @Test
  void skipsALineThatACrashCutShortAndTellsOfIt() throws IOException {
    Conversations kept = new Conversations(folder);
    kept.append("c", abstained("first?"));
    Files.writeString(
        folder.resolve("c/turns.jsonl"), "{\"question\":\"sec", StandardOpenOption.APPEND);
    kept.append("c", abstained("third?"));
    Conversation read = kept.read("c");
    assertThat(read.turns()).extracting(KeptTurn::question).containsExactly("first?", "third?");
    assertThat(read.brokenLines()).isEqualTo(1);
  }

  @Test
  void takesNoNameThatLeadsOutOfItsFolder() {
    assertThatIllegalArgumentException().isThrownBy(() -> new Conversations(folder).read("../x"));
  }
}
