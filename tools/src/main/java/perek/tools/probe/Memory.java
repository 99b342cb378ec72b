package perek.tools.probe;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import perek.tools.dal.Remembered;

/// What was found, for as long as the process runs and for a week on disk. Safe for many threads.
final class Memory {

  private static final Duration KEPT = Duration.ofDays(7);
  private static final Pattern TAB = Pattern.compile("\t");

  private final Map<URI, List<Spoken>> found = new ConcurrentHashMap<>();

  Optional<List<Spoken>> find(URI address, Path folder) {
    List<Spoken> here = found.get(address);
    if (here != null) return Optional.of(here);
    Optional<List<Spoken>> kept =
        new Remembered(folder)
            .find(question(address))
            .filter(a -> a.time().plus(KEPT).isAfter(Instant.now()))
            .map(a -> read(a.file()))
            .filter(all -> !all.isEmpty());
    kept.ifPresent(all -> found.put(address, all));
    return kept;
  }

  void keep(URI address, List<Spoken> spoken, Path folder) {
    found.put(address, List.copyOf(spoken));
    StringBuilder lines = new StringBuilder();
    spoken.forEach(s -> lines.append(s.protocol()).append('\t').append(s.address()).append('\n'));
    new Remembered(folder)
        .keep(question(address), lines.toString().getBytes(StandardCharsets.UTF_8));
  }

  private static String question(URI address) {
    return "protocols of " + address;
  }

  /// A file of an older or newer Perek counts as none.
  private static List<Spoken> read(Path file) {
    try {
      List<Spoken> all = new ArrayList<>();
      for (String line : Files.readAllLines(file)) {
        List<String> cells = TAB.splitAsStream(line).toList();
        all.add(new Spoken(Protocol.valueOf(cells.get(0)), URI.create(cells.get(1))));
      }
      return all;
    } catch (IOException | IllegalArgumentException | IndexOutOfBoundsException e) {
      return List.of();
    }
  }
}
