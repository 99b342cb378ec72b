package perek.shell.interactive;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jline.builtins.Completers;
import org.jline.reader.Candidate;
import org.jline.reader.Completer;
import org.jline.reader.LineReader;
import org.jline.reader.LineReaderBuilder;
import org.jline.reader.ParsedLine;
import org.jline.reader.impl.DefaultParser;
import org.jline.terminal.Terminal;
import org.springframework.shell.core.command.CommandRegistry;
import org.springframework.shell.jline.CommandCompleter;

/// JLine's line reader: editing, history, completion of commands, options and file names.
final class Reader {

  private Reader() {}

  static LineReader of(Terminal terminal, CommandRegistry registry, Path history) {
    LineReaderBuilder builder =
        LineReaderBuilder.builder()
            .terminal(terminal)
            .parser(parser())
            .completer(completer(new CommandCompleter(registry)))
            // A question may hold an exclamation mark.
            .option(LineReader.Option.DISABLE_EVENT_EXPANSION, true)
            .option(LineReader.Option.HISTORY_IGNORE_SPACE, true)
            .variable(LineReader.HISTORY_SIZE, 2000)
            .variable(LineReader.HISTORY_FILE_SIZE, 5000);
    if (writable(history)) builder.variable(LineReader.HISTORY_FILE, history);
    return builder.build();
  }

  /// Without a folder to write to, history lasts as long as the shell.
  private static boolean writable(Path history) {
    try {
      Files.createDirectories(history.toAbsolutePath().getParent());
      return Files.isWritable(history.toAbsolutePath().getParent());
    } catch (IOException e) {
      return false;
    }
  }

  /// An apostrophe is no open quote: `What's BAND` is a whole line.
  private static DefaultParser parser() {
    DefaultParser parser = new DefaultParser();
    parser.setQuoteChars(new char[] {'"'});
    parser.setEofOnUnclosedQuote(false);
    return parser;
  }

  /// File names where the word looks like one; else commands and their options.
  private static Completer completer(Completer commands) {
    Completer files = new Completers.FileNameCompleter();
    return (reader, line, candidates) -> {
      if (takesFiles(line)) files.complete(reader, line, candidates);
      else completeCommand(commands, reader, line, candidates);
    };
  }

  private static boolean takesFiles(ParsedLine line) {
    List<String> words = line.words();
    boolean named = line.wordIndex() > 0 && words.get(line.wordIndex() - 1).equals("--batch");
    boolean added = line.wordIndex() > 1 && words.subList(0, 2).equals(List.of("corpora", "add"));
    return named || (added && !line.word().startsWith("-"));
  }

  private static void completeCommand(
      Completer commands, LineReader reader, ParsedLine line, List<Candidate> candidates) {
    boolean slash = line.line().startsWith("/");
    commands.complete(
        reader,
        slash
            ? new DefaultParser().parse(line.line().substring(1), Math.max(0, line.cursor() - 1))
            : line,
        candidates);
    if (slash && line.wordIndex() == 0) {
      List<Candidate> bare = List.copyOf(candidates);
      candidates.clear();
      bare.forEach(c ->
          candidates.add(
              new Candidate(
                  "/" + c.value(), c.displ(), c.group(), c.descr(), null, null, c.complete())));
    }
  }
}
