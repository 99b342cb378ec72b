package perek.shell.http.ollama;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import perek.assistant.model.ToolCall;
import perek.shell.http.chat.Catalogue;
import perek.shell.http.chat.Event;
import perek.shell.http.chat.Flow;
import perek.shell.http.chat.Messages;
import perek.shell.http.chat.OwnTools;
import perek.shell.http.chat.Prompt;
import perek.shell.http.chat.Said;
import perek.shell.http.chat.Talk;
import perek.shell.http.form.Limit;
import perek.shell.http.form.Tokens;
import perek.shell.http.wire.Fields;
import perek.shell.http.wire.Input;
import perek.shell.http.wire.Refusal;
import perek.shell.http.wire.Reply;
import perek.shell.http.wire.Request;
import perek.shell.http.wire.Route;

/// `POST /api/chat` and `POST /api/generate`: a stream of lines unless `stream` is false.
public final class Answers implements Route {

  private static final Duration BEAT = Duration.ofSeconds(2);
  private static final int CHUNK = 8;

  private final Catalogue catalogue;
  private final Talk talk;
  private final Wording wording;

  private Answers(Catalogue catalogue, Talk talk, Wording wording) {
    this.catalogue = catalogue;
    this.talk = talk;
    this.wording = wording;
  }

  public static Answers chat(Catalogue catalogue, Talk talk) {
    return new Answers(catalogue, talk, Wording.CHAT);
  }

  public static Answers generate(Catalogue catalogue, Talk talk) {
    return new Answers(catalogue, talk, Wording.GENERATE);
  }

  /// Where the two differ.
  private enum Wording {
    CHAT {
      @Override
      List<Said> said(Input body) throws Refusal {
        return body.array("messages").isEmpty() ? List.of() : Messages.of(body, "messages");
      }

      @Override
      Fields put(Fields line, String text, String thought) {
        return line.with(
            "message",
            Fields.of("role", "assistant")
                .with("content", text)
                .with(!thought.isEmpty(), "thinking", thought));
      }
    },
    GENERATE {
      @Override
      List<Said> said(Input body) throws Refusal {
        String prompt = body.text("prompt").orElse("");
        return prompt.isBlank() ? List.of() : List.of(new Said("user", prompt));
      }

      @Override
      Fields put(Fields line, String text, String thought) {
        return line.with("response", text).with(!thought.isEmpty(), "thinking", thought);
      }
    };

    /// The conversation; empty where nothing is asked.
    abstract List<Said> said(Input body) throws Refusal;

    abstract Fields put(Fields line, String text, String thought);
  }

  @Override
  public void serve(Request request, Reply reply) throws Refusal, IOException {
    Input body = Input.of(request.json());
    Turn turn = Turn.of(body, catalogue);
    List<Said> said = wording.said(body);
    if (said.isEmpty()) {
      boolean unload =
          body.value("keep_alive").filter(k -> k.asText().matches("0[a-z]*")).isPresent();
      Fields loaded = wording.put(turn.line(), "", "");
      reply.json(200, loaded.with("done_reason", unload ? "unload" : "load").with("done", true));
      return;
    }
    Prompt prompt =
        new Prompt(
            turn.model(), said, turn.form(), OwnTools.ofMessages(body), false, request.base());
    long start = System.nanoTime();
    try (Flow flow = talk.start(prompt)) {
      if (turn.stream()) stream(turn, prompt, flow, reply, start);
      else whole(turn, prompt, flow, reply, start);
    }
  }

  private void whole(Turn turn, Prompt prompt, Flow flow, Reply reply, long start)
      throws IOException {
    StringBuilder thoughts = new StringBuilder();
    while (true) {
      switch (flow.next(BEAT)) {
        case Event.Thought(String text) -> thoughts.append(text).append('\n');
        case Event.Quiet _, Event.Piece _ -> {}
        case Event.Called(var calls) -> {
          reply.json(200, called(turn, prompt, calls, start));
          return;
        }
        case Event.Failed(String message) -> {
          reply.json(500, OllamaErrors.of(message));
          return;
        }
        case Event.Finished(String text, boolean _) -> {
          Limit.Cut cut = turn.limit().apply(text);
          Fields line =
              wording.put(turn.line(), cut.text(), turn.think() ? thoughts.toString() : "");
          reply.json(200, ended(line, prompt, cut, start));
          return;
        }
      }
    }
  }

  private void stream(Turn turn, Prompt prompt, Flow flow, Reply reply, long start)
      throws IOException {
    int sent = 0;
    try (Reply.Stream out = reply.stream("application/x-ndjson")) {
      while (true) {
        switch (flow.next(BEAT)) {
          case Event.Thought(String text) -> {
            if (turn.think()) part(turn, "", text + "\n", out);
          }
          // An empty piece shows that the stream lives; a client that is gone is noticed by it.
          case Event.Quiet _ -> part(turn, "", "", out);
          case Event.Failed(String message) -> {
            out.line(OllamaErrors.of(message));
            return;
          }
          case Event.Piece(String text) -> {
            if (turn.limit().equals(Limit.WHOLE)) {
              sent += text.length();
              part(turn, text, "", out);
            }
          }
          case Event.Called(var calls) -> {
            out.line(called(turn, prompt, calls, start));
            return;
          }
          case Event.Finished(String text, boolean _) -> {
            Limit.Cut cut = turn.limit().apply(text);
            String rest = cut.text().substring(Math.min(sent, cut.text().length()));
            for (String piece : Tokens.parts(rest, CHUNK)) part(turn, piece, "", out);
            out.line(ended(wording.put(turn.line(), "", ""), prompt, cut, start));
            return;
          }
        }
      }
    }
  }

  private void part(Turn turn, String text, String thought, Reply.Stream out) throws IOException {
    out.line(wording.put(turn.line(), text, thought).with("done", false));
  }

  /// Calls of the client's own tools: arguments are objects.
  private static Fields called(Turn turn, Prompt prompt, List<ToolCall> calls, long start) {
    Fields message =
        Fields.of("role", "assistant")
            .with("content", "")
            .with("tool_calls", calls.stream().map(Answers::call).toList());
    Fields line = turn.line().with("message", message);
    return ended(line, prompt, new Limit.Cut("", "stop"), start);
  }

  private static Fields call(ToolCall call) {
    JsonNode arguments = Arguments.of(call.arguments());
    return Fields.of("function", Fields.of("name", call.name()).with("arguments", arguments));
  }

  /// Times are in nanoseconds.
  private static Fields ended(Fields line, Prompt prompt, Limit.Cut cut, long start) {
    long nanos = System.nanoTime() - start;
    return line.with("done_reason", cut.reason())
        .with("done", true)
        .with("total_duration", nanos)
        .with("load_duration", 0)
        .with("prompt_eval_count", Tokens.count(prompt.text()))
        .with("prompt_eval_duration", 0)
        .with("eval_count", Tokens.count(cut.text()))
        .with("eval_duration", nanos);
  }
}
