package perek.shell.interactive;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import perek.assistant.Answer;
import perek.assistant.Assistant;
import perek.assistant.Question;
import perek.assistant.Turn;
import perek.shell.command.Stop;
import perek.shell.line.UsageException;
import perek.shell.render.AnswerJson;
import perek.shell.render.AnswerText;
import perek.shell.render.Console;
import perek.shell.render.Json;

/// Standard input that is no terminal: each line that is not blank is a question of one
/// conversation.
public final class PipedQuestions {

  private final Supplier<Assistant> assistant;
  private final Stop stop;
  private final Console console;

  public PipedQuestions(Supplier<Assistant> assistant, Stop stop, Console console) {
    this.assistant = assistant;
    this.stop = stop;
    this.console = console;
  }

  /// @return the exit code
  /// @throws UsageException where a line is no question, or there is none
  public int run(InputStream input, boolean json) throws UsageException {
    List<Turn> earlier = new ArrayList<>();
    // A decoder that reports: bytes that are no text must not become question marks.
    try (BufferedReader lines =
        new BufferedReader(new InputStreamReader(input, StandardCharsets.UTF_8.newDecoder()))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        if (!line.isBlank()) earlier.add(answer(line, earlier, json));
      }
    } catch (CharacterCodingException e) {
      throw new UsageException("Standard input is not UTF-8 text: write one question a line.");
    } catch (IOException e) {
      throw new UsageException("Cannot read standard input: " + e.getMessage() + ".");
    }
    if (earlier.isEmpty())
      throw new UsageException("Standard input holds no question: write one a line, or see 'perek --help'.");
    return 0;
  }

  private Turn answer(String line, List<Turn> earlier, boolean json) throws UsageException {
    Answer answer = assistant.get().answer(question(line, earlier), stop);
    String text =
        json
            ? Json.line(AnswerJson.of(answer))
            : (earlier.isEmpty() ? "" : "\n") + AnswerText.of(answer, console.style(), console.width()).stripTrailing();
    console.out().println(text);
    return AnswerText.turn(answer);
  }

  private static Question question(String line, List<Turn> earlier) throws UsageException {
    try {
      return new Question(line, earlier);
    } catch (IllegalArgumentException e) {
      throw new UsageException("A line of standard input cannot be answered: " + e.getMessage() + ".");
    }
  }
}
