package perek.shell.http.form;

import java.util.List;

/// What an answer has to put into fields.
///
/// @param markdown the whole answer
/// @param text its sentences with marks `[n]`
/// @param answered false where it abstains or asks back
/// @param sentences without marks
/// @param sources a line each
public record Facts(
    String markdown, String text, boolean answered, List<String> sentences, List<String> sources) {

  public Facts {
    sentences = List.copyOf(sentences);
    sources = List.copyOf(sources);
  }
}
