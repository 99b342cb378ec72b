package perek.bench;

import java.nio.file.Path;
import java.util.List;
import perek.corpora.Progress;
import perek.corpora.note.Notes;
import perek.index.Ingest;
import perek.index.PassageIndex;
import perek.index.embed.BgeSmall;

/// What benchmarks work on: the user's index where there is one, else the starter notes.
public final class Fixture implements AutoCloseable {

  public static final List<String> QUESTIONS =
      List.of(
          "What is the unit of BAND in SSAP?",
          "How do I cross-match two tables in ADQL?",
          "Which extension holds the wavelengths in an EPRV level 2 file?",
          "vacuum or air wavelength",
          "What does MAXREC do?");

  final BgeSmall embedder = new BgeSmall(Path.of(home(), "cache", "native"));
  final PassageIndex index = PassageIndex.open(Path.of(home(), "index"), embedder);
  private int asked;

  /// Folder that `perek bench` names, with `index` and `cache` in it.
  public static String home() {
    return System.getProperty("perek.bench.home", "target/bench-home");
  }

  /// The next question, round and round.
  String question() {
    return QUESTIONS.get(asked++ % QUESTIONS.size());
  }

  public void fill() {
    if (!index.isEmpty()) return;
    Ingest ingest = new Ingest(index, embedder);
    ingest.add(sink -> new Notes().readings().forEach(sink::reading), Progress.NONE);
    ingest.embed(List.of(), Progress.NONE);
  }

  @Override
  public void close() {
    index.close();
    embedder.close();
  }
}
