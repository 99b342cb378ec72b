package perek.shell.http.openai;

import perek.shell.http.wire.Fields;
import perek.shell.http.wire.Refusal;

/// Errors as OpenAI's clients read them (ErrorResponse): all four fields are there.
public final class Errors {

  private Errors() {}

  public static Fields of(Refusal refusal) {
    return of(refusal.message(), refusal.type(), refusal.param(), refusal.code());
  }

  static Fields failed(String message) {
    return of(message, "server_error", null, "answer_failed");
  }

  private static Fields of(
      String message,
      String type,
      @org.jspecify.annotations.Nullable String param,
      @org.jspecify.annotations.Nullable String code) {
    return Fields.of(
        "error",
        Fields.of("message", message).with("type", type).with("param", param).with("code", code));
  }
}
