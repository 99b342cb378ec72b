package perek.assistant.eval.trial;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import perek.assistant.Listening;
import perek.assistant.eval.gold.Right;
import perek.assistant.eval.gold.Trial;
import perek.assistant.model.ChatModel;
import perek.assistant.model.FlatEmbedder;
import perek.assistant.model.Formats;
import perek.assistant.model.StandIn;
import perek.assistant.model.StandIn.Sent;
import perek.assistant.model.find.Choice;
import perek.assistant.model.find.Upstreams;
import perek.assistant.model.find.Wanted;
import perek.corpora.Progress;
import perek.prompts.Wording;

/// The built-in planner and a scripted model against each other.
class ArenaTest {

  @TempDir Path folder;
  private Arena arena;

  @BeforeEach
  void open() throws Exception {
    arena =
        new Arena(
            new FlatEmbedder(),
            folder,
            Clock.fixed(Instant.parse("2026-11-01T00:00:00Z"), ZoneOffset.UTC));
  }

  @AfterEach
  void close() {
    arena.close();
  }

  private List<Standing> tried(Contestant contestant, List<Trial> trials) {
    return arena.run(contestant, trials, Listening.NONE, Progress.NONE).standings();
  }

  @Test
  void theBuiltInPlannerLetsBeWhatNoToolCanDo() {
    List<Standing> all = tried(arena.builtIn(), trials("irrelevance"));
    assertThat(Standing.together("all", "", all).share()).isGreaterThanOrEqualTo(.95);
  }

  @Test
  void theBuiltInPlannerMakesMostCallsRight() {
    List<Trial> calls = Trial.own().stream().filter(t -> t.right() instanceof Right.Calls).toList();
    assertThat(Standing.together("all", "", tried(arena.builtIn(), calls)).share())
        .isGreaterThan(.8);
  }

  @Test
  void mostQueriesAreRight() {
    assertThat(tried(arena.builtIn(), trials("adql")).getFirst().share()).isGreaterThan(.85);
  }

  @Test
  void aModelThatCallsForWhatNobodyAskedForIsCaught() throws Exception {
    String call = "{\"kind\":\"spectra\",\"object\":\"Vega\"}";
    try (StandIn server =
        new StandIn((path, _) -> sent(path, Formats.ollamaCall("find_data", call)))) {
      List<Trial> jokes = trials("irrelevance: off-topic").subList(0, 5);
      List<Standing> standings = tried(arena.with(model(server), Wording.USUAL), jokes);
      assertThat(standings.getFirst().right()).isZero();
      assertThat(standings.getFirst().tokens()).isPositive();
    }
  }

  @Test
  void eachWordingIsPutToTheModel() throws Exception {
    try (StandIn server =
        new StandIn((path, _) -> sent(path, Formats.ollamaCall("answer", "{}")))) {
      List<Trial> one = trials("documents").subList(0, 1);
      for (Wording wording : Wording.values())
        assertThat(tried(arena.with(model(server), wording), one).getFirst().right()).isOne();
      List<String> rules =
          server.asked().stream()
              .filter(a -> a.path().equals("/api/chat"))
              .map(a -> a.body().path("messages").path(0).path("content").asText())
              .toList();
      assertThat(rules).hasSize(3).doesNotHaveDuplicates();
    }
  }

  private static List<Trial> trials(String category) {
    return Trial.own().stream().filter(t -> t.category().startsWith(category)).toList();
  }

  private static Sent sent(String path, Sent chat) {
    return switch (path) {
      case "/api/tags" -> Formats.tags("m");
      case "/api/show" -> Formats.show("completion", "tools");
      case "/api/chat" -> chat;
      default -> Sent.error(404, "{}");
    };
  }

  private static ChatModel model(StandIn server) {
    Wanted wanted =
        new Wanted(
            Optional.of("m"),
            Optional.of(server.base()),
            Optional.empty(),
            "",
            Duration.ofSeconds(5),
            8_192,
            true);
    return ((Choice.Chosen) new Upstreams(wanted).choose()).model();
  }
}
