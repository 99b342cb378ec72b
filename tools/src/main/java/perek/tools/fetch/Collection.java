package perek.tools.fetch;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

/// A folder of files with SHA256SUMS, which `sha256sum -c` reads, and SOURCES.tsv, which says where
/// each came from. Safe for many threads of one process.
final class Collection {

  private static final Pattern TAB = Pattern.compile("\t");

  /// A file that is there.
  record Entry(String name, String url, long bytes, String sha256, String time) {}

  private final Path folder;
  private final Map<String, Entry> byName = new LinkedHashMap<>();

  /// @throws IOException where the folder cannot be made or its list be read
  Collection(Path folder) throws IOException {
    this.folder = folder;
    Files.createDirectories(folder);
    Path sources = folder.resolve("SOURCES.tsv");
    if (!Files.exists(sources)) return;
    for (String line : Files.readAllLines(sources)) {
      List<String> cells = TAB.splitAsStream(line).toList();
      if (cells.size() == 5 && cells.get(2).matches("\\d+"))
        byName.put(
            cells.get(0),
            new Entry(
                cells.get(0),
                cells.get(1),
                Long.parseLong(cells.get(2)),
                cells.get(3),
                cells.get(4)));
    }
  }

  /// The file of an address, where it is there and unchanged.
  synchronized Optional<Entry> whole(URI url) throws IOException {
    for (Entry entry : byName.values())
      if (entry.url().equals(url.toString())) {
        Path file = folder.resolve(entry.name());
        if (Files.exists(file) && hash(file).equals(entry.sha256())) return Optional.of(entry);
      }
    return Optional.empty();
  }

  /// Where the bytes of an address are gathered until they are whole.
  Path part(URI url) {
    byte[] bytes = url.toString().getBytes(StandardCharsets.UTF_8);
    return folder.resolve(".part-" + UUID.nameUUIDFromBytes(bytes));
  }

  /// Gives a part its name, or one like it where another file has that.
  synchronized Entry keep(Path part, String wanted, URI url) throws IOException {
    String name = wanted;
    for (int n = 2; taken(name, url); n++) name = numbered(wanted, n);
    Entry entry =
        new Entry(name, url.toString(), Files.size(part), hash(part), Instant.now().toString());
    Files.move(part, folder.resolve(name), StandardCopyOption.REPLACE_EXISTING);
    byName.put(name, entry);
    write();
    return entry;
  }

  Path path(Entry entry) {
    return folder.resolve(entry.name());
  }

  private boolean taken(String name, URI url) {
    Entry there = byName.get(name);
    if (there != null) return !there.url().equals(url.toString());
    return Files.exists(folder.resolve(name))
        || name.equals("SHA256SUMS")
        || name.equals("SOURCES.tsv");
  }

  private static String numbered(String name, int n) {
    int dot = name.indexOf('.', 1);
    return dot < 0 ? name + "-" + n : name.substring(0, dot) + "-" + n + name.substring(dot);
  }

  private void write() throws IOException {
    StringBuilder sums = new StringBuilder();
    StringBuilder sources = new StringBuilder("name\turl\tbytes\tsha256\ttime\n");
    for (Entry e : byName.values()) {
      sums.append(e.sha256()).append("  ").append(e.name()).append('\n');
      sources.append(
          String.join(
              "\t", e.name(), e.url(), Long.toString(e.bytes()), e.sha256(), e.time() + "\n"));
    }
    replace("SHA256SUMS", sums);
    replace("SOURCES.tsv", sources);
  }

  private void replace(String name, CharSequence text) throws IOException {
    Path aside = folder.resolve("." + name);
    Files.writeString(aside, text);
    Files.move(aside, folder.resolve(name), StandardCopyOption.REPLACE_EXISTING);
  }

  private static String hash(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      MessageDigest sha = MessageDigest.getInstance("SHA-256");
      new DigestInputStream(in, sha).transferTo(OutputStream.nullOutputStream());
      return HexFormat.of().formatHex(sha.digest());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
