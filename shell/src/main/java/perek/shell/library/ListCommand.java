package perek.shell.library;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.springframework.shell.core.command.ExitStatus;
import perek.corpora.note.Notes;
import perek.shell.command.PerekCommand;
import perek.shell.line.Synopsis;
import perek.shell.line.Values;
import perek.shell.render.Columns;
import perek.shell.render.Console;
import perek.shell.render.CorpusJson;
import perek.shell.render.Json;
import perek.shell.render.Wrap;

/// `perek corpora list`.
public final class ListCommand extends PerekCommand<ListCommand.Input> {

  private static final Synopsis SYNOPSIS =
      new Synopsis(
          "corpora list",
          "Show what was read, and what can be added by its id.",
          "",
          0,
          0,
          List.of(),
          List.of("perek corpora list", "perek corpora list --json"));

  private final Supplier<Collection> collection;

  public ListCommand(Supplier<Collection> collection, Console console) {
    super(SYNOPSIS, console);
    this.collection = collection;
  }

  /// Nothing but the form of the output.
  public record Input(boolean json) {}

  @Override
  protected Input input(Values values) {
    return new Input(values.flag("json"));
  }

  @Override
  protected ExitStatus run(Input input, Console console) {
    Catalogue catalogue = Catalogue.of(collection.get());
    catalogue
        .problems()
        .forEach(p -> console.err().println(Wrap.line(p.path() + ": " + p.reason())));
    if (input.json()) {
      console.out().println(Json.line(catalogue.corpora()));
      return DONE;
    }
    List<List<String>> rows = new ArrayList<>();
    rows.add(List.of("ID", "PASSAGES", "STATE", "TITLE"));
    for (CorpusJson.Corpus corpus : catalogue.corpora()) {
      rows.add(
          List.of(
              corpus.id(),
              "%,d".formatted(corpus.passages()),
              state(corpus),
              Wrap.line(corpus.title())));
    }
    console.out().print(Columns.of(rows, console.style()));
    return DONE;
  }

  private static String state(CorpusJson.Corpus corpus) {
    if (!corpus.added()) return "not added";
    if (corpus.passages() == 0)
      return corpus.id().equals(Notes.CORPUS) ? "read at first use" : "nothing read";
    if (corpus.pending() > 0) return "%,d vectors to come".formatted(corpus.pending());
    return corpus.due() ? "update due" : "ready";
  }
}
