package perek.corpora.note;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import perek.corpora.Passage;

/// Every section that a note cites exists in the document, and the document says what it is called.
class NotesSourcesTest {

  private static final Path CORPORA = Path.of("../../shared/corpora");

  private final Map<String, String> texts = new HashMap<>();

  @Test
  void everyCitedSectionStandsInItsDocument() throws IOException {
    assumeThat(CORPORA).as("needs the real documents in %s", CORPORA).isDirectory();
    List<String> missing = new ArrayList<>();
    Set<String> abstracts = abstracts();
    for (Passage passage : verified()) {
      String id = passage.document().id();
      if (id.startsWith("arXiv:")) {
        if (!abstracts.contains(id)) missing.add(id);
      } else
        for (String section : passage.sections())
          if (!text(id).contains(key(section)))
            missing.add(passage.path() + ": " + id + " › " + section);
    }
    assertThat(missing).isEmpty();
  }

  private static List<Passage> verified() {
    return new Notes()
        .readings().stream()
            .flatMap(reading -> reading.passages().stream())
            .filter(passage -> !passage.document().title().endsWith(" (unverified)"))
            .toList();
  }

  private static Set<String> abstracts() throws IOException {
    try (var lines = Files.lines(CORPORA.resolve("abstracts/astroph_daily.jsonl"))) {
      return lines.map(line -> line.substring(8, line.indexOf('"', 8))).collect(Collectors.toSet());
    }
  }

  private String text(String id) throws IOException {
    String known = texts.get(id);
    if (known != null) return known;
    Path file = CORPORA.resolve(id.contains("/") ? id : "ivoa/" + id + "/" + id + ".html");
    String raw = Files.readString(file, StandardCharsets.UTF_8);
    String text = key(file.toString().endsWith(".html") ? Jsoup.parse(raw).text() : raw);
    texts.put(id, text);
    return text;
  }

  private static String key(String title) {
    return title.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", " ").strip();
  }
}
