package perek.assistant.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import perek.assistant.model.ModelException.Kind;
import perek.assistant.model.StandIn.Sent;

/// Both wire formats in both directions, in the shapes that servers document.
@SuppressWarnings("StringConcatToTextBlock") // what goes over the wire, byte for byte
class WireFormatsTest {

  /// The protocols.
  enum Protocol {
    OLLAMA {
      @Override
      Sent text(String thinking, String text) {
        return Formats.ollama(thinking, text);
      }

      @Override
      Sent call(String name, String arguments) {
        return Formats.ollamaCall(name, arguments);
      }

      @Override
      ChatModel model(URI base, int seconds) {
        return Bureau.model(Bureau.upstreams(Optional.of(base), Optional.empty(), seconds));
      }
    },
    OPENAI {
      @Override
      Sent text(String thinking, String text) {
        return Formats.openai(thinking, text);
      }

      @Override
      Sent call(String name, String arguments) {
        return Formats.openaiCall(name, arguments);
      }

      @Override
      ChatModel model(URI base, int seconds) {
        return Bureau.model(
            Bureau.upstreams(
                Optional.of(URI.create("http://127.0.0.1:9")), Optional.of(base), seconds));
      }
    };

    abstract Sent text(String thinking, String text);

    abstract Sent call(String name, String arguments);

    abstract ChatModel model(URI base, int seconds);

    StandIn server(Supplier<Sent> chat, String... capabilities) throws IOException {
      return new StandIn((path, _) ->
          switch (path) {
            case "/api/tags" -> Formats.tags("m");
            case "/api/show" -> Formats.show(capabilities);
            case "/v1/models" ->
                Sent.json("{\"object\":\"list\",\"data\":[{\"id\":\"m\",\"object\":\"model\"}]}");
            case "/api/chat", "/v1/chat/completions" -> chat.get();
            default -> Sent.error(404, "{\"error\":\"not found\"}");
          });
    }
  }

  private static final Ask HELLO =
      Ask.text(List.of(Message.system("Be brief."), Message.user("Hello")), 50);

  private static Ask tools() {
    var schema = StandIn.JSON.createObjectNode().put("type", "object");
    schema.putObject("properties").putObject("star").put("type", "string");
    schema.putArray("required").add("star");
    return new Ask(
        HELLO.messages(),
        List.of(new ToolSpec("look_up", "Looks up.", schema)),
        Optional.empty(),
        false,
        50);
  }

  @ParameterizedTest
  @EnumSource
  void textComesInPiecesAndThoughtsApart(Protocol protocol) throws IOException {
    try (StandIn server =
        protocol.server(
            () -> protocol.text("Let me see.", "Good day to you."), "completion", "thinking")) {
      StringBuilder heard = new StringBuilder();
      Reply reply =
          protocol
              .model(server.base(), 5)
              .chat(
                  HELLO,
                  new Ear() {
                    @Override
                    public void text(String piece) {
                      heard.append(piece).append('|');
                    }

                    @Override
                    public boolean cancelled() {
                      return false;
                    }
                  });
      assertThat(reply.text()).isEqualTo("Good day to you.");
      assertThat(reply.thinking()).isEqualTo("Let me see.");
      assertThat(heard.toString()).isEqualTo("Good |day |to |you.|");
    }
  }

  @ParameterizedTest
  @EnumSource
  void callsComeWithTheirArguments(Protocol protocol) throws IOException {
    try (StandIn server =
        protocol.server(
            () -> protocol.call("look_up", "{\"star\":\"Vega\"}"), "completion", "tools")) {
      Reply reply = protocol.model(server.base(), 5).chat(tools(), Ear.NONE);
      assertThat(reply.calls())
          .singleElement()
          .satisfies(c -> {
            assertThat(c.name()).isEqualTo("look_up");
            assertThat(StandIn.JSON.readTree(c.arguments()).path("star").asText())
                .isEqualTo("Vega");
          });
      var sent = server.asked().getLast().body().path("tools").path(0).path("function");
      assertThat(sent.path("name").asText()).isEqualTo("look_up");
      assertThat(sent.path("parameters").path("required").path(0).asText()).isEqualTo("star");
    }
  }

  @Test
  void ollamaIsAskedWithItsContextAndWithoutThinkWhereTheModelCannot() throws IOException {
    try (StandIn server = Protocol.OLLAMA.server(() -> Formats.ollama("", "Yes."), "completion")) {
      Protocol.OLLAMA.model(server.base(), 5).chat(HELLO, Ear.NONE);
      var body = server.asked().getLast().body();
      assertThat(body.path("options").path("num_ctx").asInt()).isEqualTo(8_192);
      assertThat(body.has("think") && !body.path("think").isNull()).isFalse();
      assertThat(body.path("stream").asBoolean()).isTrue();
      assertThat(body.path("messages").path(0).path("role").asText()).isEqualTo("system");
    }
  }

  @ParameterizedTest
  @EnumSource
  void aSchemaIsSentAsItStands(Protocol protocol) throws IOException {
    var schema = StandIn.JSON.createObjectNode().put("type", "object");
    var call = schema.putArray("anyOf").addObject().put("type", "object");
    call.putObject("properties").putObject("name").put("type", "string").put("maxLength", 60);
    call.putArray("required").add("name");
    call.put("additionalProperties", false);
    Ask ask = new Ask(HELLO.messages(), List.of(), Optional.of(schema), false, 50);
    try (StandIn server =
        protocol.server(() -> protocol.text("", "{\"name\":\"Vega\"}"), "completion")) {
      protocol.model(server.base(), 5).chat(ask, Ear.NONE);
      var sent = server.asked().getLast().body();
      assertThat(
              protocol == Protocol.OLLAMA
                  ? sent.path("format")
                  : sent.path("response_format").path("json_schema").path("schema"))
          .isEqualTo(schema);
      assertThat(sent.path("tools").size()).isZero();
    }
  }

  @ParameterizedTest
  @EnumSource
  void aPromptThatDoesNotFitIsToldApart(Protocol protocol) throws IOException {
    for (String message :
        List.of(
            "the request exceeds the available context size. try increasing it",
            "This model's maximum context length is 4096 tokens. However, you requested 5000",
            "context_length_exceeded"))
      try (StandIn server =
          protocol.server(() -> Sent.error(400, "{\"error\":{\"message\":\"" + message + "\"}}"))) {
        ChatModel model = protocol.model(server.base(), 5);
        assertThatThrownBy(() -> model.chat(HELLO, Ear.NONE))
            .isInstanceOfSatisfying(
                ModelException.class, e -> assertThat(e.kind()).isEqualTo(Kind.OVERFULL));
      }
  }

  @Test
  void argumentsOfOllamaMayBeText() throws IOException {
    try (StandIn server =
        Protocol.OLLAMA.server(
            () -> Formats.ollamaCall("look_up", "\"{\\\"star\\\":\\\"Vega\\\"}\""), "tools")) {
      Reply reply = Protocol.OLLAMA.model(server.base(), 5).chat(tools(), Ear.NONE);
      assertThat(reply.calls().getFirst().arguments()).contains("Vega");
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"thought</think>Said.", "<think>thought</think>Said.", "Said.<think>thought"})
  void thoughtsInTheTextAreTakenOutOfIt(String text) throws IOException {
    try (StandIn server = Protocol.OPENAI.server(() -> Formats.openai("", text))) {
      Reply reply = Protocol.OPENAI.model(server.base(), 5).chat(HELLO, Ear.NONE);
      assertThat(reply.text()).isEqualTo("Said.");
      assertThat(reply.thinking()).isEqualTo("thought");
    }
  }

  @ParameterizedTest
  @EnumSource
  void aReplyThatBreaksOffAnywhereIsNoReply(Protocol protocol) throws IOException {
    Sent whole = protocol.text("", "One two three four.");
    int length = whole.body().length;
    for (int cut = 0; cut < length - 90; cut += 7) {
      int at = cut;
      try (StandIn server = protocol.server(() -> whole.cutAt(at))) {
        ChatModel model = protocol.model(server.base(), 5);
        assertThatThrownBy(() -> model.chat(HELLO, Ear.NONE))
            .as("cut at %d", at)
            .isInstanceOf(ModelException.class);
      }
    }
  }

  @ParameterizedTest
  @EnumSource
  void aSilentServerIsGivenUp(Protocol protocol) throws IOException {
    try (StandIn server = protocol.server(() -> protocol.text("", "Late.").after(3_000))) {
      ChatModel model = protocol.model(server.base(), 1);
      assertThatThrownBy(() -> model.chat(HELLO, Ear.NONE))
          .isInstanceOfSatisfying(
              ModelException.class, e -> assertThat(e.kind()).isEqualTo(Kind.TIMED_OUT))
          .hasMessageContaining("--model-timeout");
    }
  }

  @ParameterizedTest
  @EnumSource
  void aReplyThatNobodyWantsIsBrokenOff(Protocol protocol) throws IOException {
    try (StandIn server = protocol.server(() -> protocol.text("", "Late.").after(2_000))) {
      ChatModel model = protocol.model(server.base(), 60);
      long start = System.nanoTime();
      Ear gone = () -> System.nanoTime() - start > 50_000_000;
      assertThatThrownBy(() -> model.chat(HELLO, gone))
          .isInstanceOfSatisfying(
              ModelException.class, e -> assertThat(e.kind()).isEqualTo(Kind.CANCELLED));
    }
  }

  @ParameterizedTest
  @EnumSource
  void errorsAreToldAsTheServerPutsThem(Protocol protocol) throws IOException {
    try (StandIn server =
        protocol.server(() -> Sent.error(400, "{\"error\":{\"message\":\"no such thing\"}}"))) {
      ChatModel model = protocol.model(server.base(), 5);
      assertThatThrownBy(() -> model.chat(HELLO, Ear.NONE)).hasMessageContaining("no such thing");
    }
  }

  @Test
  void anErrorInTheMiddleOfAStreamEndsIt() throws IOException {
    Sent sent =
        Sent.stream(
            "application/x-ndjson",
            "{\"message\":{\"role\":\"assistant\",\"content\":\"Go\"},\"done\":false}\n"
                + "{\"error\":\"out of memory\"}\n");
    try (StandIn server = Protocol.OLLAMA.server(() -> sent)) {
      ChatModel model = Protocol.OLLAMA.model(server.base(), 5);
      assertThatThrownBy(() -> model.chat(HELLO, Ear.NONE)).hasMessageContaining("out of memory");
    }
  }

  @Test
  void offlineRefusesOtherMachinesWithoutLookingThemUp() {
    Upstreams0 far = new Upstreams0(URI.create("http://models.example:11434"));
    assertThat(far.why()).contains("offline").contains("models.example");
  }

  /// What is said of a server far away.
  private record Upstreams0(URI base) {
    String why() {
      var choice = Bureau.upstreams(Optional.of(base), Optional.empty(), 5).choose();
      return choice instanceof perek.assistant.model.find.Choice.Missing(String why) ? why : "";
    }
  }
}
