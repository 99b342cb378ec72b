package perek.assistant.model;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import perek.assistant.Answer;
import perek.assistant.Citations;
import perek.assistant.Listening;
import perek.assistant.Question;
import perek.assistant.model.StandIn.Sent;
import perek.assistant.model.consult.Consultant;

/// Answers by models in the shapes of llama3.2:3b (tools), qwen3 (tools and thoughts) and
/// deepseek-r1:7b (thoughts, no tools).
class AnswersOfModelsTest {

  private static final String GOOD =
      "BAND is a wavelength range in metres [e1]. SIZE is the diameter of the region [e2].";

  @TempDir private Path folder;

  /// @param plan reply to the question which call is next
  /// @param write reply to all else
  private Answer ask(
      Function<JsonNode, Sent> plan, Function<JsonNode, Sent> write, String... capabilities)
      throws IOException {
    return asked("What unit has BAND in SSA?", plan, write, capabilities);
  }

  private Answer asked(
      String question,
      Function<JsonNode, Sent> plan,
      Function<JsonNode, Sent> write,
      String... capabilities)
      throws IOException {
    try (StandIn server =
        new StandIn((path, body) -> sent(path, body, plan, write, capabilities))) {
      ChatModel model =
          Bureau.model(Bureau.upstreams(Optional.of(server.base()), Optional.empty(), 5));
      return Bureau.assistant(model, folder).answer(Question.of(question), Listening.NONE);
    }
  }

  private static Sent sent(
      String path,
      JsonNode body,
      Function<JsonNode, Sent> plan,
      Function<JsonNode, Sent> write,
      String[] capabilities) {
    return switch (path) {
      case "/api/tags" -> Formats.tags("m");
      case "/api/show" -> Formats.show(capabilities);
      case "/api/chat" -> planning(body) ? plan.apply(body) : write.apply(body);
      default -> Sent.error(404, "{}");
    };
  }

  private static boolean planning(JsonNode body) {
    return body.path("messages").path(0).path("content").asText("").startsWith("You choose");
  }

  private static Sent done(JsonNode body) {
    return Formats.ollamaCall("answer", "{}");
  }

  @Test
  void sentencesThatStandAreCitedInTheOrderOfTheirUse() throws IOException {
    Answer answer = ask(AnswersOfModelsTest::done, _ -> Formats.ollama("", GOOD), "tools");
    assertThat(answer.struck()).isEmpty();
    assertThat(Citations.of(answer).text())
        .isEqualTo(
            "BAND is a wavelength range in metres. [1] SIZE is the diameter of the region. [2]");
    assertThat(answer.model()).isEqualTo("m");
    assertThat(answer.trail().remarks()).isEmpty();
  }

  @Test
  void aModelWithThoughtsIsToldNotToThinkOverCalls() throws IOException {
    Answer answer =
        ask(
            body -> {
              assertThat(body.path("think").asBoolean(true)).isFalse();
              return done(body);
            },
            _ -> Formats.ollama("Hm, 42 perhaps.", GOOD),
            "tools",
            "thinking");
    assertThat(Citations.of(answer).text()).contains("in metres. [1]").doesNotContain("42");
  }

  @Test
  void aModelWithoutToolsRepliesByASchema() throws IOException {
    Answer answer =
        ask(
            body -> {
              assertThat(body.path("format").path("anyOf"))
                  .extracting(call -> call.path("required").toString())
                  .containsExactly(
                      "[\"name\",\"arguments\"]",
                      "[\"name\",\"arguments\"]",
                      "[\"name\",\"arguments\"]");
              assertThat(body.path("tools").size()).isZero();
              return Formats.ollama(
                  "",
                  "{\"name\":\"search_documents\",\"arguments\":{\"query\":\"diameter of the"
                      + " region\"}}");
            },
            _ -> Formats.ollama("", GOOD),
            "thinking");
    assertThat(answer.trail().steps())
        .filteredOn(s -> s.kind().equals("search"))
        .hasSizeGreaterThan(1);
    assertThat(answer.claims()).hasSize(2);
  }

  /// As deepseek-r1:7b writes where its thoughts are not taken apart.
  @Test
  void aCallBehindThoughtsInTheTextIsMade() throws IOException {
    Answer answer =
        ask(
            _ ->
                Formats.ollama(
                    "",
                    "<think>Is it {\"name\": \"answer\"}? No.</think>\n"
                        + "{\"name\":\"search_documents\",\"arguments\":{\"query\":\"diameter of the"
                        + " region\"}}"),
            _ -> Formats.ollama("", "<think>42, say.</think>" + GOOD),
            "completion",
            "thinking");
    assertThat(answer.trail().steps())
        .filteredOn(s -> s.arguments().toString().contains("diameter of the region"))
        .hasSize(1);
    assertThat(Citations.of(answer).text()).startsWith("BAND is").doesNotContain("42");
  }

  @Test
  void whatFailsIsPutToTheModelOnceMore() throws IOException {
    Answer answer =
        ask(
            AnswersOfModelsTest::done,
            body ->
                body.toString().contains("do not stand")
                    ? Formats.ollama(
                        "", "1: BAND is a wavelength range in metres, in vacuum [e1]\n2: -")
                    : Formats.ollama(
                        "",
                        "BAND is a wavelength range of 31337 metres [e1]. It is a Zorblax [e2]."),
            "tools");
    assertThat(Citations.of(answer).text())
        .isEqualTo("BAND is a wavelength range in metres, in vacuum [1]");
    assertThat(answer.struck())
        .singleElement()
        .satisfies(s -> assertThat(s.reason()).contains("Zorblax"));
  }

  @Test
  void aModelThatVanishesIsSaidToHaveVanished() throws IOException {
    Answer answer =
        ask(AnswersOfModelsTest::done, _ -> Formats.ollama("", GOOD).cutAt(400), "tools");
    assertThat(answer.verdict()).isEqualTo(Answer.Verdict.ANSWERED);
    assertThat(answer.trail().remarks()).contains(Consultant.GONE);
    assertThat(answer.claims()).isNotEmpty();
  }

  @Test
  void endlessWrongCallsAreBounded() throws IOException {
    int[] asked = {0};
    Answer answer =
        ask(
            _ -> {
              asked[0]++;
              return Formats.ollamaCall("launch_rockets", "{}");
            },
            _ -> Formats.ollama("", GOOD),
            "tools");
    assertThat(asked[0]).isEqualTo(3);
    assertThat(answer.claims()).hasSize(2);
  }

  @Test
  void theSameSearchAgainIsRefused() throws IOException {
    int[] asked = {0};
    ask(
        _ -> {
          asked[0]++;
          return Formats.ollamaCall(
              "search_documents", "{\"query\":\"What unit has BAND in SSA?\"}");
        },
        _ -> Formats.ollama("", GOOD),
        "tools");
    assertThat(asked[0]).isEqualTo(3);
  }

  @Test
  void aFilledContextIsTold() throws IOException {
    Sent full =
        Sent.stream(
            "application/x-ndjson",
            "{\"message\":{\"role\":\"assistant\",\"content\":\"BAND is a wavelength range in"
                + " metres [e1].\"},\"done\":false}\n"
                + Formats.done("length"));
    Answer answer = ask(AnswersOfModelsTest::done, _ -> full, "tools");
    assertThat(answer.trail().remarks()).contains(Consultant.FILLED);
  }

  @Test
  void aPromptThatDoesNotFitIsSentAgainWithLess() throws IOException {
    Answer answer =
        asked(
            "What unit has BAND in SSA? " + "And what is SIZE there? ".repeat(400),
            AnswersOfModelsTest::done,
            body ->
                body.toString().length() < 6_000
                    ? Formats.ollama("", GOOD)
                    : Sent.error(400, "{\"error\":\"context length exceeded\"}"),
            "tools");
    assertThat(answer.trail().remarks()).containsExactly(Consultant.SHORTENED);
    assertThat(answer.claims()).hasSize(2);
  }

  @Test
  void aModelMaySayThatNothingWasFound() throws IOException {
    Answer answer = ask(AnswersOfModelsTest::done, _ -> Formats.ollama("", "NOT FOUND"), "tools");
    assertThat(answer.verdict()).isEqualTo(Answer.Verdict.ABSTAINED);
  }
}
