package perek.corpora.read.html;

import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import perek.corpora.Document;
import perek.corpora.Passage;
import perek.corpora.read.Passages;
import perek.corpora.read.UnreadableException;

/// The real documents beside the checkout, where they are.
final class Real {

  private static final Path IVOA = Path.of("../../shared/corpora/ivoa");

  private Real() {}

  static List<Path> pages() throws IOException {
    assumeThat(IVOA).as("the IVOA documents beside the checkout (%s)", IVOA).isDirectory();
    try (Stream<Path> files = Files.walk(IVOA, 2)) {
      return files.filter(file -> file.toString().endsWith(".html")).sorted().toList();
    }
  }

  static byte[] bytes(String name) throws IOException {
    Path file = IVOA.resolve(name);
    assumeThat(file).as("the IVOA documents beside the checkout").exists();
    return Files.readAllBytes(file);
  }

  static List<Passage> passages(String name) throws IOException, UnreadableException {
    return passages(bytes(name), name);
  }

  static List<Passage> passages(byte[] bytes, String name) throws UnreadableException {
    String id = name.replaceFirst("\\..*$", "").replaceFirst(".*/", "");
    Document document = new Document(id, id, null, null, null, null, null, List.of());
    return new HtmlFormat()
        .read(bytes, name).stream()
            .flatMap(contents -> Passages.cut(document, name, contents.blocks()).stream())
            .toList();
  }
}
