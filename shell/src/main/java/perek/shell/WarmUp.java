package perek.shell;

import java.io.PrintWriter;
import java.io.Writer;
import java.util.List;
import org.springframework.shell.core.command.CommandExecutionException;
import perek.assistant.Question;
import perek.index.PassageIndex;
import perek.shell.home.Settings;
import perek.shell.line.Globals;
import perek.shell.line.UsageException;
import perek.shell.render.AnswerJson;
import perek.shell.render.AnswerText;
import perek.shell.render.Console;
import perek.shell.render.Json;
import perek.shell.render.Style;

/// The run from which the launcher makes its cache of loaded classes: does what users do, says
/// nothing and keeps nothing.
final class WarmUp {

  /// The word on the command line; no command of the user's.
  static final String WORD = "warm-up";

  private static final List<List<String>> LINES =
      List.of(
          List.of("help", "search"),
          List.of("search", "vacuum wavelength"),
          List.of("search", "vacuum wavelength", "--json", "-k", "3"),
          List.of("index", "status"),
          List.of("corpora", "list"));

  private WarmUp() {}

  /// @param settings of the user; the index is read, never made
  static int run(Settings settings) throws UsageException {
    PrintWriter nowhere = new PrintWriter(Writer.nullWriter());
    Console console = new Console(nowhere, nowhere, Style.ANSI, 80, false);
    try (PassageIndex index = PassageIndex.open(settings.home().index())) {
      if (index.isEmpty()) return 0;
    }
    try (Wiring wiring = new Wiring(settings, console)) {
      for (List<String> line : LINES) wiring.dispatcher().run(Globals.of(line));
      var answer =
          wiring.assistant().answer(Question.of("What is the unit of BAND?"), wiring.stop());
      nowhere.println(Json.line(AnswerJson.of(answer)));
      nowhere.println(AnswerText.of(answer, Style.ANSI, 80));
      return 0;
    } catch (CommandExecutionException e) {
      return 1;
    }
  }
}
