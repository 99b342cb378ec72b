package perek.corpora.open;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import perek.corpora.Problem;

/// What metadata files beside a document, or above it up to the added folder, state about it.
///
/// `META.json` describes the documents of its folder. `INDEX.json` maps names to such objects: the
/// name of one document, or the path of a folder, which may begin above the `INDEX.json` itself, so
/// that ids stay the same whichever folder was added. A `LICENSE` file is asked last. Files are
/// read once; one instance serves one walk and one thread.
final class Siblings {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final long MAX_BYTES = 8L << 20;
  private static final List<String> LICENCES =
      List.of("LICENSE", "LICENCE", "LICENSE.txt", "LICENSE.rst", "LICENSE.md", "COPYING");

  private final Path root;
  private final Consumer<Problem> problems;
  private final Map<Path, JsonNode> read = new HashMap<>();

  Siblings(Path root, Consumer<Problem> problems) {
    this.root = Files.isDirectory(root) ? root : parent(root);
    this.problems = problems;
  }

  Stated about(Path file) {
    Stated stated = Stated.NOTHING;
    for (Path folder : upwards(file)) {
      stated = stated.or(meta(folder, file)).or(index(folder, file));
    }
    return stated.licence() == null ? stated.or(licence(file)) : stated;
  }

  private List<Path> upwards(Path file) {
    List<Path> folders = new ArrayList<>();
    for (Path at = parent(file); at.startsWith(root); at = parent(at)) {
      folders.add(at);
      if (at.equals(root)) break;
    }
    return folders;
  }

  private static Path parent(Path path) {
    Path parent = path.getParent();
    return parent == null ? Path.of("") : parent;
  }

  private Stated meta(Path folder, Path file) {
    JsonNode meta = json(folder.resolve("META.json"));
    if (!meta.isObject()) return Stated.NOTHING;
    String id = Tidy.text(meta, "id");
    if (id == null) id = name(folder);
    return Entry.document(meta, isMain(meta, folder, file) ? id : id + "/" + below(folder, file));
  }

  /// True for the file that the metadata are about, in whatever format.
  private static boolean isMain(JsonNode meta, Path folder, Path file) {
    if (!folder.equals(parent(file))) return false;
    String html = Tidy.text(meta, "html");
    return html == null || Tree.base(html).equals(Tree.base(name(file)));
  }

  private Stated index(Path folder, Path file) {
    JsonNode index = json(folder.resolve("INDEX.json"));
    if (!index.isObject()) return Stated.NOTHING;
    String below = below(folder, file);
    for (var entry : index.properties()) {
      Stated stated = Entry.of(entry.getKey(), entry.getValue(), below);
      if (stated != null) return stated;
    }
    return Stated.NOTHING;
  }

  private Stated licence(Path file) {
    for (Path folder : upwards(file)) {
      for (String name : LICENCES) {
        String licence = Tidy.licence(start(folder.resolve(name)));
        if (licence != null && licence.length() < 40) {
          return new Stated(null, null, null, null, null, null, licence, null, List.of());
        }
      }
    }
    return Stated.NOTHING;
  }

  private static @Nullable String start(Path file) {
    if (!Files.isRegularFile(file)) return null;
    try (var in = Files.newInputStream(file)) {
      return new String(in.readNBytes(400), StandardCharsets.UTF_8);
    } catch (IOException e) {
      return null; // no licence is told, and the file is none of the documents
    }
  }

  private JsonNode json(Path file) {
    return read.computeIfAbsent(file, this::parse);
  }

  private JsonNode parse(Path file) {
    if (!Files.isRegularFile(file)) return MissingNode.getInstance();
    try {
      if (Files.size(file) > MAX_BYTES) throw new IOException("it is larger than 8 MiB");
      return JSON.readTree(Files.readAllBytes(file));
    } catch (IOException e) {
      String why = String.valueOf(e.getMessage()).lines().findFirst().orElse("damaged");
      String reason = "holds metadata that were not used: " + why;
      problems.accept(new Problem(Tree.name(root, file), reason));
      return MissingNode.getInstance();
    }
  }

  private static String below(Path folder, Path file) {
    return Tree.name(folder, file);
  }

  private static String name(Path path) {
    return String.valueOf(path.getFileName());
  }
}
