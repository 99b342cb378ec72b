package perek.tools.classify.own;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.YAMLException;
import perek.tools.classify.feature.Grid;
import perek.tools.classify.feature.ScaledRecipe;

/// What a model takes and says, in words of its user.
///
/// @param recipe from a spectrum to its input
/// @param rest whether spectra are brought to rest by the redshift of their headers first
/// @param logits whether it says logits rather than probabilities
/// @param labels in the order of its output, at least two
public record Description(ScaledRecipe recipe, boolean rest, boolean logits, List<String> labels) {

  private static final int MOST_BYTES = 1 << 16;
  private static final int MOST_BINS = 100_000;
  private static final int MOST_LABELS = 1_000;
  private static final Set<String> KEYS =
      Set.of("name", "wavelengths", "frame", "scale", "coarsest", "missing", "output", "labels");
  private static final Set<String> GRID = Set.of("from", "step", "count", "medium");

  public Description {
    labels = List.copyOf(labels);
  }

  /// @throws IOException where it is no description, with the field, its value and what it may be
  public static Description read(Path file) throws IOException {
    if (!Files.isRegularFile(file)) throw new IOException("there is no file " + file);
    if (Files.size(file) > MOST_BYTES)
      throw new IOException(
          "%s has %,d bytes: a description has %,d at most"
              .formatted(file, Files.size(file), MOST_BYTES));
    try {
      return of(map(parser().load(Files.readString(file)), "the file", KEYS));
    } catch (YAMLException | IllegalArgumentException e) {
      throw new IOException("%s is no description: %s".formatted(file, e.getMessage()), e);
    }
  }

  private static Yaml parser() {
    LoaderOptions options = new LoaderOptions();
    options.setAllowDuplicateKeys(false);
    options.setAllowRecursiveKeys(false);
    options.setMaxAliasesForCollections(0);
    options.setNestingDepthLimit(5);
    options.setCodePointLimit(MOST_BYTES);
    return new Yaml(new SafeConstructor(options));
  }

  private static Description of(Map<?, ?> fields) {
    Map<?, ?> w = map(fields.get("wavelengths"), "wavelengths", GRID);
    double step = number(w, "step", Double.NaN);
    double count = number(w, "count", Double.NaN);
    if (!(count >= 2 && count <= MOST_BINS) || count != Math.rint(count))
      throw new IllegalArgumentException(
          "count is %s: it is a whole number from 2 to %,d".formatted(w.get("count"), MOST_BINS));
    boolean vacuum = word(w, "medium", "", "air", "vacuum").equals("vacuum");
    Grid grid = new Grid(number(w, "from", Double.NaN), step, (int) count, vacuum);
    String scale = word(fields, "scale", "none", "none", "max", "mean", "standard");
    double missing = number(fields, "missing", .1);
    if (!(missing >= 0 && missing <= 1))
      throw new IllegalArgumentException("missing is " + missing + ": it is a share, 0 to 1");
    return new Description(
        new ScaledRecipe(
            text(fields, "name"),
            grid,
            ScaledRecipe.Scale.valueOf(scale.toUpperCase(Locale.ROOT)),
            number(fields, "coarsest", 2 * step),
            missing),
        word(fields, "frame", "observed", "observed", "rest").equals("rest"),
        word(fields, "output", "", "logits", "probabilities").equals("logits"),
        labels(fields.get("labels")));
  }

  private static List<String> labels(@Nullable Object value) {
    List<String> labels =
        value instanceof List<?> list ? list.stream().map(String::valueOf).toList() : List.of();
    if (labels.size() < 2
        || labels.size() > MOST_LABELS
        || labels.stream().distinct().count() < labels.size())
      throw new IllegalArgumentException(
          "labels is %s: it is a list of 2 to %,d names that differ, in the order of the output"
              .formatted(labels.size() > MOST_LABELS ? "too long" : value, MOST_LABELS));
    return labels;
  }

  private static Map<?, ?> map(@Nullable Object value, String name, Set<String> keys) {
    if (!(value instanceof Map<?, ?> map))
      throw new IllegalArgumentException(
          "%s must hold fields: %s".formatted(name, new TreeSet<>(keys)));
    for (Object key : map.keySet())
      if (!(key instanceof String text && keys.contains(text)))
        throw new IllegalArgumentException(
            "%s has a field '%s', known are %s".formatted(name, key, new TreeSet<>(keys)));
    return map;
  }

  private static String text(Map<?, ?> fields, String name) {
    if (fields.get(name) instanceof String text && !text.isBlank()) return text.strip();
    throw new IllegalArgumentException(name + " is missing: it is a text");
  }

  private static String word(Map<?, ?> fields, String name, String otherwise, String... known) {
    Object value = fields.containsKey(name) ? fields.get(name) : otherwise;
    if (value instanceof String text && Arrays.asList(known).contains(text)) return text;
    throw new IllegalArgumentException(
        "%s is '%s': it is one of %s".formatted(name, value, Arrays.toString(known)));
  }

  private static double number(Map<?, ?> fields, String name, double otherwise) {
    Object value = fields.get(name);
    if (value == null && Double.isFinite(otherwise)) return otherwise;
    if (value instanceof Number number && Double.isFinite(number.doubleValue()))
      return number.doubleValue();
    throw new IllegalArgumentException("%s is '%s': it is a number".formatted(name, value));
  }
}
