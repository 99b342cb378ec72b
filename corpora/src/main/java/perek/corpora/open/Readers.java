package perek.corpora.open;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.BiPredicate;
import java.util.function.Consumer;
import perek.corpora.Problem;
import perek.corpora.Progress;
import perek.corpora.Reading;
import perek.corpora.read.Format;
import perek.corpora.read.UnreadableException;

/// Reads folders and files into readings. Holds no state between calls; safe for several threads.
public final class Readers {

  /// Part of every source hash: readings are made anew when the readers change.
  static final String VERSION = "1";

  /// Largest file read unless told otherwise: 64 MiB.
  public static final long MAX_BYTES = 64L << 20;

  private final long maxBytes;
  private final Map<Kind, Format> formats = Formats.all();
  private final Published published = Published.load();

  public Readers() {
    this(MAX_BYTES);
  }

  /// @param maxBytes largest file that is read; larger ones are problems
  public Readers(long maxBytes) {
    if (maxBytes < 1) throw new IllegalArgumentException("limit of " + maxBytes + " bytes a file");
    this.maxBytes = maxBytes;
  }

  /// Files below a folder that may be documents, sorted; a file gives itself.
  public List<Path> files(Path root, Consumer<Problem> problems) {
    return Tree.files(root, problems);
  }

  /// Reads a folder with all that is in it, or one file.
  ///
  /// A file gives one reading; a file of records one a record and then, when all are told, one
  /// without passages for itself. So does a PDF beside its HTML, which is read and its words
  /// reported, but not indexed twice.
  ///
  /// @param unchanged asked with path and source hash before a file is read; true leaves the file
  ///   with its records as they are
  /// @param sink told each reading as it is made, on the calling thread
  /// @param problems told what could not be read, and why
  public void read(
      Path root,
      String corpus,
      BiPredicate<String, String> unchanged,
      Consumer<Reading> sink,
      Consumer<Problem> problems,
      Progress progress) {
    List<Path> files = files(root, problems);
    Siblings siblings = new Siblings(root, problems);
    long done = 0;
    for (Path file : files) {
      if (progress.cancelled()) return;
      String path = Tree.name(root, file);
      progress.report("reading " + path, done++, files.size());
      Opened opened = new Opened(file, path, siblings.about(file), published);
      read(opened, corpus, unchanged, sink, problems, progress);
    }
    progress.report("read " + files.size() + " files", files.size(), files.size());
  }

  private void read(
      Opened opened,
      String corpus,
      BiPredicate<String, String> unchanged,
      Consumer<Reading> sink,
      Consumer<Problem> problems,
      Progress progress) {
    String path = opened.path();
    try {
      byte[] bytes = bytes(opened.file());
      String hash = opened.sourceHash(bytes);
      if (unchanged.test(path, hash)) return;
      Kind kind = recognised(bytes, opened, problems);
      Format format = formats.get(kind);
      if (format == null) throw new UnreadableException("is " + kind.spoken + ": no reader for it");
      opened.read(format.read(bytes, path), kind, corpus, hash, sink, problems, progress);
    } catch (UnreadableException e) {
      problems.accept(new Problem(path, String.valueOf(e.getMessage())));
    } catch (IOException e) {
      problems.accept(new Problem(path, reason(e)));
    } catch (RuntimeException | StackOverflowError e) {
      // A file made to break a reader must not keep the others from being read.
      problems.accept(new Problem(path, "breaks its reader (" + e + "): please report it"));
    }
  }

  private Kind recognised(byte[] bytes, Opened opened, Consumer<Problem> problems)
      throws UnreadableException {
    String name = String.valueOf(opened.file().getFileName());
    Kind kind = Recognition.of(bytes, name);
    String ending = Recognition.ending(name);
    if (kind == Kind.HTML && List.of("pdf", "docx", "odt", "epub", "doc").contains(ending)) {
      String reason = "is HTML, though it is called ." + ending + ": it was read as HTML";
      problems.accept(new Problem(opened.path(), reason));
    }
    return kind;
  }

  private byte[] bytes(Path file) throws IOException, UnreadableException {
    try (var in = Files.newInputStream(file)) {
      byte[] bytes = in.readNBytes((int) Math.min(Integer.MAX_VALUE - 8L, maxBytes + 1));
      if (bytes.length <= maxBytes) return bytes;
      throw new UnreadableException(
          "is %,d bytes long, more than the limit of %,d: split it"
              .formatted(Files.size(file), maxBytes));
    }
  }

  private static String reason(IOException e) {
    return switch (e) {
      case AccessDeniedException _ -> "may not be read: change its permissions";
      case NoSuchFileException _ -> "is gone or was never there";
      default -> "cannot be read: " + e.getMessage();
    };
  }
}
