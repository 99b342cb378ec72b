package perek.train;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Locale;
import perek.tools.classify.learn.Example;
import perek.tools.classify.learn.ProfileData;
import perek.tools.classify.model.Task;

/// Trains a network that tells profiles of H-alpha apart, on synthetic profiles, and writes it as
/// an ONNX file: `published` is that of the literature, `own` a smaller one of ours that sees new
/// profiles in each round.
public final class Main {

  private static final String USAGE =
      """
      Usage: train/network published|own FILE.onnx [ROUNDS [SEED]]
      Trains a network on synthetic profiles of H-alpha and writes it as ONNX.
        train/network published published.onnx 4
        train/network own own.onnx 12 7
      """;

  /// Profiles of the network's training are made with other seeds than those of `perek train`, so
  /// that these can say how far it is to be believed.
  private static final long APART = 1_000_000;

  private Main() {}

  public static void main(String[] arguments) throws IOException {
    List<String> words = List.of(arguments);
    if (words.size() < 2 || words.size() > 4 || !List.of("published", "own").contains(words.get(0))) {
      System.err.print(USAGE);
      System.exit(2);
    }
    boolean published = words.getFirst().equals("published");
    int rounds = number(words, 2, published ? 4 : 12);
    long seed = number(words, 3, 1);
    Path out = Path.of(words.get(1)).toAbsolutePath();
    write(out, trained(published, rounds, seed));
  }

  private static int number(List<String> words, int place, int otherwise) {
    if (words.size() <= place) return otherwise;
    try {
      int value = Integer.parseInt(words.get(place));
      if (value >= 1 && value <= 10_000) return value;
    } catch (NumberFormatException _) {
      // Told below.
    }
    System.err.printf("'%s' is no whole number from 1 to 10,000.%n", words.get(place));
    System.exit(2);
    return otherwise;
  }

  private static byte[] trained(boolean published, int rounds, long seed) {
    int classes = Task.HALPHA.labels().size();
    int bins = Task.HALPHA.recipe().grid().count();
    Network network = new Network(published ? Layer.published(classes) : Layer.own(classes));
    long start = APART * seed;
    List<Example> first = ProfileData.synthetic(start).list();
    return new Teacher(network, bins, classes, seed)
        .taught(
            rounds,
            round ->
                round == 0 || published ? first : ProfileData.synthetic(start + round).list(),
            published ? .001f : .002f,
            (round, loss) ->
                System.err.printf(
                    Locale.ROOT, "round %d of %d: loss %.4f%n", round + 1, rounds, loss));
  }

  /// Aside, then to its place.
  private static void write(Path out, byte[] bytes) throws IOException {
    Path aside = out.resolveSibling(out.getFileName() + ".part");
    try {
      Files.write(aside, bytes);
      Files.move(aside, out, StandardCopyOption.REPLACE_EXISTING);
    } finally {
      Files.deleteIfExists(aside);
    }
  }
}
