package perek.shell.interactive;

import java.util.List;
import java.util.Optional;
import perek.shell.line.Globals;
import perek.shell.line.LineParser;
import perek.shell.line.Splitter;
import perek.shell.line.UsageException;

/// What a line typed into the shell is.
///
/// - `/…` is a command, and told what is wrong with it where it is not.
/// - `?…` is a question.
/// - Else it is a command only if it parses completely as one (name, every option, number of
///   arguments), it does not end with a question mark, and quotes are closed; anything else is a
///   question. So `index status` is a command, while `index structure of a VOTable` and `search
///   engines for spectra?` are questions.
sealed interface Line {

  record Blank() implements Line {}

  record Command(LineParser.Parsed parsed) implements Line {}

  /// @param likeCommand whether it begins with a command's name, which is worth a hint
  record Ask(String text, boolean likeCommand) implements Line {}

  /// A command by `/` that is not one.
  record Wrong(String message) implements Line {}

  static Line of(String typed, LineParser parser) {
    String text = typed.strip();
    if (text.isEmpty() || text.equals("?") || text.equals("/")) return new Blank();
    if (text.startsWith("?")) return new Ask(text.substring(1).strip(), false);
    if (text.startsWith("/")) return forced(text.substring(1), parser);
    Optional<List<String>> words = Splitter.words(text);
    if (words.isEmpty() || text.endsWith("?")) return new Ask(unprefixed(text), false);
    try {
      return new Command(parser.parse(globals(words.get())));
    } catch (UsageException e) {
      return new Ask(unprefixed(text), likeCommand(words.get(), parser));
    }
  }

  /// `corpora lst` was hardly meant as a question.
  private static boolean likeCommand(List<String> words, LineParser parser) {
    return parser.command(words).isPresent() || (parser.isGroup(words) && words.size() < 4);
  }

  private static Line forced(String text, LineParser parser) {
    Optional<List<String>> words = Splitter.words(text);
    if (words.isEmpty()) return new Wrong("A quote is not closed.");
    try {
      return new Command(parser.parse(globals(words.get())));
    } catch (UsageException e) {
      return new Wrong(String.valueOf(e.getMessage()));
    }
  }

  /// Options that hold for the whole shell cannot change on a line.
  private static Globals globals(List<String> words) throws UsageException {
    Globals globals = Globals.of(words);
    for (String name : List.of("home", "model", "offline", "service", "registry", "version")) {
      if (globals.has(name))
        throw new UsageException("--" + name + " is given when Perek is started.");
    }
    return globals;
  }

  /// `ask What is BAND?` is the question alone.
  private static String unprefixed(String text) {
    return text.startsWith("ask ") ? text.substring(4).strip() : text;
  }
}
