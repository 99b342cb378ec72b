package perek.corpora.read.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import perek.corpora.read.Block;
import perek.corpora.read.Counted;
import perek.corpora.read.Format;
import perek.corpora.read.UnreadableException;

/// At least 99 % of the words of every real source file stand in its blocks; what is no word of the
/// document (comments, options of directives, front matter, link targets) is left out of account.
class WordsOfSourcesTest {

  private static final Path CORPORA = Path.of("../../shared/corpora");
  private static final Map<String, Format> FORMATS =
      Map.of(
          "rst", new RstFormat(),
          "md", new MarkdownFormat(),
          "csv", new CsvFormat(),
          "tex", new LatexFormat(),
          "txt", new PlainFormat(),
          "config", new PlainFormat(),
          "LICENSE", new PlainFormat(),
          "LICENCE", new PlainFormat());

  @Test
  void everySourceKeepsItsWords() throws IOException, UnreadableException {
    assumeThat(CORPORA).as("needs the real documents in %s", CORPORA).isDirectory();
    List<String> poor = new ArrayList<>();
    long total = 0;
    long kept = 0;
    for (Path file : files()) {
      String name = file.getFileName().toString();
      Format format = FORMATS.get(name.substring(name.lastIndexOf('.') + 1));
      if (format == null) continue;
      byte[] bytes = Files.readAllBytes(file);
      Counted source = Counted.of(Printed.of(new String(bytes, StandardCharsets.UTF_8), name));
      if (source.total() == 0) continue;
      List<Block> blocks = new ArrayList<>();
      format.read(bytes, name).forEach(contents -> blocks.addAll(contents.blocks()));
      Counted read = Counted.of(blocks);
      total += source.total();
      kept += source.keptIn(read);
      double share = (double) source.keptIn(read) / source.total();
      if (share < 0.99)
        poor.add(
            "%.4f %s lost %s"
                .formatted(
                    share,
                    CORPORA.relativize(file),
                    source.lostIn(read).stream().limit(25).toList()));
    }
    System.out.printf("words of sources: %d, kept %.4f%n", total, (double) kept / total);
    assertThat(poor).isEmpty();
  }

  private static List<Path> files() throws IOException {
    List<Path> files = new ArrayList<>();
    for (String folder : List.of("eprv", "ivoa/_tutorials"))
      try (var walk = Files.walk(CORPORA.resolve(folder))) {
        walk.filter(Files::isRegularFile).sorted().forEach(files::add);
      }
    return files;
  }
}
