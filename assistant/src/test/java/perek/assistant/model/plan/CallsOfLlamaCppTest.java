package perek.assistant.model.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import perek.assistant.Answer;
import perek.assistant.Listening;
import perek.assistant.Question;
import perek.assistant.model.Ask;
import perek.assistant.model.Bureau;
import perek.assistant.model.ChatModel;
import perek.assistant.model.Ear;
import perek.assistant.model.Message;
import perek.assistant.model.ModelException;
import perek.assistant.model.ModelException.Kind;
import perek.assistant.model.Reply;
import perek.assistant.model.ToolCall;
import perek.assistant.model.consult.Consultant;
import perek.assistant.model.engine.Engine;
import perek.assistant.model.engine.Served;

/// The real llama.cpp with models of random weights: whatever they would rather write, the grammar
/// of the calls makes them write one that is right in its form.
class CallsOfLlamaCppTest {

  private static final int MODELS = 10;
  private static final int CONTEXT = 8_192;
  private static final Set<String> NAMES = Set.copyOf(Offer.names());

  @TempDir private static Path folder;
  private static Engine engine;

  @BeforeAll
  static void start() throws IOException {
    engine = Engine.start(folder, MODELS, CONTEXT);
  }

  @AfterAll
  static void stop() {
    if (engine != null) engine.close();
  }

  private static Ask call(String question) {
    return new Ask(
        List.of(Message.system("You choose."), Message.user(question)),
        List.of(),
        Optional.of(Offer.replySchema()),
        false,
        1_200);
  }

  @Test
  void areRightInTheirFormWhateverTheWeights() {
    Set<String> called = new HashSet<>();
    for (int seed = 1; seed <= MODELS; seed++) {
      ChatModel model = engine.model("tiny-" + seed);
      for (String question : List.of("What unit has BAND?", "Spectra of Vega", "Where is M 31?")) {
        Reply reply = model.chat(call(question), Ear.NONE);
        ToolCall read = Salvage.call(reply.text(), NAMES).orElseThrow();
        assertThat(Offer.read(read).faults()).as(reply.text()).isEmpty();
        assertThat(reply.end()).as(reply.text()).isEqualTo(Reply.End.STOP);
        called.add(read.name());
      }
    }
    assertThat(called).isSubsetOf(NAMES).hasSizeGreaterThan(1);
  }

  /// Its grammar lets it end only after thousands of letters.
  private static Ask endless() {
    var schema =
        new ObjectMapper().createObjectNode().put("type", "string").put("minLength", 4_000);
    return new Ask(List.of(Message.user("Go on.")), List.of(), Optional.of(schema), false, CONTEXT);
  }

  @Test
  void aReplyThatNobodyWantsIsEndedInTheEngine() throws IOException {
    int[] pieces = {0};
    Ear gone =
        new Ear() {
          @Override
          public void text(String piece) {
            pieces[0]++;
          }

          @Override
          public boolean cancelled() {
            return pieces[0] > 20;
          }
        };
    ChatModel model = engine.model("tiny-1");
    assertThatThrownBy(() -> model.chat(endless(), gone))
        .isInstanceOfSatisfying(
            ModelException.class, e -> assertThat(e.kind()).isEqualTo(Kind.CANCELLED));
    // The engine has one place: it answers the next once it has ended the last.
    model.chat(call("What unit has BAND?"), Ear.NONE);
    assertThat(engine.served())
        .filteredOn(s -> s.end().equals("cancelled"))
        .singleElement()
        .satisfies(s -> assertThat(s.tokens()).isLessThan(4_000));
  }

  @Test
  void aContextThatIsTooSmallIsTold(@TempDir Path other) throws IOException {
    try (Engine small = Engine.start(other, 1, 2_048)) {
      Answer answer =
          Bureau.assistant(small.model("tiny-1"), other)
              .answer(Question.of("What unit has BAND in SSA?"), Listening.NONE);
      assertThat(answer.trail().remarks())
          .containsExactly(Consultant.SHORTENED, Consultant.OVERFULL);
      assertThat(answer.claims()).isNotEmpty();
      assertThat(small.served()).allSatisfy(s -> assertThat(s.end()).contains("context"));
    }
  }

  @Test
  void whatItWritesWithoutAGrammarIsStruck() throws IOException {
    Answer answer =
        Bureau.assistant(engine.model("tiny-2"), folder)
            .answer(Question.of("What unit has BAND in SSA?"), Listening.NONE);
    assertThat(answer.trail().remarks())
        .anyMatch(r -> r.startsWith("Nothing that the language model wrote was borne out"));
    assertThat(answer.claims()).isNotEmpty().allSatisfy(c -> assertThat(c.quotes()).isNotEmpty());
    assertThat(engine.served()).extracting(Served::grammar).anyMatch(String::isEmpty);
  }
}
