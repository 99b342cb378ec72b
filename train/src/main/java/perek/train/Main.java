package perek.train;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import perek.tools.classify.learn.Example;
import perek.tools.classify.learn.ProfileData;
import perek.tools.classify.model.Task;

/// Trains a network that tells profiles of H-alpha apart, on synthetic profiles, and writes it as
/// an ONNX file ([Plan]).
public final class Main {

  private static final String USAGE =
      """
      Usage: train/network published|own|fourier FILE.onnx [ROUNDS [SEED]]
      Trains a network on synthetic profiles of H-alpha and writes it as ONNX.
        train/network published published.onnx 4
        train/network own own.onnx 12 7
        train/network fourier fourier.onnx
      """;

  /// Profiles of the network's training are made with other seeds than those of `perek train`, so
  /// that these can say how far it is to be believed.
  private static final long APART = 1_000_000;

  private Main() {}

  public static void main(String[] arguments) throws IOException {
    List<String> words = List.of(arguments);
    Optional<Plan> plan = words.stream().findFirst().flatMap(Plan::of);
    if (words.size() < 2 || words.size() > 4 || plan.isEmpty()) {
      System.err.print(USAGE);
      System.exit(2);
      return;
    }
    int rounds = number(words, 2, plan.get().rounds());
    long seed = number(words, 3, 1);
    Path out = Path.of(words.get(1)).toAbsolutePath();
    long start = System.nanoTime();
    write(out, trained(plan.get(), rounds, seed));
    System.err.printf(
        Locale.ROOT,
        "%s: %,d bytes, in %.0f s%n",
        out.getFileName(),
        Files.size(out),
        (System.nanoTime() - start) / 1e9);
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

  private static byte[] trained(Plan plan, int rounds, long seed) {
    int classes = Task.HALPHA.labels().size();
    int bins = Task.HALPHA.recipe().grid().count();
    Network network = new Network(plan.layers(classes));
    long start = APART * seed;
    List<Example> first = ProfileData.synthetic(start).list();
    return new Teacher(network, bins, classes, seed)
        .taught(
            rounds,
            round -> round > 0 && plan.anew() ? ProfileData.synthetic(start + round).list() : first,
            plan.rate(),
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
