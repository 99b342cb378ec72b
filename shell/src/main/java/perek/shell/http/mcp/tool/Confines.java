package perek.shell.http.mcp.tool;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import perek.assistant.call.Reach;
import perek.tools.http.Neighbourhood;

/// Which files and addresses a client may name: files among the results, services outside, and
/// inside only those that the user has named with `--service` and `--registry`.
///
/// @param results folder of the results
/// @param named addresses that the user has named
public record Confines(Path results, List<URI> named) {

  /// Below the results: where clients' own files are written.
  private static final String OUT = "out";

  public Confines {
    named = List.copyOf(named);
  }

  public static Confines of(Path results, Reach reach) {
    return new Confines(
        results, Stream.concat(reach.services().stream(), reach.registries().stream()).toList());
  }

  /// A file to be read.
  ///
  /// @throws IllegalArgumentException where it is not among the results
  Path readable(String name) {
    Path root = results.toAbsolutePath().normalize();
    Path file = plain(name.startsWith("file:") ? URI.create(name).getPath() : name);
    Path whole = root.resolve(file).normalize();
    if (!whole.startsWith(root) || !Files.isRegularFile(whole) || !insideReally(root, whole))
      throw new IllegalArgumentException(
          "there is no file '" + name + "' among the results: name one that an earlier call gave");
    return whole;
  }

  /// A file or folder to be written: a plain name, below a folder of its own.
  ///
  /// @throws IllegalArgumentException where it is a path
  Path writable(String name) {
    if (!name.matches("[\\w][\\w.-]{0,99}"))
      throw new IllegalArgumentException(
          "'" + name + "' is no plain file name: letters, digits, dots and hyphens, at most 100");
    try {
      return Files.createDirectories(results.resolve(OUT))
          .toAbsolutePath()
          .normalize()
          .resolve(name);
    } catch (IOException e) {
      throw new IllegalArgumentException(
          "the folder of results cannot be written: " + e.getMessage(), e);
    }
  }

  /// An address to be asked, or a file among the results.
  ///
  /// @throws IllegalArgumentException where it is neither
  URI address(String text) {
    URI uri = uri(text);
    String scheme = String.valueOf(uri.getScheme()).toLowerCase(Locale.ROOT);
    if (scheme.equals("file")) return readable(text).toUri();
    if (!scheme.equals("http") && !scheme.equals("https"))
      throw new IllegalArgumentException(
          "'" + text + "' cannot be asked: an address begins with http:// or https://");
    boolean allowed = named.stream().anyMatch(n -> sameHost(n, uri));
    if (!allowed && Neighbourhood.REAL.isPrivate(uri))
      throw new IllegalArgumentException(
          "'"
              + text
              + "' lies inside this machine or network: start Perek with --service or --registry naming it to allow that");
    return uri;
  }

  private static URI uri(String text) {
    URI uri = URI.create(text.strip());
    if (uri.isAbsolute()) return uri;
    throw new IllegalArgumentException(
        "'" + text + "' is no address: give all of it, with http://");
  }

  private static boolean sameHost(URI named, URI asked) {
    return Objects.equals(named.getAuthority(), asked.getAuthority())
        && Objects.equals(named.getScheme(), asked.getScheme());
  }

  private static Path plain(String name) {
    try {
      return Path.of(name);
    } catch (InvalidPathException e) {
      throw new IllegalArgumentException("'" + name + "' names no file", e);
    }
  }

  /// Links must not lead out.
  private static boolean insideReally(Path root, Path file) {
    try {
      return file.toRealPath().startsWith(root.toRealPath());
    } catch (IOException e) {
      return false;
    }
  }
}
