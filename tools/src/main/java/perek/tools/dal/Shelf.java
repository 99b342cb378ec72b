package perek.tools.dal;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;

/// Files that came, each under a name made from its content: the same answer is kept once. Safe for
/// many threads and processes.
public final class Shelf {

  /// Hexadecimal digits of the hash that make the name.
  private static final int NAME_LENGTH = 20;

  private final Path folder;

  public Shelf(Path folder) {
    this.folder = folder;
  }

  /// A new empty file to write into.
  ///
  /// @throws UncheckedIOException where the folder cannot be written
  public Path part() {
    try {
      Files.createDirectories(folder);
      return Files.createTempFile(folder, ".part-", "");
    } catch (IOException e) {
      throw new UncheckedIOException("cannot write into " + folder, e);
    }
  }

  /// Gives a part its lasting name.
  ///
  /// @param extension such as `.vot`
  public Path keep(Path part, String extension) {
    try {
      Path kept = folder.resolve(hash(part).substring(0, NAME_LENGTH) + extension);
      return Files.move(part, kept, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot keep " + part, e);
    }
  }

  /// Notes beside a file which address it came from, for relative links in it.
  public static void note(Path file, URI address) {
    try {
      Files.writeString(from(file), address + "\n");
    } catch (IOException e) {
      throw new UncheckedIOException("cannot write beside " + file, e);
    }
  }

  /// The address that a file on the shelf came from last.
  public static Optional<URI> origin(Path file) {
    try {
      return Files.exists(from(file))
          ? Optional.of(new URI(Files.readString(from(file)).strip()))
          : Optional.empty();
    } catch (IOException | URISyntaxException e) {
      return Optional.empty();
    }
  }

  private static Path from(Path file) {
    return file.resolveSibling(file.getFileName() + ".from");
  }

  /// Removes a part that nobody needs.
  public static void drop(Path part) {
    try {
      Files.deleteIfExists(part);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot remove " + part, e);
    }
  }

  private static String hash(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      MessageDigest sha = MessageDigest.getInstance("SHA-256");
      DigestInputStream read = new DigestInputStream(in, sha);
      read.transferTo(java.io.OutputStream.nullOutputStream());
      return HexFormat.of().formatHex(sha.digest());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
