package perek.index;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import perek.corpora.Problem;
import perek.corpora.Progress;
import perek.corpora.Reading;

/// Adds what readers give to the index: text first, searchable at once, then vectors.
public final class Ingest {

  private static final long COMMIT_NANOS = Duration.ofSeconds(20).toNanos();

  private final PassageIndex index;
  private final Embedder embedder;

  public Ingest(PassageIndex index, Embedder embedder) {
    this.index = index;
    this.embedder = embedder;
  }

  /// Gives readings and problems one after the other.
  public interface Source {
    void read(Sink sink);
  }

  /// Where a source puts what it reads.
  public interface Sink {

    /// True where the unit is indexed from the same bytes: then the source need not read it.
    boolean has(String corpus, String path, String sourceHash);

    void reading(Reading reading);

    void problem(Problem problem);
  }

  /// What came of reading a source into text.
  ///
  /// @param added units indexed, new or changed
  /// @param unchanged units left as they were
  /// @param replaced of the added units were there before
  /// @param removed units whose source is gone
  /// @param passages of the added units
  /// @param problems what could not be read
  /// @param millis wall time until the text was searchable, in ms
  public record Report(
      int added,
      int unchanged,
      int replaced,
      int removed,
      int passages,
      List<Problem> problems,
      long millis) {

    public Report {
      problems = List.copyOf(problems);
    }
  }

  /// Adds all that a source gives; what it no longer gives stays. The text is searchable and safe
  /// when this returns.
  public Report add(Source source, Progress progress) {
    return ingest(source, List.of(), progress);
  }

  /// Makes a corpus equal to its source: what it no longer gives is removed, unless its reading
  /// failed or was cancelled. The text is searchable and safe when this returns.
  public Report mirror(String corpus, Source source, Progress progress) {
    return ingest(source, List.of(corpus), progress);
  }

  /// Embeds what has no vector yet, of earlier calls too, and drops the vectors that went out of
  /// use with the given reports.
  public IndexWriting.Embedded embed(List<Report> reports, Progress progress) {
    try (IndexWriting writing = index.writer()) {
      IndexWriting.Embedded embedded = writing.embedPending(embedder, progress);
      // Not after a plain addition: while a rebuild goes on, other corpora's vectors look unused.
      if (reports.stream().anyMatch(r -> r.replaced + r.removed > 0))
        writing.removeOrphans(embedder);
      return embedded;
    }
  }

  private Report ingest(Source source, List<String> mirrored, Progress progress) {
    long start = System.nanoTime();
    try (IndexWriting writing = index.writer()) {
      Intake intake = new Intake(writing, progress);
      source.read(intake);
      if (!progress.cancelled()) mirrored.forEach(intake::removeUnseen);
      writing.commit();
      return intake.report(Duration.ofNanos(System.nanoTime() - start).toMillis());
    }
  }

  private static final class Intake implements Sink {

    private final IndexWriting writing;
    private final Progress progress;
    private final List<Problem> problems = new ArrayList<>();
    private final Set<String> seen = new HashSet<>();
    private final Set<String> untouched = new HashSet<>();
    private long lastCommit = System.nanoTime();
    private int added;
    private int replaced;
    private int unchanged;
    private int removed;
    private int passages;

    Intake(IndexWriting writing, Progress progress) {
      this.writing = writing;
      this.progress = progress;
    }

    @Override
    public boolean has(String corpus, String path, String sourceHash) {
      boolean has = writing.has(corpus, path, sourceHash);
      if (has) {
        keep(path);
        untouched.add(path);
      }
      return has;
    }

    @Override
    public void reading(Reading reading) {
      boolean known = writing.hasUnit(reading.corpus(), reading.path());
      if (!writing.put(reading)) {
        keep(reading.path());
        return;
      }
      seen.add(reading.path());
      added++;
      if (known) replaced++;
      passages += reading.passages().size();
      progress.report("indexing " + reading.path(), added + unchanged, 0);
      if (System.nanoTime() - lastCommit < COMMIT_NANOS) return;
      writing.commit();
      lastCommit = System.nanoTime();
    }

    @Override
    public void problem(Problem problem) {
      problems.add(problem);
      seen.add(problem.path());
    }

    private void keep(String path) {
      seen.add(path);
      unchanged++;
    }

    /// A file that could not be read, or need not be, keeps its records, whose paths are `file#id`.
    void removeUnseen(String corpus) {
      for (String path : writing.paths(corpus)) {
        String file = path.replaceFirst("#.*", "");
        boolean unread = problems.stream().anyMatch(p -> p.path().equals(file));
        boolean kept = unread || untouched.contains(file);
        if (!seen.contains(path) && !kept && writing.remove(corpus, path)) removed++;
      }
    }

    Report report(long millis) {
      return new Report(added, unchanged, replaced, removed, passages, problems, millis);
    }
  }
}
