package perek.shell.library;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import perek.corpora.Problem;
import perek.corpora.library.Entry;
import perek.corpora.library.Library;
import perek.corpora.note.Notes;
import perek.index.IndexStatus;
import perek.shell.render.CorpusJson;

/// What the library holds beside what the index holds of it.
///
/// @param corpora the starter notes first
/// @param problems of the library as a whole
record Catalogue(List<CorpusJson.Corpus> corpora, List<Problem> problems) {

  private static final IndexStatus.Corpus NOTHING = new IndexStatus.Corpus("", 0, 0, 0);

  static Catalogue of(Collection collection) {
    Map<String, IndexStatus.Corpus> indexed =
        collection.index().status().corpora().stream()
            .collect(Collectors.toMap(IndexStatus.Corpus::id, Function.identity()));
    Library.Listing listing = collection.library().list();
    List<CorpusJson.Corpus> corpora = new ArrayList<>();
    corpora.add(notes(indexed.getOrDefault(Notes.CORPUS, NOTHING)));
    for (Entry entry : listing.entries()) {
      corpora.add(corpus(entry, indexed.getOrDefault(entry.id(), NOTHING)));
    }
    return new Catalogue(corpora, listing.problems());
  }

  private static CorpusJson.Corpus notes(IndexStatus.Corpus counts) {
    return new CorpusJson.Corpus(
        Notes.CORPUS,
        "Starter notes that come with Perek",
        "Perek",
        "Apache-2.0",
        true,
        counts.units(),
        counts.units(),
        counts.passages(),
        counts.pending(),
        null,
        false,
        List.of());
  }

  private static CorpusJson.Corpus corpus(Entry entry, IndexStatus.Corpus counts) {
    return new CorpusJson.Corpus(
        entry.id(),
        entry.manifest().title(),
        entry.manifest().publisher(),
        entry.manifest().licence(),
        entry.added(),
        entry.documents(),
        counts.units(),
        counts.passages(),
        counts.pending(),
        entry.updated() == null ? null : entry.updated().toString(),
        entry.due(),
        CorpusJson.Fault.of(entry.problems()));
  }
}
