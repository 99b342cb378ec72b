package perek.shell.command;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import org.springframework.shell.core.command.ExitStatus;
import perek.assistant.Question;
import perek.index.Explained;
import perek.index.Hit;
import perek.index.Search;
import perek.index.reading.Scope;
import perek.index.search.Tuning;
import perek.shell.line.Option;
import perek.shell.line.Synopsis;
import perek.shell.line.UsageException;
import perek.shell.line.Values;
import perek.shell.render.Console;
import perek.shell.render.HitJson;
import perek.shell.render.HitText;
import perek.shell.render.Json;
import perek.shell.scope.ReadLine;
import perek.shell.scope.ScopeOptions;

/// `perek search`: passages as they stand, best first.
public final class SearchCommand extends PerekCommand<SearchCommand.Input> {

  /// Hits where `-k` says nothing.
  private static final int DEFAULT_HITS = 10;

  private static final Synopsis SYNOPSIS =
      new Synopsis(
          "search",
          "Show the passages that fit best.",
          "WORDS…",
          0,
          Synopsis.ANY,
          ScopeOptions.and(
              new Option("k", ' ', "N", "show N hits (10)"),
              Option.value("batch", "FILE", "search for each line of a file of JSON lines"),
              Option.flag("explain", "say why each passage came")),
          List.of(
              "perek search vacuum wavelength",
              "perek search --json -k 3 case-insensitive match in ADQL",
              "perek search --explain em_min  # scores, ranks and words that counted",
              "perek search --kind paper --year 2024.. exoplanet atmospheres",
              "perek search --without 'query language' case in the query language",
              "perek search --batch questions.jsonl  # lines {\"id\",\"question\"}"));

  private final Searching index;
  private final Stop stop;

  public SearchCommand(Searching index, Stop stop, Console console) {
    super(SYNOPSIS, console);
    this.index = index;
    this.stop = stop;
  }

  /// @param words empty where a batch is given
  public record Input(
      String words, int k, Scope scope, boolean json, boolean explain, Optional<Path> batch) {

    Search search(String text) {
      return new Search(text, k, Tuning.DEFAULT, scope.revoked(), scope.filter());
    }
  }

  @Override
  protected Input input(Values values) throws UsageException {
    int k = values.number("k", DEFAULT_HITS, 1, Search.DEPTH);
    Input input =
        new Input(
            values.words(),
            k,
            ScopeOptions.of(values),
            values.flag("json"),
            values.flag("explain"),
            values.path("batch"));
    boolean batch = input.batch().isPresent();
    if (batch && !input.words().isEmpty())
      throw new UsageException("Give either words or --batch FILE, not both.");
    if (!batch && input.words().isEmpty())
      throw new UsageException("There are no words to search for: perek search WORDS…");
    if (input.words().length() > Question.MAX_LENGTH)
      throw new UsageException(
          "The words have %,d characters, the limit is %,d."
              .formatted(input.words().length(), Question.MAX_LENGTH));
    return input;
  }

  @Override
  protected ExitStatus run(Input input, Console console) throws Exception {
    if (input.batch().isPresent()) return batch(input.batch().get(), input, console);
    Search search = input.search(input.words());
    ReadLine.of(index.understand(search)).ifPresent(console.err()::println);
    if (input.explain()) return explain(search, input.json(), console);
    List<Hit> hits = index.search(search);
    if (input.json()) console.out().println(Json.line(HitJson.of(hits)));
    else if (hits.isEmpty()) console.out().println("Nothing was found.");
    else console.out().print(HitText.of(hits, console.style(), console.width()));
    return DONE;
  }

  private ExitStatus explain(Search search, boolean json, Console console) {
    List<Explained> hits = index.explain(search);
    if (json) console.out().println(Json.line(HitJson.explained(hits)));
    else if (hits.isEmpty()) console.out().println("Nothing was found.");
    else console.out().print(HitText.explained(hits, console.style(), console.width()));
    return DONE;
  }

  private List<HitJson> hits(String words, Input input) {
    return input.explain()
        ? HitJson.explained(index.explain(input.search(words)))
        : HitJson.of(index.search(input.search(words)));
  }

  private ExitStatus batch(Path file, Input input, Console console) throws Exception {
    try (Batch lines = Batch.open(file)) {
      for (var item = lines.next(); item.isPresent(); item = lines.next()) {
        if (stop.cancelled()) throw new CancellationException("stopped");
        List<HitJson> hits = hits(item.get().last(), input);
        console.out().println(Json.line(new HitJson.Line(item.get().id(), hits)));
      }
      return DONE;
    } catch (Batch.LineException e) {
      console.err().println(e.getMessage());
      return FAILED;
    }
  }
}
