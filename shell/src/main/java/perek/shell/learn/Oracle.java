package perek.shell.learn;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import perek.shell.render.Console;
import perek.tools.plot.Curve;
import perek.tools.plot.Picture;
import perek.tools.pool.Asking;
import perek.tools.pool.Pool;
import perek.tools.pool.Session;

/// Shows spectra in the terminal, and in a file if one is named, and reads labels: a number for a
/// class, `u` to undo, `s` to skip, `q` to end.
record Oracle(Pool pool, Session session, Asking asking, Optional<Path> plot, Console console) {

  private static final int ROWS = 16;

  /// Until the user ends, or nothing is left.
  void ask(BufferedReader in, BooleanSupplier cancelled) throws IOException {
    boolean told = false;
    while (!cancelled.getAsBoolean()) {
      Optional<Session.Asked> asked = asking.now();
      if (asked.isEmpty()) return;
      if (session.settled() && !told)
        console.err().println("Predictions have settled: more labels change few of them.");
      told = session.settled();
      show(asked.get());
      String line = in.readLine();
      if (line == null || line.strip().equals("q")) return;
      act(line.strip());
    }
  }

  private void act(String word) throws IOException {
    String label = label(word);
    if (label != null) asking.label(label, Instant.now());
    else if (word.equals("s")) asking.skip();
    else if (word.equals("u")) undo();
    else console.err().println("'" + word + "' is none of these.");
  }

  private void undo() throws IOException {
    String id = asking.undo(Instant.now());
    console.err().println(id.isBlank() ? "There is no label to undo." : "Undone: " + id + ".");
  }

  private @Nullable String label(String word) {
    List<String> classes = session.classes();
    if (classes.contains(word)) return word;
    if (!word.matches("[1-9]\\d?")) return null;
    int place = Integer.parseInt(word) - 1;
    return place < classes.size() ? classes.get(place) : null;
  }

  private void show(Session.Asked asked) throws IOException {
    Pool.Shown shown = pool.spectra().of(asked.row());
    Picture picture =
        new Picture(
            pool.ids().get(asked.row()),
            shown.x(),
            "flux",
            List.of(Curve.line("", shown.at(), shown.flux(), 0)));
    if (plot.isPresent()) picture.write(plot.get());
    console.err().println(picture.text(console.width(), ROWS));
    StringBuilder keys = new StringBuilder();
    for (int c = 0; c < session.classes().size(); c++)
      keys.append(c + 1).append(' ').append(session.classes().get(c)).append(", ");
    console.err().println(keys + "u undo, s skip, q end");
    console.err().flush();
  }
}
