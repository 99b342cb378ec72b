package perek.tools.classify.model;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInput;
import java.io.DataInputStream;
import java.io.DataOutput;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;
import java.util.zip.ZipException;
import perek.tools.classify.feature.Recipe;
import perek.tools.classify.feature.Recipes;
import perek.tools.classify.forest.Forest;
import perek.tools.classify.machine.Machine;
import perek.tools.classify.network.Network;

/// Models in files: eight letters, then, deflated, numbers and texts as [DataOutputStream] writes
/// them. Nothing in it is code. What is read is checked against bounds.
public final class ModelFile {

  private static final String MAGIC = "PEREKML2";
  private static final String FOREST = "forest";
  private static final String NETWORK = "network";
  private static final int MOST_TEXTS = 1_000;

  private ModelFile() {}

  /// Writes it aside, then moves it to its place.
  public static void write(Model model, Path file) throws IOException {
    Path whole = file.toAbsolutePath();
    Path aside = whole.resolveSibling(whole.getFileName() + ".part");
    try {
      try (OutputStream out = Files.newOutputStream(aside)) {
        write(model, out);
      }
      Files.move(aside, whole, StandardCopyOption.REPLACE_EXISTING);
    } finally {
      Files.deleteIfExists(aside);
    }
  }

  static void write(Model model, OutputStream to) throws IOException {
    to.write(MAGIC.getBytes(java.nio.charset.StandardCharsets.US_ASCII));
    try (var out = new DataOutputStream(new BufferedOutputStream(new DeflaterOutputStream(to)))) {
      out.writeUTF(model.task().word());
      out.writeUTF(model.recipe().name());
      out.writeInt(model.recipe().version());
      out.writeInt(model.made().size());
      for (Map.Entry<String, String> entry : new TreeMap<>(model.made()).entrySet()) {
        out.writeUTF(entry.getKey());
        out.writeUTF(entry.getValue());
      }
      out.writeDouble(model.calibration().power());
      out.writeDouble(model.calibration().sure());
      out.writeInt(model.machines().size());
      for (Machine machine : model.machines()) write(machine, out);
      model.normality().write(out);
      out.writeInt(model.quantities().size());
      for (Quantity quantity : model.quantities()) quantity.write(out);
    }
  }

  /// @throws IOException where it holds no model of this version's tasks and recipes, with the
  ///   reason
  public static Model read(Path file) throws IOException {
    if (!Files.isRegularFile(file)) throw new IOException("there is no model " + file);
    try (InputStream in = Files.newInputStream(file)) {
      return read(in, String.valueOf(file.getFileName()));
    }
  }

  /// @param name of what is read, for messages
  static Model read(InputStream from, String name) throws IOException {
    byte[] start = from.readNBytes(MAGIC.length());
    if (!new String(start, java.nio.charset.StandardCharsets.US_ASCII).equals(MAGIC))
      throw new IOException(
          name
              + " is no model of Perek's: it does not begin with "
              + MAGIC
              + "; 'perek train' makes one");
    try (var in = new DataInputStream(new BufferedInputStream(new InflaterInputStream(from)))) {
      return model(in);
    } catch (EOFException | ZipException e) {
      throw new IOException(name + " is broken or breaks off: train it again or copy it anew", e);
    } catch (IllegalArgumentException e) {
      throw new IOException(name + ": " + e.getMessage(), e);
    }
  }

  private static Model model(DataInput in) throws IOException {
    Task task = Task.of(in.readUTF());
    Recipe recipe = Recipes.of(in.readUTF(), in.readInt());
    if (!recipe.equals(task.recipe()))
      throw new IOException(
          "the model wants recipe '%s' for the task %s, which is made by '%s': train it again"
              .formatted(recipe.name(), task.word(), task.recipe().name()));
    Map<String, String> made = new LinkedHashMap<>();
    int texts = bounded(in.readInt());
    for (int i = 0; i < texts; i++) made.put(in.readUTF(), in.readUTF());
    Calibration calibration = new Calibration(in.readDouble(), in.readDouble());
    List<Machine> machines = new ArrayList<>();
    int parts = bounded(in.readInt());
    for (int i = 0; i < parts; i++) machines.add(machine(in));
    Normality normality = Normality.read(in);
    List<Quantity> quantities = new ArrayList<>();
    int count = bounded(in.readInt());
    for (int i = 0; i < count; i++) {
      Quantity quantity = Quantity.read(in);
      if (quantity.forest().features() != recipe.size()
          || quantity.ridge().filter(r -> r.features() > recipe.size()).isPresent())
        throw new IOException(
            "the quantity " + quantity.name() + " is of other features: train it again");
      quantities.add(quantity);
    }
    return new Model(task, machines, calibration, normality, quantities, made);
  }

  private static void write(Machine machine, DataOutput out) throws IOException {
    switch (machine) {
      case Forest forest -> {
        out.writeUTF(FOREST);
        forest.write(out);
      }
      case Network network -> {
        out.writeUTF(NETWORK);
        network.write(out);
      }
      default ->
          throw new IllegalArgumentException("a %s cannot be kept".formatted(machine.getClass()));
    }
  }

  private static Machine machine(DataInput in) throws IOException {
    String kind = in.readUTF();
    return switch (kind) {
      case FOREST -> Forest.read(in);
      case NETWORK -> Network.read(in);
      default ->
          throw new IOException(
              "the model has a part of the kind '%s': this Perek knows %s and %s"
                  .formatted(kind, FOREST, NETWORK));
    };
  }

  private static int bounded(int count) throws IOException {
    if (count < 0 || count > MOST_TEXTS)
      throw new IOException(
          "the model has a list of " + count + ": 0 to " + MOST_TEXTS + " are allowed");
    return count;
  }
}
