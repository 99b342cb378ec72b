package perek.shell.library;

import java.nio.file.Path;
import java.util.List;
import perek.corpora.Progress;
import perek.index.Ingest;

/// Reads the files of a corpus.
@FunctionalInterface
public interface Readers {

  /// Gives all that can be read below the roots to the sink, and what cannot as problems.
  void read(String corpus, List<Path> roots, Ingest.Sink sink, Progress progress);
}
