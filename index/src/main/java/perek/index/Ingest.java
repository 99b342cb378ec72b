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

  /// What came of an ingest.
  ///
  /// @param added units indexed, new or changed
  /// @param unchanged units left as they were
  /// @param removed units whose source is gone
  /// @param passages of the added units
  /// @param embedded passages that got a vector, from earlier ingests too
  /// @param pending passages still without a vector
  /// @param cut embedded passages that were longer than the model reads
  /// @param problems what could not be read
  /// @param textMillis wall time until the text was searchable, in ms
  /// @param embedMillis wall time of the embedding, in ms
  public record Report(
      int added,
      int unchanged,
      int removed,
      int passages,
      int embedded,
      int pending,
      long cut,
      List<Problem> problems,
      long textMillis,
      long embedMillis) {

    public Report {
      problems = List.copyOf(problems);
    }
  }

  /// Whether passages are embedded before the call returns, or by the next one that does so.
  public enum Vectors {
    NOW,
    LATER
  }

  /// Adds all that a source gives; what it no longer gives stays.
  public Report add(Source source, Vectors when, Progress progress) {
    try (IndexWriting writing = index.writer()) {
      return ingest(writing, source, List.of(), when, progress);
    }
  }

  /// Makes a corpus equal to its source: what it no longer gives is removed, unless its reading
  /// failed or was cancelled.
  public Report mirror(String corpus, Source source, Vectors when, Progress progress) {
    try (IndexWriting writing = index.writer()) {
      return ingest(writing, source, List.of(corpus), when, progress);
    }
  }

  /// Embeds what earlier calls left.
  public IndexWriting.Embedded embed(Progress progress) {
    try (IndexWriting writing = index.writer()) {
      return writing.embedPending(embedder, progress);
    }
  }

  private Report ingest(
      IndexWriting writing, Source source, List<String> mirrored, Vectors when, Progress progress) {
    long start = System.nanoTime();
    Intake intake = new Intake(writing, progress);
    source.read(intake);
    if (!progress.cancelled()) mirrored.forEach(intake::removeUnseen);
    writing.commit();
    long searchable = System.nanoTime();
    IndexWriting.Embedded embedded =
        when == Vectors.NOW
            ? writing.embedPending(embedder, progress)
            : new IndexWriting.Embedded(0, intake.passages, 0);
    // Not after a plain addition: while a rebuild goes on, other corpora's vectors look unused.
    if (when == Vectors.NOW && intake.replaced + intake.removed > 0)
      writing.removeOrphans(embedder);
    return intake.report(
        embedded, millis(start, searchable), millis(searchable, System.nanoTime()));
  }

  private static long millis(long from, long to) {
    return Duration.ofNanos(to - from).toMillis();
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

    Report report(IndexWriting.Embedded embedded, long textMillis, long embedMillis) {
      return new Report(
          added,
          unchanged,
          removed,
          passages,
          embedded.passages(),
          embedded.pending(),
          embedded.cut(),
          problems,
          textMillis,
          embedMillis);
    }
  }
}
