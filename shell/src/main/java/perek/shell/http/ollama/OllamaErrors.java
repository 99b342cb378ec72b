package perek.shell.http.ollama;

import perek.shell.http.wire.Fields;
import perek.shell.http.wire.Refusal;

/// Errors as Ollama's clients read them: a text.
public final class OllamaErrors {

  private OllamaErrors() {}

  public static Fields of(Refusal refusal) {
    return of(refusal.message());
  }

  static Fields of(String message) {
    return Fields.of("error", message);
  }
}
