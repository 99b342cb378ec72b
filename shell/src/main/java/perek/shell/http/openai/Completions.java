package perek.shell.http.openai;

import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import perek.shell.http.chat.Catalogue;
import perek.shell.http.chat.Event;
import perek.shell.http.chat.Flow;
import perek.shell.http.chat.OwnTools;
import perek.shell.http.chat.Prompt;
import perek.shell.http.chat.Said;
import perek.shell.http.chat.Talk;
import perek.shell.http.form.Form;
import perek.shell.http.form.Limit;
import perek.shell.http.form.Tokens;
import perek.shell.http.wire.Fields;
import perek.shell.http.wire.Input;
import perek.shell.http.wire.Refusal;
import perek.shell.http.wire.Reply;
import perek.shell.http.wire.Request;
import perek.shell.http.wire.Route;

/// `POST /v1/completions`: the older form, where a prompt is one text. It is taken as a question.
public final class Completions implements Route {

  private final Catalogue catalogue;
  private final Talk talk;

  public Completions(Catalogue catalogue, Talk talk) {
    this.catalogue = catalogue;
    this.talk = talk;
  }

  private record Asked(String model, Prompt prompt, Limit limit, String id, long created) {

    Fields body(Fields[] choices) {
      return Fields.of("id", id)
          .with("object", "text_completion")
          .with("created", created)
          .with("model", model)
          .with("system_fingerprint", Ids.fingerprint())
          .with("choices", choices);
    }

    Fields part(String text, @Nullable String reason) {
      return body(
          new Fields[] {
            Fields.of("index", 0)
                .with("text", text)
                .with("logprobs", null)
                .with("finish_reason", reason)
          });
    }
  }

  @Override
  public void serve(Request request, Reply reply) throws Refusal, IOException {
    Input body = Input.of(request.json());
    String model = ChatRequest.model(body, catalogue);
    ChatRequest.plausible(body);
    List<String> prompts = body.texts("prompt");
    if (prompts.size() != 1) throw body.fault("prompt", "one text");
    Prompt prompt =
        new Prompt(
            model,
            List.of(new Said("user", prompts.getFirst())),
            Form.MARKDOWN,
            OwnTools.NONE,
            false,
            request.base());
    Asked asked = new Asked(model, prompt, ChatRequest.limit(body), Ids.of("cmpl-"), Ids.now());
    boolean usage = body.object("stream_options").flag("include_usage", false);
    try (Flow flow = talk.start(prompt)) {
      if (body.flag("stream", false)) stream(asked, usage, flow, reply);
      else whole(asked, flow.last(), reply);
    }
  }

  private static void whole(Asked asked, Event last, Reply reply) throws IOException {
    if (!(last instanceof Event.Finished(String text, boolean _))) {
      String why = last instanceof Event.Failed(String message) ? message : "no answer came";
      reply.json(500, Errors.failed(why));
      return;
    }
    Limit.Cut cut = asked.limit().apply(text);
    Usage usage = Usage.of(asked.prompt().text(), cut.text());
    reply.json(200, asked.part(cut.text(), cut.reason()).with("usage", usage.fields()));
  }

  private static void stream(Asked asked, boolean usage, Flow flow, Reply reply)
      throws IOException {
    try (Reply.Stream out = reply.stream("text/event-stream; charset=utf-8")) {
      Event event = flow.next(ChatCompletions.BEAT);
      while (event instanceof Event.Quiet
          || event instanceof Event.Thought
          || event instanceof Event.Piece) {
        out.send(": working\n\n");
        event = flow.next(ChatCompletions.BEAT);
      }
      if (event instanceof Event.Failed(String message)) out.event(Errors.failed(message));
      if (event instanceof Event.Finished(String text, boolean _)) {
        Limit.Cut cut = asked.limit().apply(text);
        for (String part : Tokens.parts(cut.text(), ChatCompletions.CHUNK))
          out.event(asked.part(part, null));
        out.event(asked.part("", cut.reason()));
        Usage used = Usage.of(asked.prompt().text(), cut.text());
        if (usage) out.event(asked.body(new Fields[0]).with("usage", used.fields()));
      }
      out.send("data: [DONE]\n\n");
    }
  }
}
