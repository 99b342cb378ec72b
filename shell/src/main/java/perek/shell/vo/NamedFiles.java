package perek.shell.vo;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/// Files that a sentence names: among the results, and where the user asks also below the folder in
/// which Perek was started; nowhere else.
///
/// @param results folder of the results
/// @param own whether the user asks, and no other program
record NamedFiles(Path results, boolean own) {

  private static final List<String> ENDS = List.of("", ".mas", ".fits", ".txt", ".dat");

  /// @throws IllegalArgumentException where there is none
  Path file(String name) {
    for (Path folder : folders()) {
      Path whole = folder.resolve(name).normalize();
      if (whole.startsWith(folder) && Files.isRegularFile(whole) && really(folder, whole))
        return whole;
    }
    throw new IllegalArgumentException(
        own
            ? "there is no file '%s' in the folder where Perek was started (%s) or among its results"
                .formatted(name, Path.of("").toAbsolutePath())
            : "there is no file '%s' among the results; other files cannot be named here"
                .formatted(name));
  }

  /// A mask by its file, or by its name in one of the folders or in `masks` below.
  ///
  /// @throws IllegalArgumentException where there is none, or several could be meant
  Path mask(String name) {
    List<Path> places = new ArrayList<>();
    for (Path folder : folders()) places.addAll(List.of(folder, folder.resolve("masks")));
    for (Path folder : places)
      for (String end : ENDS) {
        Path whole = folder.resolve(name + end).normalize();
        if (whole.startsWith(folder) && Files.isRegularFile(whole) && really(folder, whole))
          return whole;
      }
    List<Path> alike = places.stream().flatMap(f -> alike(f, name).stream()).distinct().toList();
    if (alike.size() == 1) return alike.getFirst();
    throw new IllegalArgumentException(
        alike.isEmpty()
            ? "there is no mask '%s': put its file into 'masks' below the folder of the results%s, and name it"
                .formatted(
                    name, own ? " (" + results + ") or below the one where Perek was started" : "")
            : "the mask '%s' may be any of %s: name one"
                .formatted(name, alike.stream().map(Path::getFileName).toList()));
  }

  private static List<Path> alike(Path folder, String name) {
    String part = name.toLowerCase(Locale.ROOT);
    if (!Files.isDirectory(folder)) return List.of();
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .filter(f -> {
            String own = String.valueOf(f.getFileName()).toLowerCase(Locale.ROOT);
            boolean mask = own.endsWith(".mas") || own.endsWith(".fits");
            return mask && List.of(own.split("[._-]", -1)).contains(part);
          })
          .sorted()
          .toList();
    } catch (IOException e) {
      return List.of();
    }
  }

  private List<Path> folders() {
    Path among = results.toAbsolutePath().normalize();
    return own ? List.of(Path.of("").toAbsolutePath().normalize(), among) : List.of(among);
  }

  /// Not by a link to elsewhere.
  private static boolean really(Path folder, Path file) {
    try {
      return file.toRealPath().startsWith(folder.toRealPath());
    } catch (IOException e) {
      return false;
    }
  }
}
