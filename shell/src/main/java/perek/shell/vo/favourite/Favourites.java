package perek.shell.vo.favourite;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The user's services in one JSON file, which is replaced as a whole: a reader never sees half.
///
/// @param file a list of objects with address, name and tags; absent until something is kept
public record Favourites(Path file) {

  private static final JsonMapper MAPPER = JsonMapper.builder().build();

  /// In the order in which they were kept.
  ///
  /// @throws IOException where the file is broken; its message says what to do
  public List<Favourite> all() throws IOException {
    if (!Files.exists(file)) return List.of();
    try {
      return List.copyOf(
          MAPPER.readValue(Files.readAllBytes(file), new TypeReference<List<Favourite>>() {}));
    } catch (IOException e) {
      throw new IOException(
          "The list of your services, "
              + file
              + ", cannot be read: "
              + firstLine(e)
              + ". Mend it or move it away.",
          e);
    }
  }

  /// Those that a name or a tag means.
  public List<Favourite> named(String word) throws IOException {
    return all().stream().filter(f -> f.is(word)).toList();
  }

  /// The one with this name or address.
  public Optional<Favourite> one(String nameOrAddress) throws IOException {
    return all().stream()
        .filter(f ->
            f.name().equalsIgnoreCase(nameOrAddress)
                || f.address().toString().equals(nameOrAddress))
        .findFirst();
  }

  /// Keeps one, in the place of what had its address.
  public void keep(Favourite favourite) throws IOException {
    List<Favourite> all = new ArrayList<>(without(favourite.address()));
    all.add(favourite);
    write(all);
  }

  public void remove(Favourite favourite) throws IOException {
    write(without(favourite.address()));
  }

  private List<Favourite> without(URI address) throws IOException {
    return all().stream().filter(f -> !f.address().equals(address)).toList();
  }

  private void write(List<Favourite> all) throws IOException {
    Path folder = file.toAbsolutePath().getParent();
    if (folder == null) throw new IOException(file + " lies in no folder");
    Files.createDirectories(folder);
    Path part = Files.createTempFile(folder, ".services-", ".json");
    Files.write(part, MAPPER.writerWithDefaultPrettyPrinter().writeValueAsBytes(all));
    Files.move(part, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
  }

  private static String firstLine(IOException e) {
    return String.valueOf(e.getMessage()).lines().findFirst().orElse("");
  }
}
