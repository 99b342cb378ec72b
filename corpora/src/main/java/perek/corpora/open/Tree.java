package perek.corpora.open;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import perek.corpora.Problem;

/// The files below a folder that may be documents, in the order of their names.
///
/// Hidden files and folders, metadata and licences are left out. Links are not followed: what they
/// point to within the folder is found there, and what lies outside was not added; a link that
/// leads outside or nowhere is named, and so is what is no file, such as a pipe, which may never
/// end.
final class Tree {

  private static final Pattern NO_DOCUMENT =
      Pattern.compile(
          "(?:META|INDEX)\\.json|(?:LICEN[CS]E|COPYING)(?:\\.(?:txt|md|rst))?",
          Pattern.CASE_INSENSITIVE);

  private Tree() {}

  /// @param root a folder, or a file, which then is the only one
  static List<Path> files(Path root, Consumer<Problem> problems) {
    if (!Files.isDirectory(root)) return List.of(root);
    List<Path> files = new ArrayList<>();
    try {
      Files.walkFileTree(root.toRealPath(), new Visitor(root, files, problems));
    } catch (IOException e) {
      throw new UncheckedIOException("cannot list " + root, e);
    }
    files.sort((a, b) -> name(root, a).compareTo(name(root, b)));
    return files;
  }

  /// Path relative to the added folder, with `/`; the name of a file that was added alone.
  static String name(Path root, Path file) {
    Path relative = root.equals(file) ? file.getFileName() : root.relativize(file);
    return String.valueOf(relative).replace('\\', '/');
  }

  static boolean isDocument(Path file) {
    String name = String.valueOf(file.getFileName());
    return !name.startsWith(".") && !NO_DOCUMENT.matcher(name).matches();
  }

  /// The HTML of the same name in the same folder: the same document, indexed once.
  static Optional<Path> twin(Path pdf) {
    String base = base(String.valueOf(pdf.getFileName()));
    return List.of("html", "htm", "xhtml").stream()
        .map(ending -> pdf.resolveSibling(base + "." + ending))
        .filter(file -> !file.equals(pdf) && Files.isRegularFile(file))
        .findFirst();
  }

  /// A file's name without its ending.
  static String base(String name) {
    int dot = name.lastIndexOf('.');
    return dot <= 0 ? name : name.substring(0, dot);
  }

  private static final class Visitor extends SimpleFileVisitor<Path> {
    private final Path root;
    private final Path real;
    private final List<Path> files;
    private final Consumer<Problem> problems;

    Visitor(Path root, List<Path> files, Consumer<Problem> problems) throws IOException {
      this.root = root;
      this.real = root.toRealPath();
      this.files = files;
      this.problems = problems;
    }

    @Override
    public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
      boolean hidden = !folder.equals(real) && String.valueOf(folder.getFileName()).startsWith(".");
      return hidden ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
      if (!isDocument(file)) return FileVisitResult.CONTINUE;
      if (attributes.isRegularFile()) files.add(seen(file));
      else
        objection(file, attributes)
            .ifPresent(reason -> problems.accept(new Problem(name(root, seen(file)), reason)));
      return FileVisitResult.CONTINUE;
    }

    private Optional<String> objection(Path file, BasicFileAttributes attributes) {
      if (!attributes.isSymbolicLink())
        return Optional.of("is no file but a pipe, a socket or a device");
      try {
        Path target = file.toRealPath();
        return target.startsWith(real)
            ? Optional.empty()
            : Optional.of("is a link to " + target + ", outside the folder: add that itself");
      } catch (NoSuchFileException e) {
        return Optional.of("is a link that leads nowhere");
      } catch (IOException e) {
        return Optional.of("is a link that cannot be followed: " + e.getMessage());
      }
    }

    @Override
    public FileVisitResult visitFileFailed(Path file, IOException e) {
      String reason =
          e instanceof AccessDeniedException
              ? "may not be read: change its permissions"
              : "cannot be opened: " + e.getMessage();
      problems.accept(new Problem(name(root, seen(file)), reason));
      return FileVisitResult.CONTINUE;
    }

    private Path seen(Path file) {
      return root.resolve(real.relativize(file));
    }
  }
}
