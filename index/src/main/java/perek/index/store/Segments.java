package perek.index.store;

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

  private Segments() {}

  static IndexWriterConfig config(Analyzer analyzer, OpenMode mode) {
    double share = BUFFER_SHARE * Runtime.getRuntime().maxMemory() / (1 << 20);
    return new IndexWriterConfig(analyzer)
        .setOpenMode(mode)
        .setCommitOnClose(false)
        .setMergePolicy(new TieredMergePolicy().setSegmentsPerTier(PER_TIER))
        .setRAMBufferSizeMB(Math.clamp(share, LEAST_BUFFER_MB, MOST_BUFFER_MB));
  }

  /// Waits for the merges that are under way, which closing would drop, and commits what they made.
  /// For a writer to which nothing was added since its last commit.
  static void settle(IndexWriter writer) throws IOException {
    if (writer.isOpen()
        && writer.getConfig().getMergeScheduler() instanceof ConcurrentMergeScheduler merges)
      merges.sync();
    if (writer.isOpen() && writer.hasUncommittedChanges()) writer.commit();
  }
}
