package perek.shell.adql;

import java.io.PrintWriter;
import perek.assistant.adql.AdqlWriter;
import perek.assistant.adql.Asks;
import perek.shell.render.Console;

/// What `perek adql write` shows.
final class WriteText {

  private WriteText() {}

  static void print(AdqlWriter.Tried tried, Console console) {
    PrintWriter out = console.out();
    if (tried.written().adql().isEmpty()) {
      console.err().println("The service cannot answer this. " + tried.written().reason());
      return;
    }
    out.println(tried.written().adql().get());
    tried.written().warnings().forEach(w -> console.err().println("Note: " + w + "."));
    tried.answer().ifPresent(a -> rows(a, console));
  }

  private static void rows(Asks.Answer answer, Console console) {
    switch (answer) {
      case Asks.Answer.Rows rows -> {
        console.out().println(String.join("\t", rows.columns()));
        rows.cells().forEach(r -> console.out().println(String.join("\t", r)));
        console.err().println(rows.whole() ? rows.rows() + " rows." : "More rows are there.");
      }
      case Asks.Answer.Failed failed ->
          console.err().println("The service refused the query: " + failed.why());
    }
  }
}
