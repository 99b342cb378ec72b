package perek.shell.http.openai;

import perek.shell.http.form.Tokens;
import perek.shell.http.wire.Fields;

/// What was read and written, in pieces (CompletionUsage).
record Usage(int prompt, int completion) {

  static Usage of(String prompt, String completion) {
    return new Usage(Tokens.count(prompt), Tokens.count(completion));
  }

  Fields fields() {
    return Fields.of("prompt_tokens", prompt)
        .with("completion_tokens", completion)
        .with("total_tokens", prompt + completion)
        .with("prompt_tokens_details", Fields.of("cached_tokens", 0).with("audio_tokens", 0))
        .with(
            "completion_tokens_details",
            Fields.of("reasoning_tokens", 0)
                .with("audio_tokens", 0)
                .with("accepted_prediction_tokens", 0)
                .with("rejected_prediction_tokens", 0));
  }
}
