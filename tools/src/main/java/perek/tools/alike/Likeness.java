package perek.tools.alike;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import perek.tools.plot.Curve;
import perek.tools.plot.Picture;

/// Which spectra of a gallery are alike, and which are like none. Immutable.
public final class Likeness {

  private static final int COMPONENTS = 10;

  private final Gallery gallery;
  private final double[] errors;

  public Likeness(Gallery gallery) {
    this.gallery = gallery;
    int count = gallery.files().size();
    // A tenth of the number of spectra at most, so that an odd one cannot have a component of its
    // own.
    Embedding embedding = Embedding.of(gallery.rows(), Math.clamp(count / 10, 1, COMPONENTS));
    this.errors = new double[count];
    for (int i = 0; i < count; i++) {
      errors[i] = embedding.error(gallery.rows()[i]);
    }
  }

  /// A spectrum beside another.
  ///
  /// @param file of it
  /// @param distance root mean square difference of the flattened fluxes
  public record Near(String file, double distance) {}

  /// A spectrum that is like no other.
  ///
  /// @param file of it
  /// @param score how far the two below are above those of the middle spectrum, in robust standard
  ///   deviations, added
  /// @param error root mean square of what the principal components leave of it
  /// @param nearest distance to its nearest neighbour
  /// @param neighbour which that is
  public record Odd(String file, double score, double error, double nearest, String neighbour) {}

  /// The spectra most like one of them, the nearest first.
  ///
  /// @throws IllegalArgumentException where it is not among them
  public List<Near> similar(Path file, int count) {
    int at = gallery.files().indexOf(file);
    if (at < 0)
      throw new IllegalArgumentException(
          file + " cannot be compared: " + String.join(" ", gallery.notes()));
    return IntStream.range(0, errors.length)
        .filter(i -> i != at)
        .mapToObj(i -> new Near(gallery.files().get(i).toString(), distance(at, i)))
        .sorted(Comparator.comparingDouble(Near::distance))
        .limit(count)
        .toList();
  }

  /// The spectra most unlike all others, the oddest first.
  public List<Odd> unusual(int count) {
    int[] neighbours = new int[errors.length];
    double[] nearest = new double[errors.length];
    Arrays.fill(nearest, Double.POSITIVE_INFINITY);
    for (int i = 0; i < errors.length; i++)
      for (int k = 0; k < errors.length; k++) {
        double distance = i == k ? Double.POSITIVE_INFINITY : distance(i, k);
        if (distance < nearest[i]) {
          nearest[i] = distance;
          neighbours[i] = k;
        }
      }
    double[] byError = robust(errors);
    double[] byNearest = robust(nearest);
    return IntStream.range(0, errors.length)
        .mapToObj(i ->
            new Odd(
                gallery.files().get(i).toString(),
                Math.max(0, byError[i]) + Math.max(0, byNearest[i]),
                errors[i],
                nearest[i],
                gallery.files().get(neighbours[i]).toString()))
        .sorted(Comparator.comparingDouble(o -> -o.score()))
        .limit(count)
        .toList();
  }

  private double distance(int a, int b) {
    double sum = 0;
    for (int i = 0; i < gallery.rows()[a].length; i++) {
      double off = gallery.rows()[a][i] - gallery.rows()[b][i];
      sum += off * off;
    }
    return Math.sqrt(sum / gallery.rows()[a].length);
  }

  /// Logarithms less their median, over their median absolute deviation.
  private static double[] robust(double[] values) {
    double[] logs = Arrays.stream(values).map(v -> Math.log(Math.max(v, 1e-12))).toArray();
    double middle = median(logs);
    double spread = 1.4826 * median(Arrays.stream(logs).map(v -> Math.abs(v - middle)).toArray());
    return Arrays.stream(logs).map(v -> spread > 0 ? (v - middle) / spread : 0).toArray();
  }

  private static double median(double[] values) {
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    return sorted[sorted.length / 2];
  }

  /// All spectra as points along the first two principal components, some of them marked.
  public Picture map(List<String> marked) {
    Embedding plane = Embedding.of(gallery.rows(), 2);
    double[][] places = Arrays.stream(gallery.rows()).map(plane::place).toArray(double[][]::new);
    return new Picture(
        "%d spectra, %.0f to %.0f Angstrom"
            .formatted(places.length, gallery.fromA(), gallery.toA()),
        "first principal component",
        "second principal component",
        List.of(
            points("spectra", places, f -> !marked.contains(f), 0),
            points("marked", places, marked::contains, 1)));
  }

  private Curve points(
      String name, double[][] places, java.util.function.Predicate<String> which, int hue) {
    int[] rows =
        IntStream.range(0, places.length)
            .filter(i -> which.test(gallery.files().get(i).toString()))
            .toArray();
    double[] x = Arrays.stream(rows).mapToDouble(i -> places[i][0]).toArray();
    double[] y =
        Arrays.stream(rows).mapToDouble(i -> places[i].length > 1 ? places[i][1] : 0).toArray();
    return Curve.dots(name, x, y, new double[0], hue);
  }
}
