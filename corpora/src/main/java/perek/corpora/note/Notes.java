package perek.corpora.note;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.JarURLConnection;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import perek.corpora.Reading;

/// The starter notes that come with Perek. Holds no state; safe for use by several threads.
public final class Notes {

  /// Id of the corpus that the notes are.
  public static final String CORPUS = "notes";

  private static final String FOLDER = "/perek/notes";
  private static final String SUFFIX = ".md";

  public Notes() {}

  /// One reading a note, ordered by path (`notes/adql.md`), one passage a block.
  ///
  /// @throws IllegalStateException where a note breaks the notes' format: a fault of this build
  public List<Reading> readings() {
    Sources sources = Sources.load();
    return names().stream().map(name -> reading(name, sources)).toList();
  }

  private static Reading reading(String name, Sources sources) {
    return new Note(name, resource(FOLDER + "/" + name), sources).reading();
  }

  /// A resource as UTF-8 text.
  static String resource(String name) {
    try (InputStream in = Notes.class.getResourceAsStream(name)) {
      if (in == null) throw new IllegalStateException("the build lacks the resource " + name);
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read the resource " + name, e);
    }
  }

  /// File names of the notes, from a folder of classes or from a jar.
  private static List<String> names() {
    @Nullable URL folder = Notes.class.getResource(FOLDER);
    if (folder == null) throw new IllegalStateException("the build lacks the folder " + FOLDER);
    try {
      Stream<String> names =
          folder.getProtocol().equals("file") ? inFolder(folder.toURI()) : inJar(folder);
      return names.filter(name -> name.endsWith(SUFFIX)).sorted().toList();
    } catch (IOException | URISyntaxException e) {
      throw new IllegalStateException("cannot list the notes in " + folder, e);
    }
  }

  private static Stream<String> inFolder(URI folder) throws IOException {
    try (Stream<Path> files = Files.list(Path.of(folder))) {
      return files.map(file -> file.getFileName().toString()).toList().stream();
    }
  }

  private static Stream<String> inJar(URL folder) throws IOException {
    if (!(folder.openConnection() instanceof JarURLConnection jar))
      throw new IOException("neither a folder nor a jar");
    String prefix = FOLDER.substring(1) + "/";
    List<String> names = new ArrayList<>();
    jar.getJarFile().stream()
        .map(entry -> entry.getName())
        .filter(name -> name.startsWith(prefix))
        .forEach(name -> names.add(name.substring(prefix.length())));
    return names.stream();
  }
}
