package perek.bench.scale;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import perek.corpora.Document;
import perek.corpora.Passage;
import perek.corpora.Progress;
import perek.corpora.Reading;
import perek.corpora.note.Notes;
import perek.corpora.open.Readers;

/// As many passages as are asked for: the abstracts beside the checkout (else the starter notes),
/// then the same again and again with their sentences shuffled and every fifth word replaced by one
/// of another abstract, so that words keep their frequencies and no two passages are equal.
final class Abstracts {

  private static final Path FILE =
      Path.of(
          System.getProperty("perek.checkout", "."),
          "../shared/corpora/abstracts/astroph_daily.jsonl");

  private static final int REPLACED = 5;

  /// Stands in the id of a variation between that of its original and its number.
  static final char COPY = '~';

  private final List<Passage> originals;

  Abstracts() {
    List<Reading> readings = new ArrayList<>();
    if (Files.exists(FILE))
      new Readers()
          .read(
              FILE.normalize(),
              "abstracts",
              (_, _) -> false,
              readings::add,
              _ -> {},
              Progress.NONE);
    else readings.addAll(new Notes().readings());
    originals = readings.stream().flatMap(reading -> reading.passages().stream()).toList();
    if (originals.isEmpty()) throw new IllegalStateException("no abstract was read from " + FILE);
  }

  List<Passage> originals() {
    return originals;
  }

  /// A passage as a unit of its own.
  ///
  /// @param n from 0
  Reading reading(int n) {
    Passage passage = passage(n);
    return new Reading("scale", passage.path(), "source" + n, List.of(passage));
  }

  private Passage passage(int n) {
    Passage original = originals.get(n % originals.size());
    int copy = n / originals.size();
    if (copy == 0) return placed(original, original.document().id(), n, original.text());
    Random random = new Random(n);
    String[] words = shuffled(original.text(), random).split(" ");
    for (int at = random.nextInt(REPLACED); at < words.length; at += REPLACED)
      words[at] = word(random);
    return placed(original, original.document().id() + COPY + copy, n, String.join(" ", words));
  }

  private static Passage placed(Passage original, String id, int n, String text) {
    Document document = original.document();
    Document own =
        new Document(
            id,
            document.title(),
            document.version(),
            document.date(),
            document.status(),
            document.licence(),
            document.url(),
            document.authors());
    return new Passage(own, "abstract#" + n, original.sections(), original.anchor(), text);
  }

  private static String shuffled(String text, Random random) {
    List<String> sentences = new ArrayList<>(Arrays.asList(text.split("(?<=[.?!]) ")));
    Collections.shuffle(sentences, random);
    return String.join(" ", sentences);
  }

  private String word(Random random) {
    String[] words = originals.get(random.nextInt(originals.size())).text().split(" ");
    return words[random.nextInt(words.length)];
  }
}
