package perek.shell.library;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.springframework.shell.core.command.ExitStatus;
import perek.corpora.source.Source;
import perek.index.UnitInfo;
import perek.shell.command.PerekCommand;
import perek.shell.line.Synopsis;
import perek.shell.line.UsageException;
import perek.shell.line.Values;
import perek.shell.render.Columns;
import perek.shell.render.Console;
import perek.shell.render.CorpusJson;
import perek.shell.render.Json;
import perek.shell.render.Wrap;

/// `perek corpora show`: one corpus with its files and what could not be read of it.
public final class ShowCommand extends PerekCommand<ShowCommand.Input> {

  private static final int MAX_UNITS = 40;

  private static final Synopsis SYNOPSIS =
      new Synopsis(
          "corpora show",
          "Show one corpus: where it comes from and what was read.",
          "ID",
          1,
          1,
          List.of(),
          List.of("perek corpora show ivoa", "perek corpora show notes --json"));

  private final Supplier<Collection> collection;

  public ShowCommand(Supplier<Collection> collection, Console console) {
    super(SYNOPSIS, console);
    this.collection = collection;
  }

  /// @param id of an added or shipped corpus
  public record Input(String id, boolean json) {}

  @Override
  protected Input input(Values values) {
    return new Input(values.words(), values.flag("json"));
  }

  @Override
  protected ExitStatus run(Input input, Console console) throws UsageException {
    List<CorpusJson.Corpus> all = Catalogue.of(collection.get()).corpora();
    Known.require(input.id(), all.stream().map(CorpusJson.Corpus::id).toList());
    CorpusJson.Corpus corpus =
        all.stream().filter(c -> c.id().equals(input.id())).findFirst().orElseThrow();
    if (input.json()) console.out().println(Json.line(corpus));
    else text(corpus, from(corpus.id()), collection.get().index().units(corpus.id()), console);
    return DONE;
  }

  private String from(String id) {
    return collection.get().library().show(id).stream()
        .flatMap(entry -> entry.manifest().sources().stream())
        .map(ShowCommand::from)
        .collect(
            Collectors.collectingAndThen(
                Collectors.joining(", "), all -> all.isEmpty() ? "comes with Perek" : all));
  }

  private static String from(Source source) {
    return switch (source) {
      case Source.Folder(Path path) -> path.toString();
      case Source.OneFile(Path path) -> path.toString();
      case Source.IvoaDocuments(URI repository, var standards) ->
          repository + " (" + standards.size() + " standards)";
      case Source.WebPages(List<URI> pages) ->
          pages.stream().map(URI::toString).collect(Collectors.joining(", "));
      case Source.RawDocs(URI base, _, List<String> paths) ->
          base + " (" + paths.size() + " files)";
      case Source.Ads(URI api, List<String> queries, _) -> api + " for " + queries;
      case Source.Arxiv(URI api, List<String> queries, _) -> api + " for " + queries;
    };
  }

  private static void text(
      CorpusJson.Corpus corpus, String from, List<UnitInfo> units, Console console) {
    console
        .out()
        .print(
            Columns.of(
                List.of(
                    List.of("Corpus", corpus.id()),
                    List.of("Title", Wrap.line(corpus.title())),
                    List.of("From", Wrap.line(from)),
                    List.of("Publisher", corpus.publisher()),
                    List.of("Licence", corpus.licence()),
                    List.of(
                        "Added", corpus.added() ? "yes" : "no: perek corpora add " + corpus.id()),
                    List.of(
                        "Updated",
                        corpus.updated() == null
                            ? "-"
                            : corpus.updated().replaceFirst("\\.\\d+Z", "Z")),
                    List.of("Passages", "%,d".formatted(corpus.passages())),
                    List.of("Without vector", "%,d".formatted(corpus.pending()))),
                console.style()));
    console.out().println("Files and records: " + units.size());
    units.stream()
        .limit(MAX_UNITS)
        .forEach(unit ->
            console.out().println("  %5d  %s".formatted(unit.passages(), Wrap.line(unit.path()))));
    if (units.size() > MAX_UNITS)
      console.out().println("  … and " + (units.size() - MAX_UNITS) + " more");
    if (corpus.problems().isEmpty()) return;
    console
        .out()
        .println(console.style().warning("Could not be fetched: " + corpus.problems().size()));
    corpus
        .problems()
        .forEach(p -> console.out().println("  " + OutcomeText.line(p.path(), p.reason())));
  }
}
