package perek.shell.http.chat;

import java.util.List;
import perek.shell.http.form.Form;

/// What a client wants answered.
///
/// @param model that is to answer, by a name of the catalogue
/// @param said the conversation, oldest first
/// @param form of the answer
/// @param own tools that the client sent and calls itself
/// @param struck whether sentences that were struck are shown, between `~~`
/// @param base of addresses in the answer, such as `http://127.0.0.1:11500`
public record Prompt(
    String model, List<Said> said, Form form, OwnTools own, boolean struck, String base) {

  public Prompt {
    said = List.copyOf(said);
  }

  /// All that was said, for counting.
  public String text() {
    StringBuilder text = new StringBuilder();
    for (Said one : said) text.append(one.text()).append('\n');
    return text.toString();
  }
}
