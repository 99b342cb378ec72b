package perek.assistant.eval;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import perek.assistant.Assistant;
import perek.assistant.Listening;
import perek.assistant.eval.gold.Beir;
import perek.assistant.eval.gold.Case;
import perek.assistant.eval.gold.GoldException;
import perek.corpora.Progress;
import perek.index.Embedder;
import perek.index.EmbedderException;
import perek.index.Hit;
import perek.index.IndexStatus;
import perek.index.PassageIndex;
import perek.index.Search;
import perek.index.search.Tuning;

/// Runs questions under one configuration after the other, in one process with one embedder, each
/// question embedded once. Nothing is written but the indices of test collections.
public final class Evaluation {

  private final RememberedQueries embedder;
  private final Path index;
  private final Path cache;
  private final Assistants assistants;

  /// Makes an assistant that finds passages as it is told.
  public interface Assistants {
    /// @param search the best `k` passages for a query, best first
    Assistant with(BiFunction<String, Integer, List<Hit>> search);
  }

  /// @param index folder of the user's index, read as it stands
  /// @param cache folder in which the indices of test collections are kept
  public Evaluation(Embedder embedder, Path index, Path cache, Assistants assistants) {
    this.embedder = new RememberedQueries(embedder);
    this.index = index;
    this.cache = cache;
    this.assistants = assistants;
  }

  /// What the user's index holds.
  public IndexStatus status() {
    try (PassageIndex open = PassageIndex.open(index, embedder)) {
      return open.status();
    }
  }

  /// Search over the user's index.
  ///
  /// @throws EmbedderException where a configuration needs vectors and they cannot be used
  public List<Measured> retrieval(List<Case> cases, List<Tuning> tunings, Progress progress) {
    prepare(cases.stream().map(Case::question).toList(), tunings, progress);
    try (PassageIndex open = PassageIndex.open(index, embedder)) {
      CaseRetrieval retrieval = new CaseRetrieval(strict(open), progress);
      return tunings.stream().map(tuning -> retrieval.run(cases, tuning)).toList();
    }
  }

  /// The assistant over the user's index.
  ///
  /// @throws EmbedderException where a configuration needs vectors and they cannot be used
  public List<Measured> answers(
      List<Case> cases, List<Tuning> tunings, Listening listening, Progress progress) {
    try (PassageIndex open = PassageIndex.open(index, embedder)) {
      Function<Search, List<Hit>> search = strict(open);
      List<Measured> measured = new ArrayList<>();
      for (Tuning tuning : tunings) {
        Assistant assistant =
            assistants.with((query, k) -> search.apply(new Search(query, k, tuning)));
        measured.add(new Answering(assistant, listening, progress).run(cases, tuning));
      }
      return measured;
    }
  }

  /// Search over a test collection, indexed and embedded where it is not yet.
  ///
  /// @throws EmbedderException where the model cannot be used
  public List<Measured> beir(Beir collection, List<Tuning> tunings, Progress progress)
      throws IOException, GoldException {
    Path folder = cache.resolve(collection.name() + "-" + collection.key());
    Files.createDirectories(folder);
    try (PassageIndex open = PassageIndex.open(folder, embedder)) {
      new BeirIndex(open, embedder).fill(collection, progress);
      prepare(List.copyOf(collection.queries().values()), tunings, progress);
      BeirRetrieval retrieval = new BeirRetrieval(strict(open), progress);
      return tunings.stream().map(tuning -> retrieval.run(collection, tuning)).toList();
    }
  }

  private void prepare(List<String> questions, List<Tuning> tunings, Progress progress) {
    if (tunings.stream().anyMatch(tuning -> tuning.legs() != Tuning.Legs.TEXT))
      embedder.prepare(questions, progress);
  }

  /// A search that silently went without vectors would be measured under the wrong name.
  private static Function<Search, List<Hit>> strict(PassageIndex index) {
    return search -> {
      List<Hit> hits = index.search(search);
      var trouble = index.vectorTrouble();
      if (trouble.isEmpty()) return hits;
      throw new EmbedderException(
          "The vectors cannot be used: "
              + trouble.get()
              + "; 'perek index rebuild' makes them anew, and '--with text' measures without them.");
    };
  }
}
