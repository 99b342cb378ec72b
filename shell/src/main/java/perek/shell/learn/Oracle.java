package perek.shell.learn;

import java.io.BufferedReader;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import perek.shell.render.Console;
import perek.tools.plot.Curve;
import perek.tools.plot.Picture;
import perek.tools.pool.LabelLog;
import perek.tools.pool.Pool;
import perek.tools.pool.Session;

/// Shows spectra in the terminal and reads labels: a number for a class, `u` to undo, `s` to skip,
/// `q` to end.
///
/// @param classes in the order of their numbers
record Oracle(
    Pool pool,
    Session session,
    LabelLog log,
    List<String> classes,
    String annotator,
    Console console) {

  private static final int ROWS = 16;

  /// Until the user ends, or nothing is left.
  void rounds(BufferedReader in, int batch, BooleanSupplier cancelled) throws IOException {
    for (int round = log.acts().size(); ; round++) {
      Deque<Session.Asked> asked = new ArrayDeque<>(session.next(batch, annotator, round));
      if (asked.isEmpty()) return;
      if (session.settled())
        console.err().println("Predictions have settled: more labels change few of them.");
      if (!labelled(asked, in, cancelled)) return;
    }
  }

  /// @return false where the user has ended
  private boolean labelled(Deque<Session.Asked> asked, BufferedReader in, BooleanSupplier cancelled)
      throws IOException {
    while (!asked.isEmpty()) {
      if (cancelled.getAsBoolean()) return false;
      show(asked.peek());
      String line = in.readLine();
      if (line == null || line.strip().equals("q")) return false;
      String word = line.strip();
      String label = label(word);
      if (label != null) session.label(asked.pop(), label, annotator, Instant.now());
      else if (word.equals("s")) asked.pop();
      else if (word.equals("u")) undo();
      else console.err().println("'" + word + "' is none of these.");
    }
    return true;
  }

  private void undo() throws IOException {
    String id = log.undo(annotator, Instant.now());
    console.err().println(id.isBlank() ? "There is no label to undo." : "Undone: " + id + ".");
  }

  private @Nullable String label(String word) {
    if (classes.contains(word)) return word;
    if (!word.matches("[1-9]\\d?")) return null;
    int place = Integer.parseInt(word) - 1;
    return place < classes.size() ? classes.get(place) : null;
  }

  private void show(Session.Asked asked) {
    double[] flux = pool.shown()[asked.row()];
    double[] pixel = new double[flux.length];
    for (int i = 0; i < pixel.length; i++) pixel[i] = i;
    Picture picture =
        new Picture(
            pool.ids().get(asked.row()), "pixel", "flux", List.of(Curve.line("", pixel, flux, 0)));
    console.err().println(picture.text(console.width(), ROWS));
    StringBuilder keys = new StringBuilder();
    for (int c = 0; c < classes.size(); c++)
      keys.append(c + 1).append(' ').append(classes.get(c)).append(", ");
    console.err().println(keys + "u undo, s skip, q end");
    console.err().flush();
  }
}
