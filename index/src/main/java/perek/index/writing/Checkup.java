package perek.index.writing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.lucene.index.CheckIndex;
import org.apache.lucene.index.CheckIndex.Status;
import org.apache.lucene.index.CorruptIndexException;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.SegmentInfos;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.NoLockFactory;

/// Reads every file of a Lucene index with Lucene's own [CheckIndex], checksums included: about a
/// second for 100 MB. Takes no lock, so that it can be done on a read-only disk and beside a
/// writer.
public final class Checkup {

  /// A commit made meanwhile may take files away from under a check; then it is done again.
  private static final int TRIES = 3;

  private Checkup() {}

  /// What is broken in the last commit, a clause a segment; empty where all is sound or nothing is
  /// there.
  public static List<String> of(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) return List.of();
    try (Directory directory = FSDirectory.open(folder, NoLockFactory.INSTANCE)) {
      if (!DirectoryReader.indexExists(directory)) return List.of();
      for (int tries = 1; true; tries++) {
        String before = SegmentInfos.getLastCommitSegmentsFileName(directory);
        List<String> damage = damage(directory);
        boolean still = before.equals(SegmentInfos.getLastCommitSegmentsFileName(directory));
        if (damage.isEmpty() || still || tries == TRIES) return damage;
      }
    }
  }

  /// Takes broken segments out of an index, with what they held; all of it where it is not even
  /// known which these are. For the holder of the [WriterTurn].
  static void mend(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) return;
    boolean hopeless;
    try (Directory directory = FSDirectory.open(folder, NoLockFactory.INSTANCE);
        CheckIndex check = check(directory)) {
      Status status = check.checkIndex();
      hopeless = !status.clean && status.segmentInfos.isEmpty();
      if (!status.clean && status.numBadSegments > 0) check.exorciseIndex(status);
    }
    if (hopeless) TextWriter.discard(folder);
  }

  private static CheckIndex check(Directory directory) throws IOException {
    CheckIndex check = new CheckIndex(directory, directory.obtainLock("check"));
    check.setThreadCount(1);
    return check;
  }

  private static List<String> damage(Directory directory) throws IOException {
    try (CheckIndex check = check(directory)) {
      Status status = check.checkIndex();
      if (status.clean) return List.of();
      if (status.segmentInfos.isEmpty()) return List.of("the list of its segments cannot be read");
      return status.segmentInfos.stream()
          .filter(segment -> segment.error != null)
          .map(Checkup::clause)
          .toList();
    }
  }

  private static String clause(Status.SegmentInfoStatus segment) {
    return "segment %s with %,d documents: %s"
        .formatted(segment.name, segment.maxDoc, said(segment.error));
  }

  /// What Lucene says without the chain of its inner files.
  public static String said(Throwable fault) {
    return fault instanceof CorruptIndexException corrupt
        ? corrupt.getOriginalMessage()
        : String.valueOf(fault.getMessage());
  }
}
