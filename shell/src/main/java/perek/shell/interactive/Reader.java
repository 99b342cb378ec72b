package perek.shell.interactive;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jline.reader.Completer;
import org.jline.reader.LineReader;
import org.jline.reader.LineReaderBuilder;
import org.jline.reader.impl.DefaultParser;
import org.jline.terminal.Terminal;

/// JLine's line reader with editing and a history that outlives the shell.
final class Reader {

  private Reader() {}

  static LineReader of(Terminal terminal, Completer completer, Path history) {
    LineReaderBuilder builder =
        LineReaderBuilder.builder()
            .terminal(terminal)
            .parser(parser())
            .completer(completer)
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
}
