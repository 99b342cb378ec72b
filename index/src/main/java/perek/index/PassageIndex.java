package perek.index;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import perek.corpora.Progress;
import perek.index.cross.LastStage;
import perek.index.cross.Reranker;
import perek.index.reading.Interpretation;
import perek.index.reading.SearchReader;
import perek.index.reading.Understood;
import perek.index.search.QueryVector;
import perek.index.search.Tuning;
import perek.index.search.VectorLeg;
import perek.index.store.Census;
import perek.index.store.LiveReader;
import perek.index.store.LiveReader.Lease;
import perek.index.store.Stamp;
import perek.index.store.Stored;
import perek.index.store.StoredPassages;
import perek.index.store.UnitDocument;
import perek.index.text.Fields;
import perek.index.writing.Checkup;

/// The passages of all corpora in one folder. Every call sees the last commit, whichever process
/// made it. Safe for use by several threads.
public final class PassageIndex implements AutoCloseable {

  /// How long a writer waits for another one to end.
  public static final Duration PATIENCE = Duration.ofSeconds(10);

  private static final Logger LOG = LoggerFactory.getLogger(PassageIndex.class);

  private final Path folder;
  private final @Nullable Embedder embedder;
  private final LastStage lastStage;
  private final LiveReader text;
  private final LiveReader vectors;
  private volatile @Nullable String vectorTrouble;

  private PassageIndex(Path folder, @Nullable Embedder embedder, Optional<Reranker> reranker) {
    this.folder = folder;
    this.embedder = embedder;
    this.lastStage = new LastStage(reranker);
    this.text = new LiveReader(textFolder(folder));
    this.vectors = new LiveReader(vectorFolder(folder));
  }

  /// An index that is searched by text alone. Nothing need be there yet, and nothing is made.
  public static PassageIndex open(Path folder) {
    return new PassageIndex(folder, null, Optional.empty());
  }

  /// An index that is searched by text and vectors. The embedder stays the caller's to close.
  public static PassageIndex open(Path folder, Embedder embedder) {
    return open(folder, embedder, Optional.empty());
  }

  /// The same with its first hits in the order of a reranker, which is closed with the index.
  public static PassageIndex open(Path folder, Embedder embedder, Optional<Reranker> reranker) {
    return new PassageIndex(folder, embedder, reranker);
  }

  /// Where the index lies.
  public Path folder() {
    return folder;
  }

  static Path textFolder(Path folder) {
    return folder.resolve("text");
  }

  static Path vectorFolder(Path folder) {
    return folder.resolve("vectors");
  }

  /// True where no passage has been committed.
  public boolean isEmpty() {
    try (Lease lease = text.acquire().orElse(null)) {
      return lease == null || lease.searcher().getIndexReader().getDocCount(Fields.BODY) == 0;
    } catch (IOException | UncheckedIOException e) {
      throw IndexException.of(folder, e);
    }
  }

  /// Best passages, best first; none where the index is empty.
  ///
  /// @throws IndexException where the index is damaged or of another schema
  public List<Hit> search(Search search) {
    return search(search, Finder::find);
  }

  /// The same passages, each with the reasons; some ms slower.
  ///
  /// @throws IndexException where the index is damaged or of another schema
  public List<Explained> explain(Search search) {
    return search(search, Finder::explain);
  }

  private interface Way<T> {
    List<T> take(Finder finder) throws IOException;
  }

  private <T> List<T> search(Search search, Way<T> way) {
    try (Lease passages = text.acquire().orElse(null)) {
      if (passages == null) return List.of();
      requireCurrent(passages);
      vectorTrouble = null;
      try (Lease near = near().orElse(null)) {
        Interpretation read = read(passages, search);
        return way.take(
            new Finder(
                passages.searcher(), vectorLeg(near, search, read), lastStage, search, read));
      }
    } catch (IOException | UncheckedIOException e) {
      throw IndexException.of(folder, e);
    }
  }

  /// How a search is read: its filters, what is taken for misspelt, and what the glossary adds.
  public Understood understand(Search search) {
    try (Lease passages = text.acquire().orElse(null)) {
      return passages == null ? Understood.NOTHING : read(passages, search).understood();
    } catch (IOException | UncheckedIOException e) {
      throw IndexException.of(folder, e);
    }
  }

  private static Interpretation read(Lease passages, Search search) throws IOException {
    return new SearchReader(passages.searcher())
        .read(search.text(), search.revoked(), search.filter());
  }

  /// Why the last search went without vectors though there is an embedder; empty where it did not.
  public Optional<String> vectorTrouble() {
    return Optional.ofNullable(vectorTrouble);
  }

  /// Its reranker, and why the last search was not put into its order; see [LastStage].
  public LastStage lastStage() {
    return lastStage;
  }

  /// Counts by corpus, and whether a rebuild is needed.
  public IndexStatus status() {
    try (Lease passages = text.acquire().orElse(null);
        Lease near = vectors.acquire().orElse(null)) {
      String model = near == null ? "" : near.stamp().model();
      if (passages == null) return new IndexStatus("", model, Optional.empty(), List.of());
      Stamp stamp = passages.stamp();
      if (!stamp.current())
        return new IndexStatus(stamp.schema(), model, Optional.of(stale(stamp)), List.of());
      Map<String, Census.Count> counts =
          Census.of(
              passages.searcher().getIndexReader(),
              near == null || !usable(near) ? null : near.searcher().getIndexReader());
      return new IndexStatus(stamp.schema(), model, Optional.empty(), corpora(counts));
    } catch (IOException | UncheckedIOException e) {
      throw IndexException.of(folder, e);
    }
  }

  /// Reads every file of the index and says what cannot be read: one sentence with the remedy for
  /// each damaged part, none where all is sound. Done beside a writer, and on a read-only disk.
  public List<String> damage() {
    try {
      List<String> damage = new ArrayList<>();
      for (Path part : List.of(textFolder(folder), vectorFolder(folder)))
        for (String broken : Checkup.of(part))
          damage.add(IndexException.damaged(part, broken).getMessage());
      return damage;
    } catch (IOException | UncheckedIOException e) {
      throw IndexException.of(folder, e);
    }
  }

  /// All units of a corpus.
  public List<UnitInfo> units(String corpus) {
    try (Lease passages = text.acquire().orElse(null)) {
      if (passages == null) return List.of();
      requireCurrent(passages);
      return UnitDocument.units(passages.searcher(), corpus).stream()
          .map(u -> new UnitInfo(u.corpus(), u.path(), u.sourceHash(), u.passages()))
          .toList();
    } catch (IOException | UncheckedIOException e) {
      throw IndexException.of(folder, e);
    }
  }

  /// Gives every passage of the last commit, in the order in which they lie there.
  ///
  /// @param withVectors whether its vector is given as well, where it has one
  /// @return how many there are
  /// @throws java.util.concurrent.CancellationException once the user has asked to stop
  public int each(boolean withVectors, Progress progress, Consumer<Stored> visitor) {
    try (Lease passages = text.acquire().orElse(null);
        Lease near = withVectors ? vectors.acquire().orElse(null) : null) {
      if (passages == null) return 0;
      requireCurrent(passages);
      return StoredPassages.each(
          passages.searcher(), near == null ? null : near.searcher(), progress, visitor);
    } catch (IOException | UncheckedIOException e) {
      throw IndexException.of(folder, e);
    }
  }

  /// Takes the turn to write, going on from the last commit; waits [#PATIENCE] for another writer.
  public IndexWriting writer() {
    return IndexWriting.open(folder, PATIENCE);
  }

  /// Takes the turn to write with an empty text index, which replaces the old one, damaged or not,
  /// at its first commit. Vectors are kept where they are sound, so that equal passages are not
  /// embedded again.
  public IndexWriting rebuild() {
    return IndexWriting.rebuild(folder, PATIENCE);
  }

  @Override
  public void close() {
    try (lastStage;
        text;
        vectors) {
      LOG.debug("closing index {}", folder);
    } catch (IOException | UncheckedIOException e) {
      throw IndexException.of(folder, e);
    }
  }

  private void requireCurrent(Lease lease) {
    if (!lease.stamp().current())
      throw IndexException.stale(folder, lease.stamp().schema(), Stamp.SCHEMA);
  }

  private String stale(Stamp stamp) {
    return String.valueOf(IndexException.stale(folder, stamp.schema(), Stamp.SCHEMA).getMessage());
  }

  private static List<IndexStatus.Corpus> corpora(Map<String, Census.Count> counts) {
    return counts.entrySet().stream()
        .map(e ->
            new IndexStatus.Corpus(
                e.getKey(), e.getValue().units(), e.getValue().passages(), e.getValue().embedded()))
        .toList();
  }

  /// Empty where there is no embedder or no vector of its model; a failing model is logged, told by
  /// [#vectorTrouble()], and does not stop the search.
  private Optional<VectorLeg> vectorLeg(@Nullable Lease near, Search search, Interpretation read) {
    boolean asked = search.tuning().legs() != Tuning.Legs.TEXT && !read.text().isBlank();
    if (embedder == null || near == null || !asked) return Optional.empty();
    if (!usable(near))
      return without("the vectors are of " + near.stamp().model() + ", not " + embedder.id());
    try {
      return Optional.of(
          new VectorLeg(
              near.searcher(),
              QueryVector.of(read.text(), read.question(), search.tuning(), embedder::query)));
    } catch (EmbedderException e) {
      return without(String.valueOf(e.getMessage()));
    }
  }

  /// Vectors that cannot be opened do not stop the search.
  private Optional<Lease> near() {
    try {
      return vectors.acquire();
    } catch (IOException | UncheckedIOException e) {
      vectorTrouble = String.valueOf(IndexException.of(vectorFolder(folder), e).getMessage());
      LOG.warn("search by text alone", e);
      return Optional.empty();
    }
  }

  /// Vectors of another model count for nothing.
  private boolean usable(Lease near) {
    return embedder == null || near.stamp().model().equals(embedder.id());
  }

  private Optional<VectorLeg> without(String reason) {
    LOG.warn("search by text alone: {}", reason);
    vectorTrouble = reason;
    return Optional.empty();
  }
}
