package perek.index.embed;

import ai.onnxruntime.OrtEnvironment;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import perek.index.EmbedderException;

/// The native library, the model and its vocabulary, unpacked once into a cache folder. Each file
/// is written aside and moved into place, so one that is there is whole, and several processes may
/// unpack at once.
final class ModelFiles {

  static final String NAME = "bge-small-en-v1.5-q";

  private final Path cache;

  ModelFiles(Path cache) {
    this.cache = cache;
  }

  Path cache() {
    return cache;
  }

  /// Version of ONNX Runtime on the class path, known without loading it.
  static String runtime() {
    @Nullable String version = OrtEnvironment.class.getPackage().getImplementationVersion();
    return version == null ? "unknown" : version;
  }

  /// Folder of the native library, unpacked where needed.
  Path library() throws IOException {
    String platform = platform();
    Path folder = cache.resolve("onnxruntime-" + runtime() + "-" + platform);
    for (String name : List.of("onnxruntime", "onnxruntime4j_jni")) {
      String file = System.mapLibraryName(name);
      URL packed = OrtEnvironment.class.getResource("native/" + platform + "/" + file);
      if (packed == null)
        throw new EmbedderException(
            "ONNX Runtime "
                + runtime()
                + " has no library for "
                + platform
                + "; search works without vectors, or take the embeddings of a model server");
      Path target = folder.resolve(file);
      if (Files.notExists(target)) unpack(packed, target);
    }
    return folder;
  }

  /// Where the model stands, or would stand, in the runtime's own format.
  Path model() throws IOException {
    return folder().resolve("model-" + runtime() + ".ort");
  }

  /// The model as published, beside [#model()], for the one conversion.
  Path published() throws IOException {
    Path aside = Files.createTempFile(Files.createDirectories(folder()), "model", ".onnx");
    try (InputStream in = resource(NAME + ".onnx").openStream()) {
      Files.copy(in, aside, StandardCopyOption.REPLACE_EXISTING);
    }
    return aside;
  }

  /// Pieces of the tokenizer in order of id.
  List<String> vocabulary() throws IOException {
    Path file = folder().resolve("vocabulary.txt");
    if (Files.notExists(file))
      Moved.into(file, aside -> Files.write(aside, read(resource(NAME + "-tokenizer.json"))));
    return Files.readAllLines(file);
  }

  /// Named by the size of the model too, so that another model of the same name is unpacked anew.
  private Path folder() throws IOException {
    return cache.resolve(
        NAME + "-" + resource(NAME + ".onnx").openConnection().getContentLengthLong());
  }

  private static void unpack(URL packed, Path target) throws IOException {
    Moved.into(
        target,
        aside -> {
          try (InputStream in = packed.openStream()) {
            Files.copy(in, aside, StandardCopyOption.REPLACE_EXISTING);
          }
        });
  }

  private static URL resource(String name) {
    return Optional.ofNullable(ModelFiles.class.getResource("/" + name))
        .orElseThrow(() -> new EmbedderException(name + " is not on the class path"));
  }

  /// The object `model.vocab` of a tokenizer file: pieces with their ids.
  private static List<String> read(URL tokenizer) throws IOException {
    String[] pieces = new String[0];
    try (InputStream in = tokenizer.openStream();
        JsonParser json = new JsonFactory().createParser(in)) {
      while (json.nextToken() != null && !"vocab".equals(json.currentName())) {
        // everything before the vocabulary is known and fixed: see Words
      }
      json.nextToken();
      while (json.nextToken() == JsonToken.FIELD_NAME) {
        String piece = json.currentName();
        int id = json.nextIntValue(-1);
        if (id >= pieces.length)
          pieces = Arrays.copyOf(pieces, Math.max(id + 1, 2 * pieces.length));
        pieces[id] = piece;
      }
    }
    return Arrays.stream(pieces).takeWhile(piece -> piece != null).toList();
  }

  private static String platform() {
    String os = System.getProperty("os.name").toLowerCase(Locale.ROOT);
    String system = os.contains("mac") ? "osx" : os.contains("win") ? "win" : "linux";
    return system + "-" + (System.getProperty("os.arch").equals("aarch64") ? "aarch64" : "x64");
  }
}
