package perek.shell.library;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.shell.core.command.ExitStatus;
import perek.index.IndexStatus;
import perek.index.PassageIndex;
import perek.index.cross.Reranker;
import perek.shell.command.PerekCommand;
import perek.shell.line.Synopsis;
import perek.shell.line.Values;
import perek.shell.render.Columns;
import perek.shell.render.Console;
import perek.shell.render.CorpusJson;
import perek.shell.render.Json;
import perek.shell.render.Style;

/// `perek index status`.
public final class IndexStatusCommand extends PerekCommand<IndexStatusCommand.Input> {

  private static final Synopsis SYNOPSIS =
      new Synopsis(
          "index status",
          "Show what is in the index.",
          "",
          0,
          0,
          List.of(),
          List.of("perek index status", "perek index status --json"));

  private final Supplier<Collection> collection;

  public IndexStatusCommand(Supplier<Collection> collection, Console console) {
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
    PassageIndex index = collection.get().index();
    IndexStatus status = index.status();
    Optional<Reranker> reranker = index.lastStage().reranker();
    if (input.json()) console.out().println(Json.line(CorpusJson.Status.of(status, reranker)));
    else {
      text(status, console);
      reranker.ifPresent(there -> console.out().println(line(there, console.style())));
    }
    return DONE;
  }

  private static void text(IndexStatus status, Console console) {
    status.rebuild().ifPresent(why -> console.out().println(console.style().warning(why)));
    if (status.corpora().isEmpty()) {
      if (status.rebuild().isEmpty())
        console
            .out()
            .println("The index is empty: the first question or 'perek corpora add' fills it.");
      return;
    }
    console
        .out()
        .println(
            "Schema %s, %s"
                .formatted(
                    status.schema(),
                    status.model().isEmpty() ? "no vectors yet" : "vectors of " + status.model()));
    List<List<String>> rows = new ArrayList<>();
    rows.add(List.of("CORPUS", "FILES", "PASSAGES", "WITH VECTOR"));
    for (IndexStatus.Corpus c : status.corpora())
      rows.add(List.of(c.id(), number(c.units()), number(c.passages()), number(c.embedded())));
    console.out().print(Columns.of(rows, console.style()));
  }

  private static String line(Reranker reranker, Style style) {
    return reranker
        .trouble()
        .map(trouble -> style.warning("Not reranked: " + trouble + "."))
        .orElseGet(() -> "Reranked by " + reranker.name());
  }

  private static String number(int n) {
    return "%,d".formatted(n);
  }
}
