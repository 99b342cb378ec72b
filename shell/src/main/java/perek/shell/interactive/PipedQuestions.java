package perek.shell.interactive;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import perek.assistant.Answer;
import perek.shell.ask.Dialogue;
import perek.shell.line.UsageException;
import perek.shell.render.AnswerJson;
import perek.shell.render.AnswerText;
import perek.shell.render.Console;
import perek.shell.render.Json;

/// Standard input that is no terminal: each line that is not blank is a question of one
/// conversation.
public final class PipedQuestions {

  private final Dialogue dialogue;
  private final Console console;

  public PipedQuestions(Dialogue dialogue, Console console) {
    this.dialogue = dialogue;
    this.console = console;
  }

  /// @return the exit code
  /// @throws UsageException where a line is no question, or there is none
  public int run(InputStream input, boolean json) throws UsageException {
    int asked = 0;
    // A decoder that reports: bytes that are no text must not become question marks.
    try (BufferedReader lines =
        new BufferedReader(new InputStreamReader(input, StandardCharsets.UTF_8.newDecoder()))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        if (!line.isBlank()) answer(line, asked++ == 0, json);
      }
    } catch (CharacterCodingException e) {
      throw new UsageException("Standard input is not UTF-8 text: write one question a line.");
    } catch (IOException e) {
      throw new UsageException("Cannot read standard input: " + e.getMessage() + ".");
    }
    if (asked == 0)
      throw new UsageException(
          "Standard input holds no question: write one a line, or see 'perek --help'.");
    return 0;
  }

  private void answer(String line, boolean first, boolean json) throws UsageException {
    Answer answer = dialogue.ask(line);
    String text =
        json
            ? Json.line(AnswerJson.of(answer))
            : (first ? "" : "\n")
                + AnswerText.of(answer, console.style(), console.width()).stripTrailing();
    console.out().println(text);
    dialogue.unkept().ifPresent(console.err()::println);
  }
}
