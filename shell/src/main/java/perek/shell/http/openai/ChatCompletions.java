package perek.shell.http.openai;

import java.io.IOException;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import perek.shell.http.chat.Catalogue;
import perek.shell.http.chat.Event;
import perek.shell.http.chat.Flow;
import perek.shell.http.chat.Talk;
import perek.shell.http.form.Limit;
import perek.shell.http.form.Tokens;
import perek.shell.http.wire.Fields;
import perek.shell.http.wire.Refusal;
import perek.shell.http.wire.Reply;
import perek.shell.http.wire.Request;
import perek.shell.http.wire.Route;

/// `POST /v1/chat/completions`. Steps are told as `reasoning_content`, which GUIs show folded.
public final class ChatCompletions implements Route {

  /// So often a stream shows that it lives; a client that is gone is noticed then.
  static final Duration BEAT = Duration.ofSeconds(2);

  /// Pieces in one chunk.
  static final int CHUNK = 8;

  private final Catalogue catalogue;
  private final Talk talk;

  public ChatCompletions(Catalogue catalogue, Talk talk) {
    this.catalogue = catalogue;
    this.talk = talk;
  }

  @Override
  public void serve(Request request, Reply reply) throws Refusal, IOException {
    ChatRequest asked = ChatRequest.of(request, catalogue);
    try (Flow flow = talk.start(asked.prompt())) {
      if (asked.stream()) stream(asked, flow, reply);
      else whole(asked, flow, reply);
    }
  }

  private static void whole(ChatRequest asked, Flow flow, Reply reply) throws IOException {
    StringBuilder thoughts = new StringBuilder();
    while (true) {
      switch (flow.next(BEAT)) {
        case Event.Thought(String text) -> thoughts.append(text).append('\n');
        case Event.Quiet _, Event.Piece _ -> {}
        case Event.Called(var calls) -> {
          reply.json(200, Calls.completion(asked, thoughts.toString(), calls));
          return;
        }
        case Event.Failed(String message) -> {
          reply.json(500, Errors.failed(message));
          return;
        }
        case Event.Finished(String text, boolean refused) -> {
          reply.json(200, completion(asked, thoughts.toString(), text, refused));
          return;
        }
      }
    }
  }

  private static Fields completion(
      ChatRequest asked, String thoughts, String text, boolean refused) {
    Limit.Cut cut = asked.limit().apply(text);
    Fields message =
        Fields.of("role", "assistant")
            .with("content", refused ? null : cut.text())
            .with("refusal", refused ? cut.text() : null)
            .with(!thoughts.isEmpty(), "reasoning_content", thoughts);
    return completion(asked, message, cut.reason(), cut.text());
  }

  /// @param written for counting
  static Fields completion(ChatRequest asked, Fields message, String reason, String written) {
    Fields choice =
        Fields.of("index", 0)
            .with("message", message)
            .with("logprobs", null)
            .with("finish_reason", reason);
    return Fields.of("id", Ids.of("chatcmpl-"))
        .with("object", "chat.completion")
        .with("created", Ids.now())
        .with("model", asked.model())
        .with("system_fingerprint", Ids.fingerprint())
        .with("choices", new Fields[] {choice})
        .with("usage", Usage.of(asked.prompt().text(), written).fields());
  }

  private static void stream(ChatRequest asked, Flow flow, Reply reply) throws IOException {
    try (Reply.Stream out = reply.stream("text/event-stream; charset=utf-8")) {
      new Streamed(asked, out).run(flow);
      out.send("data: [DONE]\n\n");
    }
  }

  /// One stream: all chunks have the same id, time and model.
  private static final class Streamed {
    private final ChatRequest asked;
    private final Reply.Stream out;
    private final String id = Ids.of("chatcmpl-");
    private final long created = Ids.now();
    private final StringBuilder sent = new StringBuilder();

    Streamed(ChatRequest asked, Reply.Stream out) {
      this.asked = asked;
      this.out = out;
    }

    void run(Flow flow) throws IOException {
      send(Fields.of("role", "assistant").with("content", ""), null);
      while (true) {
        switch (flow.next(BEAT)) {
          case Event.Thought(String text) ->
              send(Fields.of("reasoning_content", text + "\n"), null);
          case Event.Quiet _ -> out.send(": working\n\n");
          case Event.Piece(String text) -> piece(text);
          case Event.Called(var calls) -> {
            send(Fields.of("tool_calls", Calls.deltas(calls)), null);
            end("tool_calls", "");
            return;
          }
          case Event.Failed(String message) -> {
            out.event(Errors.failed(message));
            return;
          }
          case Event.Finished(String text, boolean refused) -> {
            finish(text, refused ? "refusal" : "content");
            return;
          }
        }
      }
    }

    /// Where an answer may be cut, it is sent once it is whole.
    private void piece(String text) throws IOException {
      if (!asked.limit().equals(Limit.WHOLE)) return;
      sent.append(text);
      send(Fields.of("content", text), null);
    }

    private void finish(String text, String field) throws IOException {
      Limit.Cut cut = asked.limit().apply(text);
      String rest = cut.text().substring(Math.min(sent.length(), cut.text().length()));
      for (String part : Tokens.parts(rest, CHUNK)) send(Fields.of(field, part), null);
      end(cut.reason(), cut.text());
    }

    private void end(String reason, String written) throws IOException {
      send(new Fields(), reason);
      if (!asked.usageAtEnd()) return;
      Usage usage = Usage.of(asked.prompt().text(), written);
      out.event(chunk(new Fields[0]).with("usage", usage.fields()));
    }

    private void send(Fields delta, @Nullable String reason) throws IOException {
      Fields choice =
          Fields.of("index", 0)
              .with("delta", delta)
              .with("logprobs", null)
              .with("finish_reason", reason);
      out.event(chunk(new Fields[] {choice}).with(asked.usageAtEnd(), "usage", null));
    }

    private Fields chunk(Fields[] choices) {
      return Fields.of("id", id)
          .with("object", "chat.completion.chunk")
          .with("created", created)
          .with("model", asked.model())
          .with("system_fingerprint", Ids.fingerprint())
          .with("choices", choices);
    }
  }
}
