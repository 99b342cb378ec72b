package perek.bench;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.io.Reader;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/// A conversation with `perek` as a user starts it, on a terminal of its own made by `script`.
final class Talk implements AutoCloseable {

  /// What a terminal gets when the next line may be typed: bracketed paste goes on.
  private static final String PROMPT = "\u001b[?2004h";

  private static final Path SCRIPT = Path.of("/usr/bin/script");

  private final Process process;
  private final Writer to;
  private final Reader from;

  Talk() throws IOException {
    if (!Files.isExecutable(SCRIPT))
      throw new IOException(SCRIPT + " is missing: install it (util-linux) to measure the shell");
    String perek = System.getProperty("perek.checkout", ".") + "/perek";
    String command = "'" + perek + "' --home '" + Fixture.home() + "'";
    process =
        new ProcessBuilder(SCRIPT.toString(), "-qfc", command, "/dev/null")
            .redirectErrorStream(true)
            .start();
    to = new OutputStreamWriter(process.getOutputStream(), StandardCharsets.UTF_8);
    from = new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8);
    awaitPrompt();
  }

  /// Asks and waits for the end of the answer.
  void ask(String question) throws IOException {
    to.write(question + "\r");
    to.flush();
    awaitPrompt();
  }

  private void awaitPrompt() throws IOException {
    int matched = 0;
    while (matched < PROMPT.length()) {
      int read = from.read();
      if (read < 0) throw new IOException("perek ended before it answered");
      matched = read == PROMPT.charAt(matched) ? matched + 1 : read == PROMPT.charAt(0) ? 1 : 0;
    }
  }

  /// The Java process among those started.
  ProcessHandle java() throws IOException {
    return Stream.concat(Stream.of(process.toHandle()), process.toHandle().descendants())
        .filter(handle -> handle.info().command().orElse("").endsWith("java"))
        .findFirst()
        .orElseThrow(() -> new IOException("no Java process was started"));
  }

  @Override
  public void close() throws IOException {
    to.close();
    process.descendants().forEach(ProcessHandle::destroy);
    process.destroy();
  }
}
