package perek.shell.http.openai;

import java.io.IOException;
import java.util.List;
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
import perek.shell.render.Json;

/// `POST /v1/responses`, without a memory.
public final class Responses implements Route {

  private final Catalogue catalogue;
  private final Talk talk;

  public Responses(Catalogue catalogue, Talk talk) {
    this.catalogue = catalogue;
    this.talk = talk;
  }

  @Override
  public void serve(Request request, Reply reply) throws Refusal, IOException {
    ResponseRequest asked = ResponseRequest.of(request, catalogue);
    try (Flow flow = talk.start(asked.prompt())) {
      if (asked.stream()) {
        try (Reply.Stream out = reply.stream("text/event-stream; charset=utf-8")) {
          new Streamed(asked, out).run(flow);
        }
      } else whole(asked, flow, reply);
    }
  }

  private static void whole(ResponseRequest asked, Flow flow, Reply reply) throws IOException {
    ResponseBody body = new ResponseBody(asked);
    StringBuilder thoughts = new StringBuilder();
    while (true) {
      switch (flow.next(ChatCompletions.BEAT)) {
        case Event.Thought(String text) -> thoughts.append(text).append('\n');
        case Event.Quiet _, Event.Piece _ -> {}
        case Event.Called(var calls) -> {
          reply.json(200, body.called(thoughts.toString(), Calls.items(calls)));
          return;
        }
        case Event.Failed(String message) -> {
          reply.json(500, Errors.failed(message));
          return;
        }
        case Event.Finished(String text, boolean refused) -> {
          reply.json(200, body.ended(thoughts.toString(), asked.limit().apply(text), refused));
          return;
        }
      }
    }
  }

  /// One stream of events, numbered from 0 (ResponseStreamEvent).
  private static final class Streamed {
    private final ResponseRequest asked;
    private final Reply.Stream out;
    private final ResponseBody body;
    private final StringBuilder thoughts = new StringBuilder();
    private int number;

    Streamed(ResponseRequest asked, Reply.Stream out) {
      this.asked = asked;
      this.out = out;
      this.body = new ResponseBody(asked);
    }

    void run(Flow flow) throws IOException {
      send("response.created", Fields.of("response", body.begun()));
      send("response.in_progress", Fields.of("response", body.begun()));
      while (true) {
        switch (flow.next(ChatCompletions.BEAT)) {
          case Event.Thought(String text) -> think(text + "\n");
          case Event.Quiet _, Event.Piece _ -> out.send(": working\n\n");
          case Event.Called(var calls) -> {
            thought();
            call(Calls.items(calls));
            return;
          }
          case Event.Failed(String message) -> {
            send("response.failed", Fields.of("response", body.failed(message)));
            return;
          }
          case Event.Finished(String text, boolean refused) -> {
            thought();
            finish(asked.limit().apply(text), refused);
            return;
          }
        }
      }
    }

    private void think(String text) throws IOException {
      if (thoughts.isEmpty()) {
        send("response.output_item.added", item(0, body.reasoning("")));
        send("response.reasoning_summary_part.added", summary().with("part", summaryText("")));
      }
      thoughts.append(text);
      send("response.reasoning_summary_text.delta", summary().with("delta", text));
    }

    private void thought() throws IOException {
      if (thoughts.isEmpty()) return;
      String text = thoughts.toString();
      send("response.reasoning_summary_text.done", summary().with("text", text));
      send("response.reasoning_summary_part.done", summary().with("part", summaryText(text)));
      send("response.output_item.done", item(0, body.reasoning(text)));
    }

    private void finish(Limit.Cut cut, boolean refused) throws IOException {
      int at = thoughts.isEmpty() ? 0 : 1;
      String kind = refused ? "response.refusal" : "response.output_text";
      send("response.output_item.added", item(at, body.message("", refused, "in_progress")));
      send("response.content_part.added", content(at).with("part", ResponseBody.part("", refused)));
      for (String part : Tokens.parts(cut.text(), ChatCompletions.CHUNK))
        send(
            kind + ".delta", content(at).with("delta", part).with(!refused, "logprobs", List.of()));
      send(
          kind + ".done",
          content(at)
              .with(refused ? "refusal" : "text", cut.text())
              .with(!refused, "logprobs", List.of()));
      send(
          "response.content_part.done",
          content(at).with("part", ResponseBody.part(cut.text(), refused)));
      send("response.output_item.done", item(at, body.message(cut.text(), refused, "completed")));
      send(
          cut.reason().equals("stop") ? "response.completed" : "response.incomplete",
          Fields.of("response", body.ended(thoughts.toString(), cut, refused)));
    }

    private void call(List<Calls.Item> calls) throws IOException {
      int at = thoughts.isEmpty() ? 0 : 1;
      for (Calls.Item call : calls) {
        send("response.output_item.added", item(at, call.begun()));
        send(
            "response.function_call_arguments.delta",
            arguments(call, at).with("delta", call.arguments()));
        send(
            "response.function_call_arguments.done",
            arguments(call, at).with("name", call.name()).with("arguments", call.arguments()));
        send("response.output_item.done", item(at++, call.whole()));
      }
      send("response.completed", Fields.of("response", body.called(thoughts.toString(), calls)));
    }

    private static Fields arguments(Calls.Item call, int at) {
      return Fields.of("item_id", call.id()).with("output_index", at);
    }

    private Fields item(int at, Fields item) {
      return Fields.of("output_index", at).with("item", item);
    }

    private Fields content(int at) {
      return Fields.of("item_id", body.message).with("output_index", at).with("content_index", 0);
    }

    private Fields summary() {
      return Fields.of("item_id", body.reasoning).with("output_index", 0).with("summary_index", 0);
    }

    private static Fields summaryText(String text) {
      return Fields.of("type", "summary_text").with("text", text);
    }

    private void send(String type, Fields event) throws IOException {
      Fields whole = event.with("type", type).with("sequence_number", number++);
      out.send("event: " + type + "\ndata: " + Json.line(whole) + "\n\n");
    }
  }
}
