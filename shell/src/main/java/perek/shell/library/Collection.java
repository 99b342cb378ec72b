package perek.shell.library;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import perek.corpora.Problem;
import perek.corpora.Progress;
import perek.corpora.Reading;
import perek.corpora.library.Entry;
import perek.corpora.library.Library;
import perek.corpora.library.Report;
import perek.corpora.note.Notes;
import perek.corpora.open.Readers;
import perek.index.Embedder;
import perek.index.IndexStatus;
import perek.index.IndexWriting;
import perek.index.Ingest;
import perek.index.PassageIndex;
import perek.shell.command.FailedException;

/// The library and the index as one: a corpus is fetched, then read, then searchable.
public final class Collection {

  private final Library library;
  private final Supplier<List<Reading>> notes;
  private final Readers readers;
  private final PassageIndex index;
  private final Embedder embedder;

  /// @param notes the starter notes, which are read again where the index is rebuilt
  public Collection(
      Library library,
      Supplier<List<Reading>> notes,
      Readers readers,
      PassageIndex index,
      Embedder embedder) {
    this.library = library;
    this.notes = notes;
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

  Library library() {
    return library;
  }

  PassageIndex index() {
    return index;
  }

  /// Notes a corpus in the library, fetches it and makes its text searchable.
  Outcome add(String what, Library.Options options, Progress progress) throws FailedException {
    return switch (library.add(what, options)) {
      case Library.Change.Refused(List<Problem> problems) -> throw refused(problems);
      case Library.Change.Done(Entry entry, boolean isNew) -> update(entry.id(), isNew, progress);
    };
  }

  private static FailedException refused(List<Problem> problems) {
    return new FailedException(
        problems.stream().map(Collection::sentence).collect(Collectors.joining("\n")));
  }

  private static String sentence(Problem problem) {
    String reason = problem.reason();
    return (reason.startsWith(problem.path()) ? reason : problem.path() + ": " + reason) + ".";
  }

  /// Brings the text of an added corpus up to date.
  Outcome update(String id, boolean isNew, Progress progress) {
    Report fetch = library.update(id, progress).getFirst();
    if (progress.cancelled()) throw new CancellationException("stopped while fetching " + id);
    Ingest.Report ingest =
        new Ingest(index, embedder)
            .mirror(id, sink -> read(id, library.roots(id), sink, progress), progress);
    return new Outcome(id, isNew, fetch, ingest);
  }

  /// Embeds what has no vector yet, of the corpora just brought up to date and of earlier ones.
  IndexWriting.Embedded embed(List<Outcome> outcomes, Progress progress) {
    List<Ingest.Report> reports = outcomes.stream().map(Outcome::ingest).toList();
    return new Ingest(index, embedder).embed(reports, progress);
  }

  /// Passages that still have no vector, with nothing embedded now.
  IndexWriting.Embedded pending() {
    int pending = index.status().corpora().stream().mapToInt(IndexStatus.Corpus::pending).sum();
    return new IndexWriting.Embedded(0, pending, 0);
  }

  private void read(String id, List<Path> roots, Ingest.Sink sink, Progress progress) {
    for (Path root : roots) {
      readers.read(
          root,
          id,
          (path, hash) -> sink.has(id, path, hash),
          sink::reading,
          sink::problem,
          progress);
    }
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
      notes.get().forEach(sink::reading);
      for (Entry entry : library.list().entries()) {
        if (entry.added() && !progress.cancelled()) read(entry.id(), entry.roots(), sink, progress);
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
