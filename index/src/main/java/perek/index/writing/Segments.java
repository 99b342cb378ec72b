package perek.index.writing;

import java.io.IOException;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.index.ConcurrentMergeScheduler;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.IndexWriterConfig.OpenMode;
import org.apache.lucene.index.TieredMergePolicy;

/// How both indices are cut into segments. A search looks each of its words up in every segment, so
/// few are made: with Lucene's own ten to a tier, a search of 100,000 passages took half as long
/// again.
final class Segments {

  /// Segments of about one size before they are merged.
  private static final double PER_TIER = 3;

  private static final double LEAST_BUFFER_MB = 16;
  private static final double MOST_BUFFER_MB = 64;

  /// Of the heap, since the interactive shell adds notes with little of it.
  private static final double BUFFER_SHARE = 1 / 12.;

  /// Documents that are merged for a search's sake, which takes a second for some 10,000.
  private static final int MOST_MERGED = 250_000;

  /// One in so many documents must be new for that.
  private static final int WORTH_MERGING = 10;

  private Segments() {}

  static IndexWriterConfig config(Analyzer analyzer, OpenMode mode) {
    double share = BUFFER_SHARE * Runtime.getRuntime().maxMemory() / (1 << 20);
    return new IndexWriterConfig(analyzer)
        .setOpenMode(mode)
        .setCommitOnClose(false)
        .setMergePolicy(new TieredMergePolicy().setSegmentsPerTier(PER_TIER))
        .setRAMBufferSizeMB(Math.clamp(share, LEAST_BUFFER_MB, MOST_BUFFER_MB));
  }

  /// Waits for the merges that are under way, which closing would drop, or makes few segments where
  /// that costs little beside what was added; then commits. For a writer to which nothing was added
  /// since its last commit.
  ///
  /// @param added documents since the writer was opened
  /// @param few segments at most where it costs little
  static void settle(IndexWriter writer, int added, int few) throws IOException {
    if (!writer.isOpen()) return;
    int documents = writer.getDocStats().numDocs;
    if (documents <= MOST_MERGED && WORTH_MERGING * added >= documents) writer.forceMerge(few);
    else if (writer.getConfig().getMergeScheduler() instanceof ConcurrentMergeScheduler merges)
      merges.sync();
    if (writer.isOpen() && writer.hasUncommittedChanges()) writer.commit();
  }
}
