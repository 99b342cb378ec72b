package perek.assistant.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import perek.assistant.Answer;
import perek.assistant.Assistant;
import perek.assistant.Citations;
import perek.assistant.Listening;
import perek.assistant.Question;
import perek.assistant.evidence.Claim;
import perek.assistant.evidence.Evidence;
import perek.assistant.model.StandIn.Sent;

/// Whatever a model does, an answer comes, and it holds nothing that no evidence holds.
class MisbehavingModelTest {

  private static final int RUNS = Integer.getInteger("perek.runs", 300);
  private static final Pattern MARK = Pattern.compile("\\[(\\d+)]");
  private static final List<String> QUESTIONS =
      List.of("What unit has BAND in SSA?", "What is SIZE in SSA?", "What does MAXREC=0 return?");

  @TempDir private Path folder;

  @Test
  void noAnswerHoldsWhatNoEvidenceHolds() throws IOException {
    AtomicReference<Misbehaviour> now = new AtomicReference<>(new Misbehaviour(0, true));
    try (StandIn server = new StandIn((path, _) -> sent(path, now.get()))) {
      for (int run = 0; run < RUNS; run++) {
        boolean ollama = run % 2 == 0;
        now.set(new Misbehaviour(run, ollama));
        Assistant assistant = Bureau.assistant(model(server.base(), ollama), folder);
        String question = QUESTIONS.get(run % QUESTIONS.size());
        Answer answer =
            Assertions.assertTimeoutPreemptively(
                Duration.ofSeconds(20),
                () -> assistant.answer(Question.of(question), Listening.NONE),
                "run " + run);
        check(answer, "run " + run);
      }
    }
  }

  private static Sent sent(String path, Misbehaviour model) {
    return switch (path) {
      case "/api/tags" -> Formats.tags("m");
      case "/api/show" -> Formats.show("completion", "tools", "thinking");
      case "/v1/models" -> Sent.json("{\"data\":[{\"id\":\"m\"}]}");
      case "/api/chat", "/v1/chat/completions" -> model.next();
      default -> Sent.error(404, "{}");
    };
  }

  private static ChatModel model(URI base, boolean ollama) {
    URI nowhere = URI.create("http://127.0.0.1:9");
    return Bureau.model(
        ollama
            ? Bureau.upstreams(Optional.of(base), Optional.empty(), 5)
            : Bureau.upstreams(Optional.of(nowhere), Optional.of(base), 5));
  }

  private static void check(Answer answer, String run) {
    Citations citations = Citations.of(answer);
    String shown = citations.text() + answer.text() + answer.reason() + answer.trail().remarks();
    for (String invented : Misbehaviour.INVENTED)
      assertThat(shown).as(run).doesNotContain(invented);
    MARK.matcher(citations.text())
        .results()
        .forEach(m ->
            assertThat(Integer.parseInt(m.group(1)))
                .as(run)
                .isBetween(1, citations.cited().size()));
    for (Claim claim : answer.claims()) {
      assertThat(claim.quotes()).as(run).isNotEmpty();
      for (Claim.Quote quote : claim.quotes())
        assertThat(held(answer, quote.evidence())).as(run).contains(quote.text());
    }
  }

  private static String held(Answer answer, String id) {
    return answer.trail().byId(id).orElseThrow() instanceof Evidence.Found found
        ? found.hit().passage().text()
        : "";
  }
}
