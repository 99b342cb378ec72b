package perek.shell.library;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import perek.corpora.Problem;
import perek.corpora.Progress;
import perek.corpora.Reading;
import perek.corpora.library.Entry;
import perek.corpora.library.Library;
import perek.corpora.library.Report;
import perek.corpora.note.Notes;
import perek.index.Embedder;
import perek.index.IndexWriting;
import perek.index.Ingest;
import perek.index.PassageIndex;

/// The library and the index as one: a corpus is fetched, then read, then searchable.
public final class Collection {

  private final Library library;
  private final Readers readers;
  private final PassageIndex index;
  private final Embedder embedder;

  public Collection(Library library, Readers readers, PassageIndex index, Embedder embedder) {
    this.library = library;
    this.readers = readers;
    this.index = index;
    this.embedder = embedder;
  }

  /// What came of bringing one corpus up to date.
  ///
  /// @param fetch what came from its publisher
  /// @param ingest what was read and indexed
  public record Outcome(String id, boolean isNew, Report fetch, Ingest.Report ingest) {

    /// Of both.
    public List<Problem> problems() {
      List<Problem> problems = new ArrayList<>(fetch.problems());
      problems.addAll(ingest.problems());
      return problems;
    }
  }

  /// The wish to add something that cannot be.
  public static final class RefusedException extends Exception {
    private static final long serialVersionUID = 1L;

    RefusedException(List<Problem> problems) {
      super(
          String.join(
              "\n", problems.stream().map(p -> p.path() + ": " + p.reason() + ".").toList()));
    }
  }

  Library library() {
    return library;
  }

  PassageIndex index() {
    return index;
  }

  /// Notes a corpus in the library, fetches, reads and indexes it.
  Outcome add(String what, Library.Options options, Ingest.Vectors when, Progress progress)
      throws RefusedException {
    return switch (library.add(what, options)) {
      case Library.Change.Refused(List<Problem> problems) -> throw new RefusedException(problems);
      case Library.Change.Done(Entry entry, boolean isNew) ->
          update(entry.id(), isNew, when, progress);
    };
  }

  /// Brings an added corpus up to date.
  Outcome update(String id, boolean isNew, Ingest.Vectors when, Progress progress) {
    Report fetch = library.update(id, progress).getFirst();
    if (progress.cancelled()) throw new CancellationException("stopped while fetching " + id);
    Ingest.Report ingest =
        new Ingest(index, embedder)
            .mirror(
                id, sink -> readers.read(id, library.roots(id), sink, progress), when, progress);
    return new Outcome(id, isNew, fetch, ingest);
  }

  /// Removes a corpus from library and index.
  ///
  /// @return why it could not be; empty where it is gone
  Optional<Problem> remove(String id) {
    Optional<Problem> problem = library.remove(id);
    if (problem.isPresent()) return problem;
    try (IndexWriting writing = index.writer()) {
      writing.remove(id);
      writing.commit();
      writing.removeOrphans(embedder);
    }
    return Optional.empty();
  }

  /// Ids of what should be indexed.
  List<String> ids() {
    List<String> ids = new ArrayList<>(List.of(Notes.CORPUS));
    library.list().entries().stream().filter(Entry::added).map(Entry::id).forEach(ids::add);
    return ids;
  }

  /// Reads everything again into a fresh index; the old one answers until it is replaced.
  ///
  /// @return what could not be read
  List<Problem> rebuild(Progress progress) {
    List<Problem> problems = new ArrayList<>();
    try (IndexWriting writing = index.rebuild()) {
      Refill sink = new Refill(writing, problems, progress);
      new Notes().readings().forEach(sink::reading);
      for (Entry entry : library.list().entries()) {
        if (entry.added() && !progress.cancelled())
          readers.read(entry.id(), entry.roots(), sink, progress);
      }
      if (progress.cancelled()) throw new CancellationException("stopped; the old index stays");
      writing.commit();
      writing.embedPending(embedder, progress);
      if (!progress.cancelled()) writing.removeOrphans(embedder);
    }
    return problems;
  }

  /// Puts everything, since a fresh index has nothing.
  private static final class Refill implements Ingest.Sink {
    private final IndexWriting writing;
    private final List<Problem> problems;
    private final Progress progress;
    private long done;

    Refill(IndexWriting writing, List<Problem> problems, Progress progress) {
      this.writing = writing;
      this.problems = problems;
      this.progress = progress;
    }

    @Override
    public boolean has(String corpus, String path, String sourceHash) {
      return writing.has(corpus, path, sourceHash);
    }

    @Override
    public void reading(Reading reading) {
      writing.put(reading);
      progress.report("indexing " + reading.path(), ++done, 0);
    }

    @Override
    public void problem(Problem problem) {
      problems.add(problem);
    }
  }
}
