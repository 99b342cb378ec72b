package perek.corpora.library;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import perek.corpora.Problem;
import perek.corpora.source.FetchLog;
import perek.corpora.source.Source;

/// One corpus as the user sees it.
///
/// @param added false for a manifest that comes with Perek and has not been added
/// @param roots files and folders to read its documents from; empty until something was fetched
/// @param documents fetched and here; 0 for folders, whose files are counted as they are read
/// @param updated when the last whole update ended; null where there was none
/// @param due true where its manifest wants an update now
/// @param unfinished true where the last update was cut short; the next goes on from there
/// @param problems of the last update
public record Entry(
    Manifest manifest,
    boolean added,
    List<Path> roots,
    int documents,
    @Nullable Instant updated,
    boolean due,
    boolean unfinished,
    List<Problem> problems) {

  public Entry {
    roots = List.copyOf(roots);
    problems = List.copyOf(problems);
  }

  public String id() {
    return manifest.id();
  }

  /// A manifest that comes with Perek.
  static Entry shipped(Manifest manifest) {
    return new Entry(manifest, false, List.of(), 0, null, false, false, List.of());
  }

  /// @param folder of the corpus in the library
  static Entry of(Manifest manifest, Path folder) {
    List<Path> roots = new ArrayList<>();
    boolean fetches = false;
    for (Source source : manifest.sources()) {
      switch (source) {
        case Source.Folder(Path path) -> roots.add(path);
        case Source.OneFile(Path path) -> roots.add(path);
        case Source.IvoaDocuments _,
            Source.WebPages _,
            Source.RawDocs _,
            Source.Ads _,
            Source.Arxiv _ ->
            fetches = true;
      }
    }
    Path files = folder.resolve("files");
    if (fetches && Files.isDirectory(files)) roots.addFirst(files);
    Path record = folder.resolve("fetched.json");
    if (!Files.exists(record))
      return new Entry(manifest, true, roots, 0, null, fetches, false, List.of());
    try {
      return of(manifest, roots, fetches, new FetchLog(record));
    } catch (IOException e) {
      Problem problem = new Problem(record.toString(), "cannot be read: " + e.getMessage());
      return new Entry(manifest, true, roots, 0, null, fetches, false, List.of(problem));
    }
  }

  private static Entry of(Manifest manifest, List<Path> roots, boolean fetches, FetchLog log) {
    List<Problem> problems = new ArrayList<>();
    int documents = 0;
    for (Map.Entry<String, FetchLog.Line> line : log.lines().entrySet()) {
      if (line.getValue().file() != null) documents++;
      if (!line.getValue().status().equals("ok"))
        problems.add(new Problem(line.getKey(), line.getValue().status()));
    }
    Instant updated = log.finished().orElse(null);
    boolean due = fetches && (updated == null || manifest.refresh().isDue(updated, Instant.now()));
    return new Entry(manifest, true, roots, documents, updated, due, updated == null, problems);
  }
}
