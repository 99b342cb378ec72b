package perek.shell.http.mcp;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import perek.shell.http.chat.Catalogue;
import perek.shell.http.chat.Event;
import perek.shell.http.chat.Flow;
import perek.shell.http.chat.OwnTools;
import perek.shell.http.chat.Prompt;
import perek.shell.http.chat.Said;
import perek.shell.http.chat.Talk;
import perek.shell.http.form.Form;
import perek.shell.http.mcp.tool.Offered;
import perek.shell.http.mcp.tool.ToolAnswer;
import perek.shell.http.wire.Fields;
import perek.shell.http.wire.Refusal;
import perek.tools.call.Run;

/// Asks Perek itself.
///
/// @param talk answers
record AskTool(Talk talk) implements Offered {

  private static final Duration LOOK = Duration.ofMillis(500);

  @Override
  public String name() {
    return "ask";
  }

  @Override
  public String description() {
    return OwnSchemas.text(name());
  }

  @Override
  public JsonNode schema() {
    return OwnSchemas.ASK;
  }

  @Override
  public boolean asksOthers() {
    return true;
  }

  @Override
  public ToolAnswer call(JsonNode input, Run run) {
    List<Said> said = new ArrayList<>();
    for (JsonNode turn : input.path("earlier")) {
      said.add(new Said("user", turn.path("question").asText("")));
      said.add(new Said("assistant", turn.path("answer").asText("")));
    }
    said.add(new Said("user", input.path("question").asText("")));
    try (Flow flow =
        talk.start(new Prompt(Catalogue.DEFAULT, said, Form.MARKDOWN, OwnTools.NONE, false, ""))) {
      return answer(flow, run);
    } catch (Refusal refusal) {
      return ToolAnswer.failed(refusal.message());
    }
  }

  private static ToolAnswer answer(Flow flow, Run run) {
    while (!run.stopped()) {
      switch (flow.next(LOOK)) {
        case Event.Thought(String text) -> run.progress().report(text, 0, 0);
        case Event.Quiet _, Event.Piece _ -> {}
        case Event.Called _ -> throw new IllegalStateException("no tool was offered");
        case Event.Failed(String message) -> {
          return ToolAnswer.failed(message);
        }
        case Event.Finished(String text, boolean _) -> {
          return new ToolAnswer(text, Fields.of("answer", text), false);
        }
      }
    }
    return ToolAnswer.failed("The question was broken off.");
  }
}
