package perek.shell.vo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import perek.assistant.Answer;
import perek.assistant.Assistant;
import perek.assistant.Gatherer;
import perek.assistant.Listening;
import perek.assistant.Question;
import perek.assistant.Turn;
import perek.assistant.builtin.ExtractiveWriter;
import perek.assistant.builtin.RulePlanner;
import perek.assistant.call.Calls;
import perek.assistant.call.Reach;
import perek.assistant.call.Services;
import perek.assistant.conversation.Conversations;
import perek.assistant.evidence.Trail;
import perek.assistant.vo.DataPlanner;
import perek.assistant.vo.Pieces;
import perek.index.embed.BgeSmall;
import perek.index.reading.Scope;
import perek.shell.adql.AskedCatalogues;
import perek.tools.Toolbox;
import perek.tools.http.Settings;
import perek.tools.http.Transport;
import perek.tools.votable.ReadLimits;
import perek.tools.votable.VotableReader;

/// Conversations with a real data centre: the right tool brings the right rows. PEREK_TESTBED names
/// its address; the conversations lie beside the checkout.
class TalkIT {

  private static final String ADDRESS =
      Optional.ofNullable(System.getenv("PEREK_TESTBED")).orElse("");
  private static final Path GOLD = Path.of("../../shared/gold/tools_dev.jsonl");
  private static final List<String> SERVICES =
      List.of(
          "/tap",
          "/spec/q/ssa/ssap.xml",
          "/spec/q/sdl/dlmeta",
          "/spec/q/sdl/dlget",
          "/cat/q/cone/scs.xml",
          "/img/q/i/siap.xml",
          "/__system__/siap2/sitewide/siap2.xml");

  @TempDir static Path folder;
  private static BgeSmall embedder;
  private static Assistant assistant;

  @BeforeAll
  static void wire() {
    assumeTrue(!ADDRESS.isBlank(), "SKIPPED: PEREK_TESTBED does not name the test bed's address");
    embedder = new BgeSmall(folder.resolve("native"));
    Toolbox tools = Toolbox.on(new Transport(Settings.of("", false)));
    Services services = new ProbedServices(() -> tools, folder, () -> false);
    VotableReader reader = new VotableReader(ReadLimits.DEFAULT);
    Pieces pieces = new Pieces(services, file -> reader.read(file, () -> false));
    Clock clock = Clock.systemUTC();
    assistant =
        new Assistant(
            new RulePlanner(
                new DataPlanner(
                    services,
                    pieces,
                    new AskedCatalogues(
                        () -> tools, folder, folder.resolve("none.txt"), () -> false)),
                clock),
            new Gatherer(
                (query, k) -> List.of(),
                new Calls(new ToolCaller(() -> tools, true), folder),
                clock),
            new ExtractiveWriter(embedder),
            clock);
  }

  @AfterAll
  static void close() {
    if (embedder != null) embedder.close();
  }

  static Stream<JsonNode> conversations() throws IOException {
    if (!Files.exists(GOLD)) return Stream.empty();
    return Files.readAllLines(GOLD).stream().map(TalkIT::json);
  }

  @ParameterizedTest(name = "{0}", allowZeroInvocations = true)
  @MethodSource("conversations")
  void bringsTheRowsThatAreMeant(JsonNode gold) {
    List<String> turns =
        StreamSupport.stream(gold.path("turns").spliterator(), false)
            .map(JsonNode::asText)
            .toList();
    List<Trail.Taken> calls =
        talk(turns, reach()).trail().steps().stream().filter(s -> s.kind().equals("call")).toList();
    if (gold.path("expected").path("tool").asText().equals("none")) {
      assertThat(calls).isEmpty();
      return;
    }
    assertThat(calls).anyMatch(call -> expected(gold).anyMatch(right -> fits(call, right)));
  }

  @Test
  void asksAllServicesOfTheRegistryAndTellsOfEachThatFailed() {
    Reach all = new Reach(List.of(), List.of(at("/tap")), Duration.ofSeconds(60));
    Answer answer = talk(List.of("Show me all spectra of Procyon."), all);
    List<Trail.Taken> asked =
        answer.trail().steps().stream().filter(s -> "ssap".equals(s.tool())).toList();
    assertThat(asked).anyMatch(s -> s.ok() && Long.valueOf(6).equals(s.rows()));
    assertThat(asked).anyMatch(s -> !s.ok() && s.message() != null);
    assertThat(asked.stream().map(s -> s.arguments().get("service")).distinct().count())
        .isGreaterThan(10);
    assertThat(answer.verdict()).isEqualTo(Answer.Verdict.ANSWERED);
  }

  @Test
  void followsALineOfAnObjectInTimeAndFindsAPeriodInItsRows() {
    Answer series = talk(List.of("How did H alpha of psi Per vary?"), reach());
    assertThat(series.trail().steps()).anyMatch(s -> "series".equals(s.tool()) && s.ok());
    assertThat(series.claims().toString()).contains("24 spectra of psi Per in H-alpha");
    Answer period =
        talk(
            List.of("Show me all spectra of psi Per.", "find periods in the dates and S/N"),
            reach());
    assertThat(period.trail().steps()).anyMatch(s -> "periodogram".equals(s.tool()));
  }

  private static Answer talk(List<String> turns, Reach reach) {
    List<Turn> earlier = new ArrayList<>();
    Answer answer = null;
    for (String turn : turns) {
      answer = assistant.answer(new Question(turn, earlier, Scope.ALL, reach), Listening.NONE);
      earlier.add(Conversations.turn(answer));
    }
    return java.util.Objects.requireNonNull(answer);
  }

  private static Reach reach() {
    return new Reach(
        SERVICES.stream().map(TalkIT::at).toList(), List.of(at("/tap")), Duration.ofSeconds(60));
  }

  private static Stream<JsonNode> expected(JsonNode gold) {
    JsonNode right = gold.path("expected");
    return Stream.concat(
        Stream.of(right), StreamSupport.stream(right.path("also_accepted").spliterator(), false));
  }

  private static boolean fits(Trail.Taken call, JsonNode right) {
    String status = right.path("query_status").asText("");
    boolean same = status.isEmpty() || status.equals("null") || status.equals(call.status());
    return right.path("tool").asText().equals(call.tool())
        && same
        && call.rows() != null
        && call.rows() == right.path("n_rows").asLong();
  }

  private static URI at(String path) {
    return URI.create(ADDRESS + path);
  }

  private static JsonNode json(String line) {
    try {
      return new JsonMapper().readTree(line);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
