package perek.shell.http.openai;

import java.util.UUID;

/// Names of answers.
final class Ids {

  private Ids() {}

  /// Such as `chatcmpl-0123…`.
  static String of(String prefix) {
    return prefix + UUID.randomUUID().toString().replace("-", "");
  }

  /// Says which rules gave an answer: the same version, seed and index give the same again.
  static String fingerprint() {
    return "perek";
  }

  static long now() {
    return System.currentTimeMillis() / 1000;
  }
}
