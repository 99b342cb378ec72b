package perek.shell.http.openai;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import perek.shell.http.form.Limit;
import perek.shell.http.form.Tokens;
import perek.shell.http.wire.Fields;

/// One response as it grows (Response): the same id and time in all its events.
final class ResponseBody {

  private final ResponseRequest asked;
  private final String id = Ids.of("resp_");
  private final long created = Ids.now();

  /// Of the item that holds the answer.
  final String message = Ids.of("msg_");

  /// Of the item that tells the steps.
  final String reasoning = Ids.of("rs_");

  ResponseBody(ResponseRequest asked) {
    this.asked = asked;
  }

  Fields begun() {
    return body("in_progress", null, null, List.of(), null);
  }

  Fields failed(String why) {
    return body(
        "failed", Fields.of("code", "server_error").with("message", why), null, List.of(), null);
  }

  Fields ended(String thoughts, Limit.Cut cut, boolean refused) {
    boolean whole = cut.reason().equals("stop");
    return body(
        whole ? "completed" : "incomplete",
        null,
        whole ? null : Fields.of("reason", "max_output_tokens"),
        thoughts.isEmpty()
            ? List.of(message(cut.text(), refused, "completed"))
            : List.of(reasoning(thoughts), message(cut.text(), refused, "completed")),
        usage(cut.text()));
  }

  /// Where the client is to call.
  Fields called(String thoughts, List<Calls.Item> calls) {
    List<Fields> output = new ArrayList<>();
    if (!thoughts.isEmpty()) output.add(reasoning(thoughts));
    for (Calls.Item call : calls) output.add(call.whole());
    return body("completed", null, null, output, usage(""));
  }

  private Fields body(
      String status,
      @Nullable Fields error,
      @Nullable Fields incomplete,
      List<Fields> output,
      @Nullable Fields usage) {
    Object format = asked.format() == null ? Fields.of("type", "text") : asked.format();
    return Fields.of("id", id)
        .with("object", "response")
        .with("created_at", created)
        .with("status", status)
        .with("background", false)
        .with("error", error)
        .with("incomplete_details", incomplete)
        .with("instructions", asked.instructions())
        .with(
            "max_output_tokens",
            asked.limit().tokens() == Limit.NONE ? null : asked.limit().tokens())
        .with("model", asked.model())
        .with("output", output)
        .withAll(asked.tools())
        .with("previous_response_id", null)
        .with("reasoning", Fields.of("effort", null).with("summary", null))
        .with("store", false)
        .with("temperature", 1.0)
        .with("text", Fields.of("format", format))
        .with("top_p", 1.0)
        .with("truncation", "disabled")
        .with("usage", usage)
        .with("metadata", asked.metadata() == null ? Map.of() : asked.metadata());
  }

  Fields reasoning(String thoughts) {
    return Fields.of("id", reasoning)
        .with("type", "reasoning")
        .with(
            "summary",
            thoughts.isEmpty()
                ? List.of()
                : List.of(Fields.of("type", "summary_text").with("text", thoughts)));
  }

  Fields message(String text, boolean refused, String status) {
    return Fields.of("id", message)
        .with("type", "message")
        .with("status", status)
        .with("role", "assistant")
        .with("content", status.equals("completed") ? List.of(part(text, refused)) : List.of());
  }

  static Fields part(String text, boolean refused) {
    return refused
        ? Fields.of("type", "refusal").with("refusal", text)
        : Fields.of("type", "output_text")
            .with("text", text)
            .with("annotations", List.of())
            .with("logprobs", List.of());
  }

  private Fields usage(String text) {
    int in = Tokens.count(asked.prompt().text());
    int out = Tokens.count(text);
    return Fields.of("input_tokens", in)
        .with("input_tokens_details", Fields.of("cached_tokens", 0))
        .with("output_tokens", out)
        .with("output_tokens_details", Fields.of("reasoning_tokens", 0))
        .with("total_tokens", in + out);
  }
}
