package perek.shell;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import perek.corpora.Progress;
import perek.corpora.note.Notes;
import perek.index.Embedder;
import perek.index.EmbedderException;
import perek.index.IndexException;
import perek.index.Ingest;
import perek.index.PassageIndex;

/// Sees to it that the starter notes of this build are in the index before the first search.
final class StarterNotes {

  private static final Logger LOG = LoggerFactory.getLogger(StarterNotes.class);

  /// Which build's notes are indexed; beside the index, so that it goes when the index goes.
  private static final String STAMP = "notes.build";

  private final PassageIndex index;
  private final Embedder embedder;
  private final Path folder;

  /// @param folder of the index
  StarterNotes(PassageIndex index, Embedder embedder, Path folder) {
    this.index = index;
    this.embedder = embedder;
    this.folder = folder;
  }

  /// Indexes the notes where this build's are not there yet.
  ///
  /// @return why their vectors could not be made, in which case they are found by their words and
  ///   looked at again by the next start; empty where all is well
  /// @throws IndexException where there is no index and none can be made
  Optional<String> ensure(Progress progress) {
    String build = System.getProperty("perek.build", "");
    if (!build.isEmpty() && build.equals(stamped())) return Optional.empty();
    try {
      Ingest ingest = new Ingest(index, embedder);
      boolean putOff = putOff();
      Ingest.Report report = ingest.mirror(Notes.CORPUS, this::read, progress);
      if (!putOff) ingest.embed(List.of(report), progress);
      LOG.info("starter notes indexed: {}", report);
      if (!progress.cancelled()) Files.writeString(folder.resolve(STAMP), build);
    } catch (EmbedderException e) {
      LOG.warn("starter notes have no vectors yet: {}", e.getMessage());
      return Optional.ofNullable(e.getMessage());
    } catch (IndexException e) {
      // Another process may be writing: notes of an earlier build answer meanwhile.
      if (index.isEmpty()) throw e;
      LOG.warn("starter notes not brought up to date", e);
    } catch (IOException e) {
      LOG.warn("starter notes will be looked at again", e);
    }
    return Optional.empty();
  }

  /// Whoever put a corpus's vectors off need not wait for them when asking a question.
  private boolean putOff() {
    return index.status().corpora().stream()
        .anyMatch(corpus -> !corpus.id().equals(Notes.CORPUS) && corpus.pending() > 0);
  }

  private void read(Ingest.Sink sink) {
    new Notes().readings().forEach(sink::reading);
  }

  private String stamped() {
    try {
      Path stamp = folder.resolve(STAMP);
      return Files.exists(stamp) && !index.isEmpty() ? Files.readString(stamp) : "";
    } catch (IOException e) {
      return "";
    }
  }
}
