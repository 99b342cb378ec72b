package perek.tools.dal;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import perek.tools.http.Payload;

/// Says what came in the place of a VOTable.
final class Excerpt {

  private static final int PEEK = 8 << 10;

  private Excerpt() {}

  /// @param why no VOTable could be read
  static String of(Path file, String why, URI url) {
    try (InputStream in = Files.newInputStream(file)) {
      String words = ServiceWords.of(Payload.of(in.readNBytes(PEEK)));
      String shown = words.length() > 200 ? words.substring(0, 200) + "…" : words;
      String beginning = shown.isEmpty() ? "" : ": " + shown;
      return url + " answered with something that is no readable VOTable (" + why + ")" + beginning;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
